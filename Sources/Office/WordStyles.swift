/// What the styles of a Word document say about numbers and hidden text.

struct WordStyles {
  struct Style {
    var basedOn: String?
    var numbering = WordNumberUse()
    var isHidden: Bool?
  }

  private(set) var styles: [String: Style] = [:]
  private(set) var defaultParagraph: String?

  static func read(
    from archive: inout ZipArchive, part: String?
  ) throws(OfficeError) -> WordStyles {
    guard let part else { return WordStyles() }
    return try archive.read(part) { xml throws(OfficeError) in
      var result = WordStyles()
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        guard name == .style, let id = xml.attribute("styleId") else { return }
        let isDefault = ["1", "true", "on"].contains(xml.attribute("default") ?? "")
        if isDefault, xml.attribute("type") == "paragraph" { result.defaultParagraph = id }
        result.styles[id] = try Style(&xml)
      }
      return result
    } ?? WordStyles()
  }

  /// The style and what it is based on, nearest first. Styles that lead in a circle end.
  func chain(from id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id ?? defaultParagraph
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }

  /// Which number the paragraphs of a style have.
  func numbering(of id: String?) -> WordNumberUse {
    var use = WordNumberUse()
    for style in chain(from: id) {
      use.list = use.list ?? style.numbering.list
      use.level = use.level ?? style.numbering.level
    }
    return use
  }

  func isHidden(_ id: String?) -> Bool {
    guard id != nil || defaultParagraph != nil else { return false }
    return chain(from: id).lazy.compactMap(\.isHidden).first ?? false
  }
}

extension WordStyles.Style {
  fileprivate init(_ xml: inout XMLStream) throws(OfficeError) {
    var style = WordStyles.Style()
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .basedOn: style.basedOn = xml.attribute("val")
      case .rPr:
        try xml.children { xml, name throws(OfficeError) in
          if name == .vanish { style.isHidden = xml.isOn }
        }
      case .pPr:
        try xml.children { xml, name throws(OfficeError) in
          if name == .numPr { style.numbering = try WordNumberUse(&xml) }
        }
      default: break
      }
    }
    self = style
  }
}

/// Which list a paragraph or a style takes part in, and on which level (from 0). List 0 is none.
struct WordNumberUse: Equatable {
  var list: Int?
  var level: Int?

  init() {}

  init(_ xml: inout XMLStream) throws(OfficeError) {
    var use = WordNumberUse()
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .numId: use.list = xml.number("val")
      case .ilvl: use.level = xml.number("val")
      default: break
      }
    }
    self = use
  }
}
