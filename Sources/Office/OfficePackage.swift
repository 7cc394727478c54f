/// How the parts of a document lead to each other.

/// Relations of one part: where its identifiers lead.
struct Relations {
  struct Target {
    /// The last word of the relation's type: `worksheet`, `styles` …
    var kind: String
    /// A name within the archive.
    var part: String
  }
  /// By identifier.
  private(set) var targets: [String: Target] = [:]
  private var order: [String] = []

  subscript(id: String) -> Target? { targets[id] }

  /// The first part of a kind.
  func part(_ kind: String) -> String? {
    for id in order { if let target = targets[id], target.kind == kind { return target.part } }
    return nil
  }

  mutating func add(_ id: String, _ target: Target) {
    if targets.updateValue(target, forKey: id) == nil { order.append(id) }
  }
}

extension ZipArchive {
  /// The relations of a part, or of the whole document for an empty name; none when it has none.
  mutating func relations(of part: String) throws(OfficeError) -> Relations {
    let folder = PartName.folder(of: part)
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    return try read(name) { xml throws(OfficeError) in
      var relations = Relations()
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        guard name == .relationship, let id = xml.attribute("Id"), let kind = xml.attribute("Type"),
          let target = xml.attribute("Target"), xml.attribute("TargetMode") != "External"
        else { return }
        relations.add(
          id,
          Relations.Target(
            kind: kind.split(separator: "/").last.map(String.init) ?? "",
            part: PartName.resolved(target, from: folder)))
      }
      return relations
    } ?? Relations()
  }

  /// The part where the document begins: by relations, else by its declared kind.
  mutating func mainPart() throws(OfficeError) -> String? {
    if let part = try relations(of: "").part("officeDocument"), contains(part) { return part }
    let declared =
      try read("[Content_Types].xml") {
        (xml: inout XMLStream) throws(OfficeError) -> String? in
        var found: String?
        _ = try xml.root()
        try xml.children { xml, name throws(OfficeError) in
          guard name == .override, let kind = xml.attribute("ContentType"), found == nil,
            kind.hasSuffix(".main+xml"), let part = xml.attribute("PartName")
          else { return }
          found = PartName.resolved(part, from: "")
        }
        return found
      } ?? nil
    if let declared, contains(declared) { return declared }
    return nil
  }
}

/// Names of parts, which look like paths and never are.
enum PartName {
  /// With its last `/`; empty for the top.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// Where a target leads that stands in the relations of a folder.
  static func resolved(_ target: String, from folder: String) -> String {
    let target = decoded(target.replacing("\\", with: "/"))
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": if !steps.isEmpty { steps.removeLast() }
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// `%20` and the like.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
