/// The words before the colon in a filter expression.

/// A key of a filter; the raw value is its word.
package enum QueryKey: String, CaseIterable {
  case lead, owner, unit, category, leader, status, `is`, flag, due, stalled, no, id

  /// The key with a word or a Chinese name; nil for an unknown one.
  init?(word: String) {
    guard let key = QueryKey.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = key
  }

  var words: [String] {
    switch self {
    case .lead: ["lead", "责任领导", "领导"]
    case .owner: ["owner", "owners", "责任人"]
    case .unit: ["unit", "责任单位", "单位"]
    case .category: ["category", "问题类别", "类别"]
    case .leader: ["leader", "负责"]
    case .status: ["status", "整改状态", "状态"]
    case .is: ["is", "是"]
    case .flag: ["flag", "flags", "标记"]
    case .due: ["due", "deadline", "整改时限", "时限"]
    case .stalled: ["stalled", "停滞", "停"]
    case .no: ["no", "编号", "号"]
    case .id: ["id"]
    }
  }

  /// Whether a word is a condition of a filter, such as `is:overdue` or `-时限:7天`.
  package static func begins(_ word: String) -> Bool {
    let bare = word.hasPrefix("-") ? word.dropFirst() : word[...]
    guard let colon = bare.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return QueryKey(word: bare[..<colon].lowercased()) != nil
  }

  /// The key as a Chinese sentence names it.
  var chinese: String {
    switch self {
    case .lead: "领导"
    case .owner: "责任人"
    case .unit: "单位"
    case .category: "类别"
    case .leader: "负责"
    case .status: "状态"
    case .is: "是"
    case .flag: "标记"
    case .due: "时限"
    case .stalled: "停滞"
    case .no: "编号"
    case .id: "id"
    }
  }

  var chineseExample: String {
    switch self {
    case .lead: "领导:贺连山"
    case .owner: "责任人:许知遥"
    case .unit: "单位:财政所"
    case .category: "类别:责任落实"
    case .leader: "负责:贺连山"
    case .status: "状态:阶段性完成,正在整改"
    case .is: "是:逾期"
    case .flag: "标记:挂牌"
    case .due: "时限:7天"
    case .stalled: "停滞:>30"
    case .no: "编号:3"
    case .id: "id:03"
    }
  }

  var example: String {
    switch self {
    case .lead: "lead:贺连山"
    case .owner: "owner:许知遥"
    case .unit: "unit:财政所"
    case .category: "category:责任落实"
    case .leader: "leader:贺连山"
    case .status: "status:staged,doing"
    case .is: "is:overdue"
    case .flag: "flag:listed"
    case .due: "due:7d"
    case .stalled: "stalled:>30"
    case .no: "no:3"
    case .id: "id:03"
    }
  }

  static var chineseNames: String { allCases.map { $0.chinese + ":" }.joined(separator: " ") }
  static var names: String { allCases.map { $0.rawValue + ":" }.joined(separator: " ") }
}
