/// What measures tell of persons held to account and of regulations, where no entry records them.
internal import LedgerModel
internal import Prose

/// Figures of persons by family (给予党内警告2人), and titles of regulations (印发《接待办法》). A measure that tells of
/// a kind without its number leaves that family open.
struct ToldAccounts: Equatable, Sendable {
  private(set) var persons: [String: Int] = [:]
  private(set) var open: Set<String> = []
  private(set) var regulations: Set<String> = []

  var isEmpty: Bool { persons.isEmpty && open.isEmpty }

  /// Whether more persons of a family may have been meant than are told.
  func isOpen(_ family: String) -> Bool {
    open.contains(family) || open.contains(AccountKind.whole) || persons[AccountKind.whole] != nil
  }

  /// Whether a report claims anything that measures could answer.
  static func areAsked(_ header: LedgerHeader) -> Bool {
    [header.declaredText, header.note].contains { text in
      guard let text else { return false }
      return text.contains("制度") || text.contains("办法") || !AccountKind.families(in: text).isEmpty
    }
  }

  /// Notes the measures of an issue.
  mutating func add(_ issue: Issue) {
    for measure in issue.countedMeasures {
      let words = measure.text
      if !AccountKind.families(in: words).isEmpty { addPersons(FoldedText(words)) }
      if words.contains("《") { addRegulations(words) }
    }
  }

  mutating func add(_ other: ToldAccounts) {
    persons.merge(other.persons, uniquingKeysWith: +)
    open.formUnion(other.open)
    regulations.formUnion(other.regulations)
  }

  private mutating func addPersons(_ text: FoldedText) {
    var start = 0
    /// 给予原支书张某、原会计李某处分: the persons of a list stand before the last of them.
    var isList = false
    for end in 0...text.count
    where end == text.count || ToldAccounts.ends.contains(text.letters[end]) {
      defer { start = end + 1 }
      guard start < end else { continue }
      let words = text.text(start..<end)
      let families = AccountKind.families(in: words)
      if families.isEmpty {
        isList = end < text.count && text.letters[end] == "、" && words.holdsAny(["给予", "对", "原"])
        continue
      }
      defer { isList = false }
      var numbers = numbers(text, start..<end)
      if numbers.isEmpty, ToldAccounts.isOfOne(words) { numbers = [1] }
      if isList || words.holdsAny(ToldAccounts.joints) {
        open.formUnion(families)
      } else if families.count == 1, numbers.count == 1, let family = families.first {
        persons[family, default: 0] += numbers[0]
      } else {
        open.formUnion(families)
      }
    }
  }

  /// 给予其党内警告处分, 给予原信息科科长党内警告处分: who held a post of which there is one.
  private static func isOfOne(_ words: String) -> Bool {
    guard !words.holdsAny(several) else { return false }
    if words.holdsAny(["给予其", "对其"]) { return true }
    guard let former = words.ranges(of: "原").first else { return false }
    return words[former.upperBound...].prefix(10).description.holdsAny(posts)
  }

  /// 财务科长及2名会计人员: more than the number says.
  private static let joints = ["及", "和", "与"]
  private static let several = ["相关", "有关", "人员", "干部", "等", "们", "各", "均", "分别"]
  private static let posts = "负责人 主任 书记 会计 出纳 所长 站长 科长 股长 处长 局长 院长 校长 园长 组长 经理 董事长 馆长 场长".wordList

  /// Numbers of persons.
  private func numbers(_ text: FoldedText, _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard let (value, end) = Numeral.read(text, at: place) else {
        place += 1
        continue
      }
      let unit = text.skippingBlanks(end)
      if unit < range.upperBound, "人名".contains(text.letters[unit]) { found.append(value) }
      place = max(end, place + 1)
    }
    return found
  }

  /// 修订《接待办法》, 出台《A制度》《B细则》: what was made, by its title.
  private mutating func addRegulations(_ words: String) {
    var isMade = false
    for (index, part) in words.split(separator: "《", omittingEmptySubsequences: false).enumerated()
    {
      var rest = part
      if index > 0, let end = part.firstIndex(of: "》") {
        let title = String(part[..<end])
        if isMade, title.endsInAny(ToldAccounts.titles) { regulations.insert(title) }
        rest = part[part.index(after: end)...]
      }
      // A list goes on; what stands between two titles says anew what was done.
      let between = String(rest)
      if index == 0 || !between.allSatisfy({ "、和及与 ".contains($0) }) {
        isMade = between.suffix(12).description.holdsAny(ToldAccounts.making)
      }
    }
  }

  private static let ends = Set("，。；、：！？,;:\n()（）")
  private static let making = ["修订", "修改", "制定", "出台", "印发", "建立", "完善", "新建", "健全", "制订"]
  private static let titles = ["办法", "制度", "细则", "规定", "规程", "规则", "规范", "机制", "清单", "意见", "方案"]
}
