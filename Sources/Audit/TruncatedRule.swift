/// The rule 内容不完整: cut off.
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
    for (field, range) in issue.problemFields where field != "Category" {
      guard let fault = Fault(issue.problem, range) else { continue }
      found.append(
        issue.finding(rule, fault.severity, field: field, fault.message(Phrase(zh: "", en: ""))))
    }
    for measure in issue.measures {
      guard let fault = Fault(measure.text, 0..<measure.text.scalars.count) else { continue }
      let place = Phrase(zh: "措施\(measure.id) ", en: "measure \(measure.id) ")
      found.append(issue.finding(rule, fault.severity, measure, fault.message(place)))
    }
    return found
  }

  /// What shows that something is missing.
  private enum Fault {
    case end(String)
    case marks(UInt32)

    init?(_ text: AuditText, _ whole: Range<Int>) {
      var end = whole.upperBound
      while end > whole.lowerBound, blanks.contains(text.scalars[end - 1]) { end -= 1 }
      guard end > whole.lowerBound else { return nil }
      let last = text.scalars[end - 1]
      if openEnds.contains(last) || Fault.endsInConnective(text, end, last) {
        self = .end(text.words(max(whole.lowerBound, end - 12)..<end))
      } else if let mark = Fault.unbalanced(text.scalars[whole.lowerBound..<end]) {
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
      case .marks(let code):
        let mark = Unicode.Scalar(code).map { String(Character($0)) } ?? ""
        return Phrase(zh: "\(place.zh)“\(mark)”不成对", en: "\(place.en)“\(mark)” has no partner")
      }
    }

    private static func endsInConnective(_ text: AuditText, _ end: Int, _ last: UInt32) -> Bool {
      guard lastLetters.contains(last) else { return false }
      let tail = text.words(max(0, end - 4)..<end)
      return tail.endsInAny(connectives) && !tail.endsInAny(wholeWords)
    }

    private static func unbalanced(_ text: ArraySlice<UInt32>) -> UInt32? {
      var (quotes, brackets, titles) = (0, 0, 0)
      var last: UInt32 = 0x20
      func closes(_ open: inout Int) -> Bool {
        if open == 0 { return false }
        open -= 1
        return true
      }
      for code in text {
        switch Unicode.Scalar(code) {
        case "“": quotes += 1
        case "（": brackets += 1
        case "《": titles += 1
        case "”": if !closes(&quotes) { return code }
        case "》": if !closes(&titles) { return code }
        // 1） opens nothing.
        case "）": if !closes(&brackets), !numerals.contains(last) { return code }
        default: break
        }
        last = code
      }
      return quotes > 0 ? 0x201C : brackets > 0 ? 0xFF08 : titles > 0 ? 0x300A : nil
    }
  }

  private static let blanks: Set<UInt32> = [0x20, 0x0A, 0x09, 0x3000]
  private static let openEnds = Set("，,、：:（(“《「〔—".unicodeScalars.map(\.value))
  private static let numerals = Set("一二三四五六七八九十0123456789".unicodeScalars.map(\.value))
  private static let lastLetters = Set(
    connectives.compactMap { $0.unicodeScalars.last?.value })
  private static let connectives =
    "和 及 与 并 或 以及 并且 或者 但 但是 因为 由于 为了 对 将 而 从而 同时".wordList
  private static let wholeWords =
    """
    普及 波及 顾及 惠及 企及 提及 问及 触及 危及 累及 殃及 不及 参与 赠与 赋与 给与 合并 兼并 一并 归并 吞并 核对 应对 比对 校对 查对 结对 相对 反对 配对 绝对 面对 总和 温和 缓和 共和 调和 \
    饱和 平和 祥和 附和 干将 麻将 因而 反而 不同时 抑或
    """.wordList
}
