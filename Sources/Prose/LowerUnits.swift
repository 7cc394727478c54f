/// Feedback that units below received: none of the report's.

/// 村级巡察反馈问题42个; 对所辖6个村开展巡察，反馈问题38个. As opposed to 对青石镇及所辖村开展巡察, which the report
/// answers as well.
enum LowerUnits {
  /// - Parameters:
  ///   - lead: the clauses of the sentence before that of the count.
  ///   - before: the words of its clause before it.
  ///   - title: that of the report, which may be one of a village.
  static func areInspected(lead: String, before: String, title: String) -> Bool {
    if villages.contains(where: { title.contains($0) }) { return false }
    if areObject(of: before) { return true }
    // 对所辖6个村开展巡察，反馈问题38个.
    guard !CountWords.inspections.contains(where: { before.contains($0) }),
      let last = lead.split(whereSeparator: { "，。；,;".contains($0) }).last
    else { return false }
    return areObject(of: String(last))
  }

  private static func areObject(of words: String) -> Bool {
    CountWords.inspection.contains { word in
      words.ranges(of: word).contains { place in
        // 延伸巡察12个村.
        if words[..<place.lowerBound].hasSuffix("延伸") {
          let behind = words[place.upperBound...].prefix(8)
          if villages.contains(where: { behind.contains($0) }) { return true }
        }
        return endsInVillages(String(words[..<place.lowerBound]))
      }
    }
  }

  /// 对所辖6个村, 同轮村级.
  private static func endsInVillages(_ words: String) -> Bool {
    var words = words
    while let filler = fillers.first(where: { words.hasSuffix($0) }) {
      words.removeLast(filler.count)
    }
    guard villages.contains(where: { words.hasSuffix($0) }) else { return false }
    guard let to = words.ranges(of: "对").last else { return true }
    // 对青石镇及所辖村: the unit itself comes first.
    let first = words[to.upperBound...].split(whereSeparator: { "及和与、暨并".contains($0) }).first
    return first.map { first in
      villages.contains { first.hasSuffix($0) } || first.contains("辖") || first.contains("下属")
    } ?? true
  }

  private static let villages = ["村", "社区", "村居", "村级", "社区级", "下属单位", "基层站所", "村（社区）", "村(社区)"]
  private static let fillers = [
    "开展了", "进行了", "实施了", "开展", "进行", "实施", "同步", "专项", "常规", "提级", "延伸", "党组织", "党支部", "党总支", "的",
    "级", "组",
  ]
}
