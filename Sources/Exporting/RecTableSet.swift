/// The descriptors of the record sets of `--to rec-tables`.

internal import LedgerModel

enum RecTableSet {
  static let issue = """
    %rec: Issue
    %doc: 问题
    %key: Id
    %type: Due,Done,Closed,Opened,Since,Recheck date
    %type: Amount real
    %type: Status enum \(Status.allCases.map(\.code).joined(separator: " "))
    %type: Flag enum \(IssueFlags.all.map(\.word).joined(separator: " "))
    %type: Category,Title,Lead,Unit,Owner line
    %mandatory: Title Status

    """

  static func descriptor(_ kind: EntryKind) -> String {
    let shape = kind.shape
    var lines = [
      "%rec: \(kind.rawValue)", "%doc: \(kind.label.zh)", "%key: Id", "%type: Issue rec Issue",
    ]
    let days = (shape.dayAllowed ? ["Day"] : []) + shape.dayKeys.map(name(ofKey:))
    if !days.isEmpty { lines.append("%type: \(days.joined(separator: ",")) date") }
    if !shape.states.isEmpty {
      lines.append("%type: State enum \(shape.states.joined(separator: " "))")
    }
    var mandatory = ["Issue"]
    if shape.hasID { mandatory.append("Number") }
    if !shape.states.isEmpty { mandatory.append("State") }
    if shape.dayRequired { mandatory.append("Day") }
    mandatory += shape.requiredKeys.map(name(ofKey:))
    lines.append("%mandatory: \(mandatory.joined(separator: " "))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// `due` is the field Due, `re` the measure that an entry speaks of.
  static func name(ofKey key: String) -> String {
    switch key {
    case "re": "Measure"
    case "sha256": "SHA256"
    case "src": "Origin"
    default: key.prefix(1).uppercased() + key.dropFirst()
    }
  }
}
