// A second, simple reading of ledgers, by which merges are judged: every fact as a cell of its own.

/// Facts by what they are about. The reading knows nothing of the merge and shares no code with it.
struct LedgerCells: Equatable {
  struct Key: Hashable {
    /// `type/id`, or empty for comments of the file.
    var record: String
    var field: String
    /// The number of an entry, or a value of a field that repeats.
    var item = ""
    /// Which part of an entry with a number.
    var part = ""
  }
  private(set) var values: [Key: String] = [:]
  /// Fields of this name stand once in every ledger that is looked at.
  private static let repeated: Set<String> = [
    "Owner", "Support", "Flag", "Related", "Disable", "Measure", "Progress", "Evidence", "SignOff",
    "Handover", "Notice", "Check", "Milestone", "Instruction", "Decision", "Extension",
    "Accountability", "Regulation", "Answer", "%type", "%typedef", "%constraint", "%mandatory",
    "%unique",
  ]

  init(_ text: String) {
    var type = ""
    for paragraph in text.split(separator: "\n\n") {
      var fields: [(name: String, value: String)] = []
      for line in paragraph.split(separator: "\n") {
        if line.hasPrefix("#") {
          values[Key(record: "", field: "#", item: String(line)), default: ""] += "x"
        } else if line.hasPrefix("+") {
          if !fields.isEmpty { fields[fields.count - 1].value += "\n" + line }
        } else if let colon = line.firstIndex(of: ":") {
          let value = line[line.index(after: colon)...].drop { $0 == " " }
          fields.append((String(line[..<colon]), String(value)))
        }
      }
      guard let first = fields.first else { continue }
      var record = type + "/" + (fields.first { $0.name == "Id" }?.value ?? "")
      if first.name.hasPrefix("%") {
        type = fields.first { $0.name == "%rec" }?.value ?? ""
        record = type + "/%"
      } else if type == "Ledger" {
        record = "Ledger/"
      }
      for (name, value) in fields { add(record, name, value) }
    }
  }

  private mutating func add(_ record: String, _ name: String, _ value: String) {
    guard LedgerCells.repeated.contains(name) else {
      values[Key(record: record, field: name)] = value
      return
    }
    let head = value.prefix { $0 != "\n" }
    let tokens = head.split(separator: " ")
    guard !name.hasPrefix("%"), let number = tokens.first(where: { $0.hasPrefix("#") }) else {
      values[Key(record: record, field: name, item: value), default: ""] += "x"
      return
    }
    let item = String(number.dropFirst())
    for token in tokens {
      let part: String =
        switch token.first {
        case "#": "#"
        case "!": "!"
        case "@": "@"
        default: token.firstIndex(of: ":").map { String(token[...$0]) } ?? "day"
        }
      values[Key(record: record, field: name, item: item, part: part), default: ""] += token + " "
    }
    let text = value.dropFirst(head.count)
    values[Key(record: record, field: name, item: item, part: "text")] = String(text)
  }

  subscript(key: Key) -> String? { values[key] }
}
