/// One number of regulations in a sentence: 新建制度3项.
internal import LedgerModel
internal import Prose

/// A figure with the kinds that its words name.
struct RegulationFigure {
  private(set) var value: Int
  /// None where no word says it, or where a figure is of both (新建、修订制度3项).
  private(set) var kinds: [RegulationKind] = []
  /// 共制定制度5项, 制定制度5项，其中修订3项: the others of its sentence are parts of it.
  private(set) var isTotal = false

  /// 新建、修订制度各2项 makes four.
  var sum: Int { value * max(1, kinds.count) }

  static func all(in text: FoldedText) -> [RegulationFigure] {
    let found = TextCounts.find(words, units: ["项", "个", "部", "件"], gap: 4, in: text)
    var figures: [RegulationFigure] = []
    /// Behind the word of the figure before.
    var last = 0
    for (index, one) in found.enumerated() {
      let end = one.place + one.word.count
      let before = text.text(start(of: one, text, after: last)..<one.place)
      last = end
      guard one.value > 0, !isOfAnother(one, text), isMade(before) else { continue }
      var figure = RegulationFigure(value: one.value)
      let behind = text.text(end..<min(text.count, end + 6))
      let named = RegulationKind.allCases.filter { kind in
        before.holdsAny(kind == .new ? written : revised)
      }
      if named.count == 1 || behind.hasPrefix("各") { figure.kinds = named }
      let next = index + 1 < found.count ? found[index + 1].place : text.count
      figure.isTotal =
        isTotal(before) || behind.beginsWithAny(["共", "总计", "合计"])
        || text.text(end..<max(end, next)).contains("其中")
      figures.append(figure)
    }
    return figures
  }

  /// Where the words of a figure begin: at the mark before it, or behind the figure before.
  private static func start(
    of found: TextCounts.Found, _ text: FoldedText, after last: Int
  ) -> Int {
    var start = found.place
    while start > last, found.place - start < 14, !ends.contains(text.letters[start - 1]) {
      start -= 1
    }
    return start
  }

  /// 制度漏洞3项, “学习制度不严”等2个问题, 按照制度追缴3项费用: something about regulations is counted.
  private static func isOfAnother(_ found: TextCounts.Found, _ text: FoldedText) -> Bool {
    let end = found.place + found.word.count
    let clause = text.text(end..<max(end, min(text.clause(at: end).upperBound, end + 10)))
    if others.contains(where: { text.end(of: $0, at: end) != nil })
      || clause.holdsAny(["个问题", "项问题", "条问题"])
    {
      return true
    }
    // Between the word and a number behind it stands nothing that tells of another act.
    guard
      let place = (end..<min(text.count, end + 5)).first(where: {
        Numeral.read(text, at: $0) != nil
      }),
      !text.text(end..<place).contains(where: { ends.contains($0) || $0 == "、" })
    else { return false }
    return !text.letters[end..<place].allSatisfy { fillers.contains($0) }
  }

  /// Whether its clause tells of making, as opposed to 学习制度12项, 废止制度3项.
  private static func isMade(_ before: String) -> Bool {
    func last(_ words: [String]) -> String.Index? {
      words.compactMap { before.ranges(of: $0).last?.upperBound }.max()
    }
    guard let other = last(using) else { return true }
    return last(written + revised).map { $0 > other } ?? false
  }

  /// 共制定, 共计; not 公共.
  private static func isTotal(_ before: String) -> Bool {
    before.holdsAny(["共计", "总计", "合计", "总共", "一共"])
      || (written + revised).contains { before.contains("共" + $0) }
  }

  private static let written = ["新建", "新制定", "新订", "新增", "新出台", "出台", "制定", "建立"]
  private static let revised = ["修订", "修改", "完善", "修正"]
  private static let using = [
    "废止", "废除", "清理", "学习", "宣传", "宣讲", "解读", "培训", "违反", "按照", "依据", "根据", "依照", "落实", "执行", "对照",
    "汇编", "梳理", "公开", "公示", "检查", "抽查", "遵守", "查阅", "上墙",
  ]
  private static let others = ["漏洞", "问题", "缺失", "短板", "执行", "类"].map { Array($0) }
  private static let words = ["规章制度", "内控制度", "管理制度", "制度", "管理办法", "实施细则"]
  private static let fillers = Set("共计总合各累为了有约达等和及办法规定机制文件：: 流程")
  private static let ends = Set("，。；：！？,;:\n")
}
