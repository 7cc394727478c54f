/// From a heading as it stands in a sheet to what it means.

internal import LedgerModel
internal import Prose

/// What was made of a heading, and how sure that is.
struct HeadingMatch {
  var meaning: ColumnMeaning
  /// The heading is a known one as it stands; else a known one is a part of it.
  var isExact: Bool

  /// The meaning of a heading: first as a whole, then by the longest known heading that it ends
  /// with, then by the longest one in it. nil for a heading that nobody knows.
  static func find(_ heading: String) -> HeadingMatch? {
    guard heading.utf8.count <= 200 else { return nil }
    let normal = HeadingText.normal(heading)
    guard !normal.isEmpty else { return nil }
    for form in [HeadingText.full(heading), normal] {
      if let meaning = HeadingWords.all[form] {
        return HeadingMatch(meaning: meaning, isExact: true)
      }
    }
    if let month = month(normal) {
      return HeadingMatch(meaning: ColumnMeaning("Progress", .month(month)), isExact: false)
    }
    if NoticeLabel.isRole(normal) { return nil }
    if let meaning = kept(heading) { return HeadingMatch(meaning: meaning, isExact: true) }
    if isMeasuresWithDays(normal) {
      return HeadingMatch(meaning: ColumnMeaning("Measure"), isExact: true)
    }
    let letters = Array(normal)
    guard letters.count <= 24 else { return nil }
    if let meaning = part(of: letters) { return HeadingMatch(meaning: meaning, isExact: false) }
    return nil
  }

  /// The longest known heading of two letters and more in a heading; at its end before elsewhere.
  private static func part(of letters: [Character]) -> ColumnMeaning? {
    // 3个月内完成情况 is a heading; 是否 and 数 at its ends change what it asks for.
    if letters.last == "数" || letters.suffix(2) == ["人", "数"] { return nil }
    for length in stride(from: letters.count - 1, through: 2, by: -1) {
      let ending = String(letters.suffix(length))
      if let meaning = HeadingWords.all[ending], !isCommon(ending) { return meaning }
      for start in 0..<(letters.count - length) {
        let word = String(letters[start..<start + length])
        if length >= 3, let meaning = HeadingWords.all[word], !isCommon(word) { return meaning }
      }
    }
    return nil
  }

  /// 整改措施及完成时限: the texts are what must not be lost.
  private static func isMeasuresWithDays(_ normal: String) -> Bool {
    guard let measure = ["措施", "举措", "任务"].lazy.compactMap({ normal.firstRange(of: $0) }).first
    else { return false }
    let rest = normal[measure.upperBound...]
    return rest.first.map { "及和与".contains($0) } ?? false
      && ["时限", "期限", "时间", "日期"].contains { rest.hasSuffix($0) }
  }

  /// Words that are headings alone and parts of quite other ones.
  private static func isCommon(_ word: String) -> Bool {
    [
      "类型", "方面", "问题", "标题", "事项", "描述", "领导", "单位", "部门", "科室", "股室", "启动", "计划", "完成", "实际",
      "配合", "状态", "进度", "资金", "原因", "困难", "任务", "说明", "其他", "截止", "分类", "来源", "销号", "标记", "成效",
      "附件", "目标", "制度", "大类", "周期", "节点", "批示", "交接", "督办", "抽查", "延期", "金额", "id", "no",
    ].contains(word)
  }

  /// 3月, 3月份, 3月进展情况: a column a month.
  private static func month(_ normal: String) -> Int? {
    guard let place = normal.firstIndex(of: "月") else { return nil }
    var head = normal[..<place]
    if let year = head.firstIndex(of: "年") { head = head[head.index(after: year)...] }
    guard let month = Int(head), (1...12).contains(month) else { return nil }
    let tail = normal[normal.index(after: place)...]
    let tails: Set<Substring> = [
      "", "份", "进展", "进展情况", "份进展情况", "份进展", "调度", "调度情况", "份调度情况", "完成情况", "份完成情况", "整改情况",
      "整改进展", "整改进展情况", "工作进展", "情况", "份情况",
    ]
    return tails.contains(tail) ? month : nil
  }

  /// A field of a ledger's own, as guatu writes it into tables: `XRound`, with `（原文）` where there
  /// are several values.
  private static func kept(_ heading: String) -> ColumnMeaning? {
    let isRaw = heading.hasSuffix(EntryLines.mark)
    let name = isRaw ? String(heading.dropLast(EntryLines.mark.count)) : heading
    guard name.first == "X", name.utf8.count >= 2, isName(name) else { return nil }
    return ColumnMeaning(.kept(name: name), isRaw ? .raw : .plain)
  }

  /// Whether a text may be the name of a field.
  static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, text.utf8.count <= 60 else {
      return false
    }
    return text.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
    }
  }
}
