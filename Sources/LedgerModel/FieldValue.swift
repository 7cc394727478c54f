/// Typed text made into the value that a field's type asks for.

package enum FieldValue {
  /// The value to store; nil for an empty one, which takes the field away.
  package static func canonical(
    _ text: String, for field: Field, _ context: EditContext
  ) throws(EditRefusal) -> String? {
    let clean = field.kind == .text ? TextCleaning.text(text) : TextCleaning.line(text)
    guard !clean.isEmpty else { return nil }
    switch field.kind {
    case .line where field.name == "Steps":
      // Whatever parts the roles as they are typed, the format parts them by 、.
      let roles = NameList.names(in: clean)
      return roles.isEmpty ? nil : roles.joined(separator: "、")
    case .line, .text: return clean
    case .day: return try day(clean, field, context)?.iso
    case .status: return try status(clean, context.header).status.code
    case .count:
      guard let count = Int(halfWidth(clean)), count >= 0 else {
        throw .notANumber(field: field.label, value: clean)
      }
      return String(count)
    case .percent:
      let bare = halfWidth(clean)
      return try decimal(bare.hasSuffix("%") ? String(bare.dropLast()) : bare, field, limit: 100)
    case .decimal: return try decimal(halfWidth(clean), field, limit: nil)
    case .cadence: return try cadence(clean, field).word
    case .flag: return try flag(clean, field).words.first
    case .id:
      guard IssueID.isValid(clean) else { throw .badID(clean) }
      return clean
    case .ruleCode: return clean
    case .format, .entry: throw .notSettable(field: field.name)
    }
  }

  /// A status by code, by this ledger's or the built-in label, or by a synonym.
  package static func status(
    _ text: String, _ header: LedgerHeader
  ) throws(EditRefusal) -> (status: Status, isLongterm: Bool) {
    let word = String(TextCleaning.line(text).lowercased())
    if let status = Status(code: word) { return (status, false) }
    let own = header.statuses(labelled: TextCleaning.line(text))
    if own.count > 1 {
      throw .unknownValue(
        field: Field.status.label, value: text,
        choices: own.map(\.code), nearest: nil)
    }
    for status in Status.allCases {
      let labels = [header.label(of: status, .chinese), status.label.zh, status.label.en]
      if labels.contains(where: { $0.lowercased() == word }) { return (status, false) }
    }
    if let found = StatusWord.lookUp(text) { return (found.status, found.isLongterm) }
    let codes = Status.allCases.map(\.code)
    let labels = Status.allCases.map { header.label(of: $0, .chinese) }
    throw .unknownValue(
      field: Field.status.label, value: text,
      choices: labels, nearest: NearestWord.to(word, among: codes + labels))
  }

  static func flag(_ text: String, _ field: Field) throws(EditRefusal) -> IssueFlags {
    if let flag = IssueFlags(word: text) { return flag }
    let words = IssueFlags.all.map(\.word)
    throw .unknownValue(
      field: field.label, value: text, choices: words,
      nearest: NearestWord.to(text, among: words + IssueFlags.all.map(\.label.zh)))
  }

  static func day(
    _ text: String, _ field: Field, _ context: EditContext
  ) throws(EditRefusal) -> Day? { try day(text, isPast: field.isPastDay, context) }

  /// A typed day; nil for none.
  ///
  /// - Parameter isPast: it is the day of something that was done.
  package static func day(
    _ text: String, isPast: Bool, _ context: EditContext
  ) throws(EditRefusal) -> Day? {
    let input: DeadlineInput
    do throws(DeadlineInputError) {
      input = try DeadlineInput.day(
        text, isPast: isPast, today: context.today, feedbackOn: context.header.feedbackOn)
    } catch { throw .badDay(error, isPast: isPast) }
    switch input {
    case .day(let day): return day
    case .clear: return nil
    case .longterm where isPast: throw .badDay(.notUnderstood(text), isPast: true)
    case .longterm: throw .notADay(text)
    }
  }

  /// How a value is said to people: the name that a code stands for, a day in words, the beginning of
  /// a text.
  static func said(_ value: String, _ field: Field?, near today: Day?) -> Phrase {
    let word = TextCleaning.line(value)
    let name: Phrase? =
      switch field?.kind {
      case .day: Day(iso: word).map { .day($0, near: today) }
      case .status: Status(code: word)?.label
      case .flag: IssueFlags(word: word)?.label
      case .cadence: Cadence(word: word)?.label
      default: nil
      }
    return name ?? .excerpt(value)
  }

  private static func cadence(_ text: String, _ field: Field) throws(EditRefusal) -> Cadence {
    let word = halfWidth(text).lowercased()
    if let cadence = Cadence(written: word) { return cadence }
    let words = Cadence.named.map(\.word)
    throw .unknownValue(
      field: field.label, value: text, choices: words + ["45 days"],
      nearest: NearestWord.to(word, among: words + Cadence.named.map(\.label.zh)))
  }

  private static func decimal(
    _ written: String, _ field: Field, limit: Int?
  ) throws(EditRefusal) -> String {
    let text = limit == nil ? yuan(written) : written
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isNumber, text.utf8.count <= 20 else {
      throw .notANumber(field: field.label, value: text)
    }
    if let limit, let value = Double(text), value > Double(limit) {
      throw .notANumber(field: field.label, value: text)
    }
    return text
  }

  /// `92000` of 9.2万元, 92,000 or 92000元: an amount is kept in yuan. What is written in another way stays
  /// as it is, to be refused.
  private static func yuan(_ written: String) -> String {
    var text = written.filter { $0 != "," && $0 != "，" && $0 != " " }
    if text.hasSuffix("元") { text.removeLast() }
    let places = text.hasSuffix("万") ? 4 : text.hasSuffix("亿") ? 8 : 0
    guard places > 0 else { return text }
    text.removeLast()
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return written }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let zeros = String(repeating: "0", count: max(0, places - fraction.count))
    let shifted = String(whole) + fraction.prefix(places) + zeros
    let bare = String(shifted.drop { $0 == "0" })
    let rest = String(fraction.dropFirst(places))
    return (bare.isEmpty ? "0" : bare) + (rest.isEmpty ? "" : "." + rest)
  }

  private static func halfWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap {
          (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) : $0
        }))
  }
}
