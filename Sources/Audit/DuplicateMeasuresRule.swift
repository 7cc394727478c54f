/// The rule 措施雷同: measures repeated.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// The same or nearly the same measure in different issues.
///
/// Field: measures copied from issue to issue fit none of them. A hint for each issue. Guards: only texts
/// of 30 letters or more, compared without punctuation and figures; nine tenths of the pairs of letters
/// must be shared; measures that begin or end alike are compared, so that the cost stays linear. From ten
/// letters on word for word, where a figure or a title makes it an act of its own (对96间门面重新评估): it can
/// have been done once only. 加强学习，提高认识 and days alone are nobody's own.
enum DuplicateMeasuresRule: CrossJudge {
  static let rule = AuditRule.duplicateMeasures
  static let name = Phrase(zh: "措施雷同", en: "measures repeated")
  static let why = Phrase(
    zh: "几个问题用同一段话，多半没有针对性",
    en: "the same words for several issues seldom fit any of them")
  static let settledBy = Phrase(
    zh: "针对各自的问题改写", en: "write what fits each issue")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    issue.measures.flatMap { measure -> [CrossNote] in
      let letters = measure.text.scalars.filter { AuditText.isHan($0) }
      if (fewest..<shortest).contains(letters.count), isOwn(measure.text) {
        let code = hash(measure.text.raw.trimmed.utf8, 3)
        return [CrossNote(String(code, radix: 36), issue, measure, measure.text.raw)]
      }
      guard letters.count >= shortest else { return [] }
      return [hash(letters.prefix(edge), 1), hash(letters.suffix(edge), 2)].map { code in
        CrossNote(String(code, radix: 36), issue, measure, measure.text.raw)
      }
    }
  }

  /// A figure that is no date, or a title: words that belong to one act. Talk and learning are told to many.
  private static func isOwn(_ text: AuditText) -> Bool {
    if text.has(.attitude) || text.has(.study) && text.own(.concrete).isEmpty { return false }
    return text.scalars.contains(titleStart) || countsSomething(text)
  }

  private static func countsSomething(_ text: AuditText) -> Bool {
    text.scalars.indices.contains { place in
      guard digits.contains(text.scalars[place]), place + 1 < text.scalars.count else {
        return false
      }
      let next = text.scalars[place + 1]
      return !digits.contains(next) && !calendar.contains(next)
        && !text.times.contains { $0.range.contains(place) }
    }
  }

  private static let titleStart: UInt32 = 0x300A  // 《
  private static let digits: ClosedRange<UInt32> = 0x30...0x39
  private static let calendar = Set("年月日号时点分至-—.、/".unicodeScalars.map(\.value))

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    var book = PlaceBook()
    // Numbers of places in the order in which they got a twin, and the twins of each place.
    var order: [Int] = []
    var twins: [[Int]] = []
    for group in CrossNote.groups(notes) where group.count > 1 {
      for cluster in clusters(group, &book) where cluster.count > 1 {
        let missing = book.places.count - twins.count
        if missing > 0 { twins += repeatElement([], count: missing) }
        for own in cluster {
          let issue = book.places[own].issue
          let others = cluster.lazy.filter { book.places[$0].issue != issue }.prefix(most)
          guard !others.isEmpty else { continue }
          let known = twins[own]
          if known.isEmpty { order.append(own) }
          let fresh = others.filter { !known.contains($0) }
          twins[own] += fresh.prefix(max(0, most - known.count))
        }
      }
    }
    return order.map { number in
      let own = book.places[number]
      let names = twins[number].map { book.places[$0] }
        .map { "\($0.issue).\($0.measure ?? "")" }.joined(separator: "、")
      return Finding(
        rule, .hint, issue: own.issue, measure: own.measure.flatMap { $0.isEmpty ? nil : $0 },
        field: EntryKind.measure.rawValue,
        occurrence: own.occurrence,
        Phrase(
          zh: "措施\(own.measure ?? "") 与 \(names) 的文字基本相同",
          en: "measure \(own.measure ?? "") says nearly the same as \(names)"))
    }
  }

  private struct Place: Hashable {
    var issue: IssueID
    var measure: String?
    var occurrence: Int
  }

  /// Places by numbers: two notes are of one place.
  private struct PlaceBook {
    private(set) var places: [Place] = []
    private var numbers: [Place: Int] = [:]

    mutating func number(of note: CrossNote) -> Int {
      let place = Place(issue: note.issue, measure: note.measure, occurrence: note.occurrence)
      if let number = numbers[place] { return number }
      numbers[place] = places.count
      places.append(place)
      return places.count - 1
    }
  }

  /// Notes whose texts are alike. Each text is compared with the first of a few clusters only, and in a
  /// crowd only with those that have the very same words.
  private static func clusters(_ group: [CrossNote], _ book: inout PlaceBook) -> [[Int]] {
    var numbers: [UInt64: Int] = [:]
    var texts: [String] = []
    var clusters: [[Int]] = []
    for note in group {
      let place = book.number(of: note)
      let code = hash(note.text.utf8, 0)
      var number = numbers[code]
      if number == nil, numbers.count < crowd {
        number = texts.prefix(8).firstIndex { Likeness.share($0, note.text) >= 0.9 }
      }
      if let number {
        clusters[number].append(place)
      } else {
        texts.append(note.text)
        clusters.append([place])
      }
      numbers[code] = number ?? clusters.count - 1
    }
    return clusters
  }

  private static func hash(
    _ letters: some Sequence<some FixedWidthInteger & UnsignedInteger>, _ kind: UInt64
  ) -> UInt64 {
    letters.reduce(0xCBF2_9CE4_8422_2325 ^ kind) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static let shortest = 30
  private static let fewest = 10
  private static let crowd = 60
  private static let edge = 10
  /// So many others are named.
  private static let most = 4
}
