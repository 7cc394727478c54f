/// Sentences behind the totals that count persons held to account, and regulations.

internal import Prose

/// The audit reads such figures in the words themselves, so that their sentence must be kept.
enum NoticeAccounts {
  private static let persons = [
    "处分", "诫勉", "问责", "追责", "责令检查", "书面检查", "批评教育", "提醒谈话", "谈话提醒", "约谈", "通报批评", "组织处理",
  ]
  private static let regulations = ["制度", "管理办法", "实施细则"]

  /// 处分3人 is said of the whole wherever it stands, while 约谈12人 before the totals tells how the work was led.
  static func isGrave(_ text: FoldedText, at place: Int) -> Bool {
    let clause = text.text(text.clause(at: place))
    return ["处分", "诫勉", "问责", "追责"].contains { clause.contains($0) }
  }

  /// Where the first such figure stands: 给予党纪处分7人, 新建制度5项; nil when there is none.
  static func figure(_ text: FoldedText) -> Int? {
    var place = 0
    while place < text.count {
      guard let (_, end) = Numeral.read(text, at: place) else {
        place += 1
        continue
      }
      let words = end < text.count ? words(countedBy: text.letters[end]) : []
      let clause = text.text(text.clause(at: place))
      if words.contains(where: { clause.contains($0) }) { return place }
      place = end
    }
    return nil
  }

  private static func words(countedBy unit: Character) -> [String] {
    switch unit {
    case "人", "名": persons
    case "项", "个", "部": regulations
    default: []
    }
  }
}
