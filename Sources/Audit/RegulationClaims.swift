/// What a text claims of regulations: so many written, so many revised, so many in all.
internal import LedgerModel
internal import Prose

/// The figures of a text, each with the kind that its words name.
struct RegulationClaims {
  /// 新建制度3项, 修订2项制度; the sum of several of one kind.
  private(set) var kinds: [RegulationKind: Int] = [:]
  /// What the text says of all of them, or what its parts make; nil where it says nothing.
  private(set) var whole: Int?

  init(_ text: FoldedText) {
    let found = TextCounts.find(
      RegulationClaims.words, units: ["项", "个", "部", "件"], gap: 4, in: text
    )
    .filter { $0.value > 0 && !RegulationClaims.isOfAnother($0, text) }
    guard !found.isEmpty else { return }
    var unsorted: [Int] = []
    for one in found {
      if let kind = RegulationClaims.kind(of: one, text) {
        kinds[kind, default: 0] += one.value
      } else {
        unsorted.append(one.value)
      }
    }
    // 制定制度5项，其中修订3项: the sum of all would count twice.
    let words = text.text(0..<text.count)
    if found.count > 1, words.contains("其中") || words.contains("共") {
      whole = unsorted.first ?? found.first?.value
      if unsorted.isEmpty { kinds = [:] }
    } else if kinds.count != 1 || !unsorted.isEmpty {
      whole = found.map(\.value).reduce(0, +)
      if !unsorted.isEmpty { kinds = [:] }
    }
  }

  /// Of what kind a figure is: the verbs of its clause before it; nil for none, and for both (新建、修订).
  private static func kind(of found: TextCounts.Found, _ text: FoldedText) -> RegulationKind? {
    var start = found.place
    while start > 0, found.place - start < 14, !ends.contains(text.letters[start - 1]) {
      start -= 1
    }
    let before = text.text(start..<found.place)
    let named = RegulationKind.allCases.filter { kind in
      before.holdsAny(kind == .new ? written : revised)
    }
    return named.count == 1 ? named[0] : nil
  }

  /// 制度漏洞3项, “学习制度不严”等2个问题: something about regulations is counted.
  private static func isOfAnother(_ found: TextCounts.Found, _ text: FoldedText) -> Bool {
    let end = found.place + found.word.count
    let clause = text.text(end..<max(end, min(text.clause(at: end).upperBound, end + 10)))
    return others.contains { text.end(of: $0, at: end) != nil }
      || clause.holdsAny(["个问题", "项问题", "条问题"])
  }

  private static let written = ["新建", "新制定", "新订", "新增", "新出台", "出台", "制定", "建立"]
  private static let revised = ["修订", "修改", "完善", "修正"]
  private static let others = ["漏洞", "问题", "缺失", "短板", "执行", "类"].map { Array($0) }
  private static let words = ["规章制度", "内控制度", "管理制度", "制度", "管理办法", "实施细则"]
  private static let ends = Set("，。；：！？,;:\n")
}
