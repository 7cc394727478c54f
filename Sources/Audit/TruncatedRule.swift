/// 内容不完整.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A title, a description or a measure that ends in the middle of a sentence, or whose quotes or brackets
/// do not close.
///
/// Field: text from PDF or a form is cut at page ends and cell limits. A warning for an end that cannot
/// be one (a comma, an open bracket or quote, 以及); a hint for marks that do not balance. Guards: a title
/// needs no full stop; 参与, 核对 and their like end in letters of connectives; `1）` opens nothing.
enum TruncatedRule: IssueJudge {
  static let rule = AuditRule.truncated
  static let name = Phrase(zh: "内容不完整", en: "cut off")
  static let why = Phrase(
    zh: "句子没有写完，可能是复制时丢了后半截",
    en: "the sentence is not finished; its end may have been lost in copying")
  static let settledBy = Phrase(
    zh: "对照原文补全", en: "complete it from the original")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    var found: [Finding] = []
    for (field, text) in [("Title", issue.issue.title), ("Detail", issue.issue.detail ?? "")] {
      guard let fault = Fault(text.trimmed) else { continue }
      found.append(
        issue.finding(rule, fault.severity, field: field, fault.message(Phrase(zh: "", en: ""))))
    }
    for measure in issue.measures {
      guard let fault = Fault(measure.text.raw.trimmed) else { continue }
      let place = Phrase(zh: "措施\(measure.id) ", en: "measure \(measure.id) ")
      found.append(issue.finding(rule, fault.severity, measure, fault.message(place)))
    }
    return found
  }

  /// What shows that something is missing.
  private enum Fault {
    case end(String)
    case marks(Character)

    init?(_ text: String) {
      guard let last = text.last else { return nil }
      if TruncatedRule.openEnds.contains(last) || Fault.endsInConnective(text) {
        self = .end(String(text.suffix(12)))
      } else if let mark = Fault.unbalanced(text) {
        self = .marks(mark)
      } else {
        return nil
      }
    }

    var severity: Severity {
      switch self {
      case .end: .warning
      case .marks: .hint
      }
    }

    func message(_ place: Phrase) -> Phrase {
      switch self {
      case .end(let tail):
        let words = Phrase.quoted(tail)
        return Phrase(zh: "\(place.zh)到\(words)就断了", en: "\(place.en)breaks off at \(words)")
      case .marks(let mark):
        return Phrase(zh: "\(place.zh)“\(mark)”不成对", en: "\(place.en)“\(mark)” has no partner")
      }
    }

    private static func endsInConnective(_ text: String) -> Bool {
      TruncatedRule.connectives.contains { text.hasSuffix($0) }
        && !text.endsInAny(TruncatedRule.wholeWords)
    }

    private static func unbalanced(_ text: String) -> Character? {
      var open: [Character: Int] = [:]
      var last: Character = " "
      for letter in text {
        if TruncatedRule.closers[letter] != nil {
          open[letter, default: 0] += 1
        } else if let opener = TruncatedRule.openers[letter] {
          let isListed = letter == "）" && (last.isNumber || TruncatedRule.numerals.contains(last))
          if open[opener, default: 0] > 0 {
            open[opener, default: 0] -= 1
          } else if !isListed {
            return letter
          }
        }
        last = letter
      }
      return TruncatedRule.closers.keys.sorted().first { open[$0, default: 0] > 0 }
    }
  }

  private static let openEnds = Set("，,、：:（(“《「〔—")
  private static let closers: [Character: Character] = ["“": "”", "（": "）", "《": "》"]
  private static let openers: [Character: Character] = ["”": "“", "）": "（", "》": "《"]
  private static let numerals = Set("一二三四五六七八九十")
  private static let connectives =
    "和 及 与 并 或 以及 并且 或者 但 但是 因为 由于 为了 对 将 而 从而 同时".wordList
  private static let wholeWords =
    """
    普及 波及 顾及 惠及 企及 提及 问及 触及 危及 累及 殃及 不及 参与 赠与 赋与 给与 合并 兼并 一并 归并 吞并 核对 应对 比对 校对 查对 结对 相对 反对 配对 绝对 面对 总和 温和 缓和 共和 调和 \
    饱和 平和 祥和 附和 干将 麻将 因而 反而 不同时 抑或
    """.wordList
}
