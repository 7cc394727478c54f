/// What stands around a table: title, unit, the day it speaks of, and lines such as 填报单位：某镇.

internal import LedgerModel
internal import Prose

struct SheetFacts {
  var title: String?
  /// The day of the document; nil where it states none.
  var asOf: Day?
  var fields: [String: String] = [:]
  /// The body that the title lets one guess.
  var titled: String?
  var notes: [String] = []
  var isInTenThousands = false
  /// Texts that had no use.
  var unused: [(text: String, row: Int, column: Int)] = []

  var feedbackOn: Day? { fields["FeedbackOn"].flatMap { Day(iso: $0) } }
  var deadline: Day? { fields["Deadline"].flatMap { Day(iso: $0) } }

  /// Reads a text above or below the table; whether it was of use.
  mutating func read(_ text: String, _ setting: ImportSetting) -> Bool {
    let bare = HeadingText.folded(text).filter { !$0.isWhitespace }
    if bare.hasPrefix("附件"), bare.count <= 8 { return true }
    var isUsed = false
    if bare.contains("单位:万元") || bare == "(万元)" {
      isInTenThousands = true
      isUsed = true
    }
    for (label, value) in SheetFacts.pairs(in: text) where take(label, value, setting) {
      isUsed = true
    }
    if let day = SheetFacts.asOf(in: text, setting) {
      if asOf == nil { asOf = day }
      isUsed = true
    }
    return isUsed
  }

  mutating func readTitle(_ text: String, _ setting: ImportSetting) {
    let line = TextCleaning.text(text).split(separator: "\n").map { $0.trimmed }.joined()
    if title == nil || (title?.count ?? 0) < 6 && line.count > 6 { title = line }
    if titled == nil { titled = UnitName.before(line) }
    if asOf == nil { asOf = SheetFacts.month(ofTitle: line, setting) }
  }

  private mutating func take(_ label: String, _ value: String, _ setting: ImportSetting) -> Bool {
    let days = SheetDays(document: setting.today)
    switch label {
    case _ where SheetFacts.dayLabels.contains(label):
      guard let day = CellDeadline(.text(value), isPast: true, days).day else { return false }
      if asOf == nil { asOf = day }
    case _ where SheetFacts.dayFields[label] != nil:
      guard let name = SheetFacts.dayFields[label],
        let day = CellDeadline(.text(value), isPast: name == "FeedbackOn", days).day
      else { return false }
      fields[name] = fields[name] ?? day.iso
    case _ where SheetFacts.lineFields[label] != nil:
      guard let name = SheetFacts.lineFields[label] else { return false }
      // 单位：个、万元 says in what is counted, and is nobody's name.
      if SheetFacts.areUnitsOfMeasure(value) { return true }
      // The first label is the principal one: 单位 behind 填报单位 is seldom a better word.
      if label == "单位", fields[name] != nil { return true }
      fields[name] = value
    default: return false
    }
    return true
  }

  /// Labels with what follows their colon, up to the next label.
  private static func pairs(in text: String) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let pieces = line.split(whereSeparator: { ":：".contains($0) }).map { $0.trimmed }
      guard pieces.count > 1 else { continue }
      var label = pieces[0]
      for place in 1..<pieces.count {
        var value = pieces[place]
        var next = ""
        // The next label is the last word before its colon.
        if place + 1 < pieces.count,
          let gap = value.lastIndex(where: { $0.isWhitespace || "；;，,".contains($0) })
        {
          next = String(value[value.index(after: gap)...])
          value = String(value[..<gap]).trimmed
        }
        pairs.append((HeadingText.normal(label), value))
        label = next
      }
    }
    return pairs.filter { !$0.1.isEmpty }
  }

  private static func areUnitsOfMeasure(_ text: String) -> Bool {
    let parts = text.split { "、，,/ 和及".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { measures.contains(String($0)) }
  }

  private static let measures: Set<String> = [
    "个", "件", "条", "项", "人", "人次", "次", "元", "万元", "千元", "亿元", "户", "亩", "公里", "米", "平方米", "%", "起",
    "天",
    "份", "家", "名", "处", "套", "辆", "吨",
  ]

  private static let dayLabels: Set<String> = [
    "填报时间", "填报日期", "填表时间", "填表日期", "制表日期", "制表时间", "更新时间", "更新日期", "日期", "时间", "统计时间", "报送时间",
    "报送日期", "截止时间", "截至时间", "数据截至", "截至", "上报时间", "上报日期",
  ]
  private static let dayFields: [String: String] = [
    "反馈时间": "FeedbackOn", "反馈日期": "FeedbackOn", "巡察反馈时间": "FeedbackOn", "巡察反馈日期": "FeedbackOn",
    "整改期限": "Deadline", "集中整改期限": "Deadline", "集中整改截止": "Deadline", "集中整改截止时间": "Deadline",
  ]
  private static let lineFields: [String: String] = [
    "填报单位": "Inspected", "被巡察单位": "Inspected", "被巡察党组织": "Inspected", "整改单位": "Inspected",
    "单位名称": "Inspected", "报送单位": "Inspected", "单位": "Inspected", "填表单位": "Inspected",
    "巡察机构": "Inspector", "巡察组": "Inspector", "巡察单位": "Inspector", "台账管理员": "Clerk", "填报人": "Clerk",
    "填表人": "Clerk", "制表人": "Clerk", "监督电话": "Hotline", "台账名称": "Title", "巡察类别": "Kind",
  ]

  /// `截至2026年6月15日`, and a text that is nothing but a day.
  static func asOf(in text: String, _ setting: ImportSetting) -> Day? {
    let letters = Letters(text.filter { !$0.isWhitespace }).folded
    let string = Letters.string(letters)
    for word in ["截至", "截止到", "截止至", "截止"] {
      guard let range = string.firstRange(of: word) else { continue }
      let start = string.unicodeScalars.distance(
        from: string.startIndex, to: range.upperBound)
      if let found = WrittenDay.first(in: letters, from: start), found.range.lowerBound <= start + 3
      {
        return day(found, setting)
      }
    }
    let bare = letters.filter { ![0x28, 0x29, 0x5B, 0x5D].contains($0) }
    if let found = WrittenDay.at(0, in: bare), found.hasYear, found.range.upperBound == bare.count {
      return day(found, setting)
    }
    return nil
  }

  /// 整改调度表（2026年5月）: tables that are made anew every month name theirs; in other titles a month
  /// may be that of the feedback.
  private static func month(ofTitle title: String, _ setting: ImportSetting) -> Day? {
    guard ["调度", "月报", "进展", "进度"].contains(where: title.contains) else { return nil }
    let letters = Letters(title.filter { !$0.isWhitespace }).folded
    guard let found = WrittenDay.first(in: letters), found.hasYear, found.text.hasSuffix("月")
    else { return nil }
    return day(found, setting)
  }

  /// A month without a day is its last one, but not a day that has not come.
  static func day(_ written: WrittenDay, _ setting: ImportSetting) -> Day? {
    let read = CellDeadline(.text(written.text), isPast: true, SheetDays(document: setting.today))
    guard let day = read.day else { return nil }
    return read.isRough ? min(day, setting.today) : day
  }
}
