/// Which descriptor lines ask for nothing that the format does not ask for anyway.
///
/// Where a file's Issue descriptor says more, every record has to be checked against it before it
/// can be called sound.

internal import LedgerModel

enum StandardDescriptor {
  /// Whether the ordinary checks imply everything that a set's descriptor demands: an Issue
  /// descriptor line by line, a Ledger descriptor when it is the one that new ledgers get.
  static func impliesNothingMore(_ set: RecordSet, in bytes: UnsafeRawBufferPointer) -> Bool {
    switch set.known {
    case .issue:
      bytes[set.range].elementsEqual(LedgerTemplate.issueDescriptor.utf8)
        || impliesNothingMore(set.lines)
    case .ledger: bytes[set.range].elementsEqual(LedgerTemplate.ledgerDescriptor.utf8)
    case nil: false
    }
  }

  /// Whether the ordinary checks imply everything that an Issue descriptor demands.
  static func impliesNothingMore(_ lines: [DescriptorLine]) -> Bool {
    lines.allSatisfy(isImplied)
  }

  private static func isImplied(_ line: DescriptorLine) -> Bool {
    let words = line.value.split(whereSeparator: \.isRecBlank).map(String.init)
    switch line.name {
    case "%rec", "%doc", "%sort": return line.name != "%rec" || words.count == 1
    case "%key": return words == ["Id"]
    case "%mandatory": return words.allSatisfy { $0 == "Title" || $0 == "Status" || $0 == "Id" }
    case "%unique":
      return words.allSatisfy { name in
        RecordType.issue.field(named: name).map { !$0.isRepeatable } ?? false
      }
    case "%type": return isImpliedType(words)
    case "%typedef": return isImpliedTypedef(line.value, words)
    case "%constraint": return constraints.contains(words.joined(separator: " "))
    default: return !line.name.hasPrefix("%") || line.name.hasPrefix("%X")
    }
  }

  private static func isImpliedType(_ words: [String]) -> Bool {
    guard words.count >= 2 else { return false }
    let fields = words[0].split(separator: ",").map {
      RecordType.issue.field(named: $0)?.kind
    }
    switch words[1] {
    case "date" where words.count == 2: return fields.allSatisfy { $0 == .day }
    case "line" where words.count == 2: return fields.allSatisfy { $0 == .line }
    case "real" where words.count == 2: return fields.allSatisfy { $0 == .decimal }
    case "regexp":
      return words[0] == "Cadence"
        && words.dropFirst(2).joined(separator: " ")
          == "/^(daily|weekly|monthly|quarterly|halfyearly|yearly|[0-9]+ days)$/"
    default:
      guard words.count == 2, let kinds = uses[words[1]] else { return false }
      return words[0].split(separator: ",").allSatisfy { kinds.contains(String($0)) }
    }
  }

  private static func isImpliedTypedef(_ value: String, _ words: [String]) -> Bool {
    guard words.count >= 2 else { return false }
    if words[1] == "enum" {
      let symbols = Set(enumSymbols(value))
      switch words[0] {
      case "Status_t": return symbols.isSuperset(of: Status.allCases.map(\.code))
      case "Flag_t": return symbols.isSuperset(of: IssueFlags.all.map(\.word))
      default: return uses[words[0]] == nil
      }
    }
    guard let standard = regexps[words[0]] else { return uses[words[0]] == nil }
    return words[1] == "regexp" && words.dropFirst(2).joined(separator: " ") == standard
  }

  /// The symbols of an enum without what stands in parentheses.
  private static func enumSymbols(_ value: String) -> [String] {
    var depth = 0
    var bare = ""
    for character in value {
      if character == "(" { depth += 1 }
      bare.append(depth > 0 ? " " : character)
      if character == ")" { depth = max(0, depth - 1) }
    }
    return bare.split(whereSeparator: \.isRecBlank).dropFirst(2).map(String.init)
  }

  /// Which fields may be declared with which of the format's own types.
  private static let uses: [String: Set<String>] = [
    "Id_t": ["Id", "Related"], "Status_t": ["Status"], "Flag_t": ["Flag"],
    "Measure_t": ["Measure"], "Milestone_t": ["Milestone"], "Notice_t": ["Notice"],
    "Kind_t": ["Accountability", "Regulation"],
    "Dated_t": [
      "Progress", "Evidence", "SignOff", "Handover", "Check", "Instruction", "Decision",
      "Extension", "Answer",
    ],
  ]

  private static let regexps: [String: String] = [
    "Id_t": "/^[0-9A-Za-z][0-9A-Za-z._-]*$/",
    "Measure_t": "/^#[0-9A-Za-z._-]+ !(todo|doing|staged|done|void)( [^ ]+)*/",
    "Dated_t": "/^[0-9]{4}-[0-9]{2}-[0-9]{2}( [^ ]+)+/",
    "Kind_t": "/^([0-9]{4}-[0-9]{2}-[0-9]{2} )?kind:[^ ]+( [^ ]+)*/",
    "Milestone_t": "/^#[0-9A-Za-z._-]+ !(todo|done|void)( [^ ]+)*/",
    "Notice_t":
      "/^#[0-9A-Za-z._-]+ !(open|replied|closed) [0-9]{4}-[0-9]{2}-[0-9]{2}( [^ ]+)*/",
  ]

  private static let constraints: Set<String> = Set(
    RecordType.issue.fields.filter { $0.kind == .day }.map {
      "#\($0.name) => \($0.name) ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"
    } + [
      "Status = 'done' => #Done",
      "Status = 'closed' => (#Done && #Closed)",
      "#Closed => Status = 'closed'",
      "#Done => (Status = 'done' || Status = 'closed')",
    ])
}
