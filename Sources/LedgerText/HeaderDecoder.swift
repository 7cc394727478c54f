/// From the Ledger record and the descriptors to the header.

internal import LedgerModel

enum HeaderDecoder {
  /// Decodes the Ledger record; days and numbers that cannot be read are left out.
  static func header(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> LedgerHeader {
    var header = LedgerHeader()
    var seen: Set<String> = []
    for case .field(let field) in record.items where field.occurrence == 0 {
      let name = RecordSyntax.name(field, in: bytes)
      let text = RecordSyntax.text(field, in: bytes)
      let isLine = RecordType.ledger.field(named: name)?.kind == .line
      let line = isLine ? text.joinedLines : String(text.trimmingBlanks)
      guard !line.isEmpty, seen.insert(name).inserted else { continue }
      set(name, text: text, line: line, in: &header)
    }
    return header
  }

  private static func set(
    _ name: String, text: String, line: String, in header: inout LedgerHeader
  ) {
    switch name {
    case "Id": header.id = line
    case "Title": header.title = line
    case "Inspected": header.inspected = line
    case "Kind": header.kind = line
    case "Inspector": header.inspector = line
    case "Clerk": header.clerk = line
    case "Hotline": header.hotline = line
    case "VisitFrom": header.visitFrom = Day(iso: line)
    case "VisitTo": header.visitTo = Day(iso: line)
    case "FeedbackOn": header.feedbackOn = Day(iso: line)
    case "Deadline": header.deadline = Day(iso: line)
    case "ReportOn": header.reportOn = Day(iso: line)
    case "DeclaredText": header.declaredText = text
    case "DeclaredPercent": header.declaredPercent = line
    case "DueSoonDays": header.thresholds.dueSoon = count(line) ?? header.thresholds.dueSoon
    case "UrgentDays": header.thresholds.urgent = count(line) ?? header.thresholds.urgent
    case "StallDays": header.thresholds.stall = count(line) ?? header.thresholds.stall
    case "StallDaysListed":
      header.thresholds.stallListed = count(line) ?? header.thresholds.stallListed
    case "Steps":
      let named = NameList.names(in: line)
      if !named.isEmpty { header.steps = named }
    case "Note": header.note = text
    default: if name.hasPrefix("Declared") { header.declared[name] = count(line) }
    }
  }

  private static func count(_ line: String) -> Int? { SaneCount.parse(line) }

  /// The labels in parentheses of `%typedef: Status_t enum`; empty where there are none.
  static func statusLabels(_ lines: [DescriptorLine]) -> [Status: String] {
    var labels: [Status: String] = [:]
    for line in lines where line.name == "%typedef" {
      let words = line.value.split(whereSeparator: \.isRecBlank).prefix(2)
      guard words.first == "Status_t", words.last == "enum" else { continue }
      var status: Status?
      var rest = line.value[...]
      while let place = rest.firstIndex(where: { !$0.isRecBlank }) {
        rest = rest[place...]
        if rest.first == "(" {
          let end = rest.firstIndex(of: ")") ?? rest.endIndex
          if let status, labels[status] == nil {
            let label = rest[..<end].dropFirst().trimmingBlanks
            if !label.isEmpty { labels[status] = String(label) }
          }
          rest = rest[end...].dropFirst()
        } else {
          let word = rest.prefix { !$0.isRecBlank && $0 != "(" }
          status = Status(code: word)
          rest = rest[word.endIndex...]
        }
      }
    }
    return labels
  }
}
