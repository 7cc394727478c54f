/// The rule 格式残留: remains of formatting.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Signs of web pages, word processors and sheets inside the text: `**`, `&nbsp;`, tags, 扫一扫, a page
/// number in the middle, a Latin `and` between Chinese words, `#N/A`.
///
/// Field: what is published with them shows that nobody read it. A hint. Guards: `138****5678` and 张**
/// are masked on purpose; `and` inside an English name stays.
enum FormatArtifactRule: IssueJudge {
  static let rule = AuditRule.formatArtifact
  static let name = Phrase(zh: "格式残留", en: "remains of formatting")
  static let why = Phrase(
    zh: "文字里夹着网页、排版的符号，公开出去不像样",
    en: "signs of web pages or formatting stand in the text")
  static let settledBy = Phrase(
    zh: "删去这些符号", en: "take them out")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    var found: [Finding] = []
    if let range = artifact(issue.problem) {
      let words = words(range, issue.problem)
      found.append(
        issue.finding(
          rule, .hint, field: issue.problemField(at: range.lowerBound),
          Phrase(zh: "夹着\(words)", en: "\(words) stands in the text")))
    }
    for measure in issue.measures {
      guard let range = artifact(measure.text) else { continue }
      let words = words(range, measure.text)
      found.append(
        issue.finding(
          rule, .hint, measure,
          Phrase(
            zh: "措施\(measure.id) 夹着\(words)", en: "\(words) stands in measure \(measure.id)")))
    }
    return found
  }

  private static func words(_ range: Range<Int>, _ text: AuditText) -> String {
    Phrase.quoted(text.words(max(0, range.lowerBound - 4)..<range.upperBound + 4))
  }

  private static func artifact(_ text: AuditText) -> Range<Int>? {
    text.cues.first { $0.cue == .artifact && isArtifact($0.range, text) }?.range
  }

  private static func isArtifact(_ range: Range<Int>, _ text: AuditText) -> Bool {
    switch text.words(range) {
    case "**": isBold(range, text)
    case "and": isBetweenChinese(range, text)
    case "—": isPageNumber(range, text)
    default: true
    }
  }

  /// `**问题①：**`: an opening one, before a word and behind none; in 张** and 138**** it hides letters.
  private static func isBold(_ range: Range<Int>, _ text: AuditText) -> Bool {
    let before = range.lowerBound > 0 ? text.scalars[range.lowerBound - 1] : 0x20
    guard range.upperBound < text.scalars.count else { return false }
    let after = text.scalars[range.upperBound]
    let isAfterWord = AuditText.isHan(before) || before == 0x2A || isLatin(before)
    return !isAfterWord && (AuditText.isHan(after) || after == 0x201C || after == 0x300A)
  }

  private static func isBetweenChinese(_ range: Range<Int>, _ text: AuditText) -> Bool {
    var before = range.lowerBound - 1
    while before >= 0, text.scalars[before] == 0x20 { before -= 1 }
    var after = range.upperBound
    while after < text.scalars.count, text.scalars[after] == 0x20 { after += 1 }
    guard before >= 0, after < text.scalars.count else { return false }
    return AuditText.isHan(text.scalars[before]) && AuditText.isHan(text.scalars[after])
  }

  /// — 3 —
  private static func isPageNumber(_ range: Range<Int>, _ text: AuditText) -> Bool {
    var place = range.upperBound
    var digits = 0
    while place < text.scalars.count, place - range.upperBound < 6 {
      let code = text.scalars[place]
      if (0x30...0x39).contains(code) {
        digits += 1
      } else if code == 0x2014 {
        return (1...3).contains(digits)
          && (range.lowerBound == 0 || !(0x30...0x39).contains(text.scalars[range.lowerBound - 1]))
      } else if code != 0x20 {
        return false
      }
      place += 1
    }
    return false
  }

  private static func isLatin(_ code: UInt32) -> Bool {
    (0x30...0x39).contains(code) || (0x41...0x5A).contains(code) || (0x61...0x7A).contains(code)
  }
}
