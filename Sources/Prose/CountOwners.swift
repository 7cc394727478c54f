/// The owner of every count of a sentence, from its words and from what was counted before.

internal import LedgerModel

/// Reads a sentence behind others of its paragraph.
package struct CountOwners: Sendable {
  /// Something counted, to which later counts without a noun may belong.
  package struct Subject: Sendable {
    package var owner: CountOwner
    /// 个, 项, 条: tells apart what a bare count belongs to.
    var classifier: Character?
    var value: Int?
  }

  /// For each count of the sentence; nil where nothing says what is counted.
  package private(set) var owners: [CountOwner?] = []
  /// What a sentence behind this one may go on to count.
  package private(set) var subjects: [Subject]
  /// Counts of which neither noun nor clause says what they are of.
  private var unnamed: Set<Int> = []
  /// Where the sentence names whose it counts.
  private var said: [(place: Int, owner: CountOwner)] = []
  private let carried: CountOwner?
  private let text: FoldedText
  private let title: String
  private let year: Int?

  /// - Parameters:
  ///   - subjects: those of the sentences before, in the same paragraph.
  ///   - title: words that the title holds make no count another's.
  ///   - year: that of the inspection.
  package init(
    _ text: FoldedText, _ mentions: CountMentions, _ pairs: [CountedStatus],
    after subjects: [Subject] = [], title: String = "", year: Int? = nil
  ) {
    self.text = text
    self.title = title
    self.year = year
    // Of measures and acts a new sentence speaks no more.
    self.subjects = subjects.filter {
      $0.owner == .report || $0.owner == .elsewhere || $0.owner == .share || $0.owner == .tasks
    }
    carried = self.subjects.last?.owner
    let words = Dictionary(
      pairs.map { ($0.count, $0.word.range.lowerBound) }, uniquingKeysWith: { first, _ in first })
    var others = mentions.others[...]
    var opening = CountOwners.opening(text)
    for (index, count) in mentions.counts.enumerated() {
      // A day of counting opens the report's own account.
      if let place = opening, place < count.range.lowerBound {
        self.subjects.removeAll { $0.owner == .share || $0.owner == .act }
        opening = nil
      }
      while let other = others.first, other.range.lowerBound < count.range.lowerBound {
        others.removeFirst()
        note(Subject(owner: .thing, classifier: other.classifier(in: text)))
      }
      let owner = read(count, word: words[index])
      owners.append(owner)
      if let owner { said.append((count.range.lowerBound, owner)) }
    }
  }

  /// A pasted list is no sentence: what was counted last, and the last that is the report's, is what counts.
  private static let longest = 40

  private mutating func note(_ subject: Subject) {
    subjects.append(subject)
    guard subjects.count > CountOwners.longest else { return }
    let old = subjects.firstIndex { $0.owner != .report } ?? 0
    subjects.remove(at: old)
  }

  private static let openings = ["截至", "截止"].map { Array($0) }

  private static func opening(_ text: FoldedText) -> Int? {
    text.letters.indices.first { place in
      openings.contains { text.end(of: $0, at: place) != nil }
    }
  }

  /// Whether a count without a noun, which stands behind somebody's share, may as well be of the whole:
  /// 反馈的26个问题，书记牵头整改6个，已完成24个.
  package func mayBeOfReport(_ index: Int) -> Bool {
    guard unnamed.contains(index), subjects.contains(where: { $0.owner == .report }) else {
      return false
    }
    return owners[index] == .share || owners[index] == .act
  }

  /// Whose figures a place of the sentence gives: 上轮整改完成率100%; nil where nothing says it.
  package func owner(at place: Int) -> CountOwner? {
    let clause = text.clause(at: place)
    return CountOwner.named(
      lead: lead(clause), before: text.text(clause.lowerBound..<place), behind: "", title: title,
      year: year)
      ?? said.last { $0.place < place && $0.owner != .thing }?.owner ?? carried
      ?? said.last { $0.place < place }?.owner
  }

  /// What the sentence says before a clause, as far as it matters to it.
  private func lead(_ clause: Range<Int>) -> String {
    text.text(max(0, clause.lowerBound - 60)..<clause.lowerBound)
  }

  /// - Parameter word: where the status of the count begins.
  private mutating func read(_ count: CountMentions.Count, word: Int?) -> CountOwner? {
    let clause = text.clause(at: count.range.lowerBound)
    let before = text.text(clause.lowerBound..<count.range.lowerBound)
    let behind = text.text(count.range.upperBound..<max(count.range.upperBound, clause.upperBound))
    let named = CountOwner.named(
      lead: lead(clause), before: before, inside: text.text(count.range), behind: behind,
      title: title, year: year)
    func keep(_ owner: CountOwner) -> CountOwner {
      note(Subject(owner: owner, classifier: count.classifier(in: text), value: count.value))
      return owner
    }
    switch count.thing {
    case .issues, .matters:
      if let named { return keep(named) }
      if count.isAct { return keep(.act) }
      // 反馈12个问题，…，12个问题已完成10个: as many as there are of the report.
      let isWhole = subjects.contains { $0.owner == .report && $0.value == count.value }
      return keep(isWhole ? .report : lasting ?? .report)
    case .measures, .tasks:
      if let foreign = named == .report ? nil : named ?? lasting { return keep(foreign) }
      if named == nil, CountOwner.isOfMeeting(lead(clause)) { return keep(.elsewhere) }
      return keep(count.thing == .tasks ? .tasks : .measures)
    case .categories, .items: return named ?? lasting ?? .report
    case .bare:
      if let word {
        let start = max(clause.lowerBound, min(word, count.range.lowerBound))
        if let noun = noun(text.text(clause.lowerBound..<start)), named == .report || named == nil {
          return noun
        }
        if named == nil { unnamed.insert(owners.count) }
        return named ?? antecedent(of: count)
      }
      if let named { return keep(named) }
      if count.isAct { return keep(.act) }
      return isOfNoun(before) ? keep(.thing) : nil
    case .other: return keep(.thing)
    }
  }

  /// 整改任务已完成30项: what the clause itself counts.
  private func noun(_ before: String) -> CountOwner? {
    if before.contains("问题") || before.contains("事项") { return nil }
    if before.contains("任务") { return .tasks }
    return before.contains("措施") || before.contains("举措") ? .measures : nil
  }

  /// The last thing that is counted by the same word, else the last.
  private func antecedent(of count: CountMentions.Count) -> CountOwner? {
    let word = count.classifier(in: text)
    let nouns = subjects.filter { $0.owner != .thing }
    // 制定制度6项，已完成6项: no issue is counted by that word.
    return
      (nouns.last { $0.classifier == word } ?? subjects.last { $0.classifier == word }
      ?? nouns.last ?? subjects.last)?.owner
  }

  /// Issues of an earlier round or of a self-check stay such until others are named.
  private var lasting: CountOwner? {
    guard let last = subjects.last(where: { $0.owner != .thing && $0.owner != .measures })?.owner,
      last == .elsewhere || last == .share
    else { return nil }
    return last
  }

  private static let pointers = [
    "共", "计", "为", "有", "达", "意见", "指出", "总数", "中", "的", "剩余", "其余", "另", "约", "近", "已", "了", "剩",
    "至", "整改", "延期",
  ]

  /// 隐患12个, 线索5件: right before the figure stands what it counts.
  private func isOfNoun(_ before: String) -> Bool {
    let before = before.trimmed
    guard let last = before.last, FoldedText(String(last)).folded.allSatisfy(\.isLetter) else {
      return false
    }
    return !CountOwners.pointers.contains { before.hasSuffix($0) }
      && !StatusMention.endsIn(String(before.suffix(8)))
  }
}
