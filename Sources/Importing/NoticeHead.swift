/// Title, names and days of a report.

internal import LedgerModel
internal import Prose

/// What the beginning and the end of a document say about it.
struct NoticeHead: Sendable {
  private(set) var values: [String: String] = [:]
  /// How many of the first lines are the title.
  private(set) var titleLines = 0
  /// The first line of the signature; nil when there is none.
  private(set) var signature: Int?
  /// The day of the document: its signature, else what the portal or 截至 says; nil when it has none.
  private(set) var day: Day?
  /// Only the month of the day stands there.
  private(set) var isDayRough = false
  private(set) var feedbackOn: Day?
  private(set) var remarks: [ImportRemark] = []

  /// - Parameters:
  ///   - lines: the cleaned lines before joining.
  ///   - paragraphs: the joined text behind the title.
  ///   - published: the day that the portal's frame gives.
  init(_ lines: [NoticeLine], published: Day?, today: Day) {
    readTitle(lines)
    readSignature(lines)
    if day == nil { readDayBelowTitle(lines) }
    if day == nil, let published {
      day = published
      values["ReportOn"] = published.iso
    }
    if day == nil { readMonth(lines, today) }
  }

  /// 2025年11月 below it all, or below the title: the day was in it, and not after today.
  private mutating func readMonth(_ lines: [NoticeLine], _ today: Day) {
    let end = lines.indices.suffix(3).filter { $0 >= titleLines }
    let below = titleLines > 0 ? Array(lines.indices.dropFirst(titleLines).prefix(2)) : []
    for place in end.reversed() + below {
      guard let month = SignatureDay.readMonth(lines[place].text) else { continue }
      if end.contains(place) {
        let signs = place > titleLines && NoticeHead.mayBeName(lines[place - 1].text)
        signature = max(titleLines, signs ? place - 1 : place)
      }
      let last = max(month.firstOfMonth, min(month, today))
      day = last
      isDayRough = true
      values["ReportOn"] = last.iso
      return
    }
  }

  // MARK: The title

  private static let kinds = ["通报", "公示", "公告", "报告", "通知", "的函", "公开", "情况说明"]

  private mutating func readTitle(_ lines: [NoticeLine]) {
    let first = Array(lines.prefix(12))
    for (index, line) in first.enumerated() {
      let bare = NoticeCue.withoutBrackets(
        line.text.hasSuffix("。") ? String(line.text.dropLast()) : line.text)
      if bare.count > 120 || line.text.dropLast().contains("。") { return }
      let folded = FoldedText(line.text)
      if index > 0, NoticeMarker.read(folded) != nil { return }
      // 整改情况：已公开。 answers and names nothing.
      if NoticeLabel.read(folded, at: 0, alone: .never) != nil { return }
      guard
        NoticeHead.kinds.contains(where: { bare.hasSuffix($0) }) || bare.hasSuffix("整改情况")
          || bare.hasSuffix("进展情况") || bare.hasSuffix("落实情况")
      else { continue }
      // 关于…的通报 goes back to the line with 关于, or with the body's name.
      var start = index
      if !bare.contains("关于") || bare.hasPrefix("关于") || bare.count < 12 {
        while start > 0, index - start < 3, isTitlePart(first[start - 1].text) {
          start -= 1
          if NoticeBody.isName(first[start].text) { break }
        }
      }
      let parts = first[start...index].map {
        $0.text.hasSuffix("。") ? String($0.text.dropLast()) : $0.text
      }
      let title = NoticeHead.withoutGaps(parts.joined())
      guard title.contains("巡") || title.contains("整改") || title.contains("关于") else { continue }
      values["Title"] = title
      titleLines = index + 1
      if let about = title.firstRange(of: "关于") {
        let name = String(title[..<about.lowerBound])
        if NoticeBody.isName(name) { values["Inspected"] = name }
      } else if let name = NoticeBody.beginning(of: title) {
        values["Inspected"] = name
      }
      return
    }
  }

  private func isTitlePart(_ line: String) -> Bool {
    line.count <= 60 && !line.contains { "。；，：".contains($0) } && SignatureDay.read(line) == nil
      && NoticeMarker.read(FoldedText(line)) == nil
  }

  /// Blanks between Chinese letters of a title come from its line breaks.
  static func withoutGaps(_ text: String) -> String {
    let letters = Array(text)
    var result = ""
    for (index, letter) in letters.enumerated() {
      if letter.isWhitespace {
        guard let before = result.last, index + 1 < letters.count else { continue }
        if !before.isASCII || !letters[index + 1].isASCII { continue }
      }
      result.append(letter)
    }
    return result
  }

  // MARK: The end

  private mutating func readSignature(_ lines: [NoticeLine]) {
    for (distance, index) in lines.indices.reversed().prefix(8).enumerated() {
      let text = lines[index].text
      if let day = SignatureDay.read(text) {
        self.day = day
        let signs = index > titleLines && NoticeHead.mayBeName(lines[index - 1].text)
        signature = max(titleLines, signs ? index - 1 : index)
        if index > 0, values["Inspected"] == nil, NoticeBody.isName(lines[index - 1].text),
          !NoticeHead.isInspector(lines[index - 1].text)
        {
          values["Inspected"] = NoticeHead.withoutGaps(lines[index - 1].text)
        }
        break
      }
      if let (name, day) = SignatureDay.readBehindName(text) {
        self.day = day
        signature = max(titleLines, index)
        if values["Inspected"] == nil, !NoticeHead.isInspector(name) {
          values["Inspected"] = NoticeHead.withoutGaps(name)
        }
        break
      }
      // A long text of one line may carry its signature at its end.
      if distance == 0, let day = NoticeHead.dayAtEnd(text) {
        self.day = day
        break
      }
    }
    if let day { values["ReportOn"] = day.iso }
  }

  /// （2026年4月10日） below the title, where reports to a meeting have it.
  private mutating func readDayBelowTitle(_ lines: [NoticeLine]) {
    guard titleLines > 0 else { return }
    day = lines.dropFirst(titleLines).prefix(3).lazy.compactMap { SignatureDay.read($0.text) }.first
    if let day { values["ReportOn"] = day.iso }
  }

  private static func dayAtEnd(_ text: String) -> Day? {
    let tail = String(text.suffix(40))
    guard let mention = DateMention.all(in: tail).last, mention.range.upperBound == tail.count
    else {
      return nil
    }
    return mention.day
  }

  /// Whoever signs stands right above the day, on a short line without marks.
  private static func mayBeName(_ line: String) -> Bool {
    if NoticeBody.isName(line) { return true }
    let text = FoldedText(line)
    return text.count <= 25 && !text.letters.contains { "。，；：、".contains($0) }
      && NoticeMarker.read(text) == nil && NoticeLabel.read(text, at: 0, alone: .wholeLine) == nil
  }

  private static func isInspector(_ name: String) -> Bool {
    name.contains("巡察") || name.contains("巡视") || name.contains("纪律检查")
  }

  // MARK: The opening

  /// Reads the paragraphs before the first heading: who inspected whom, when, and the feedback.
  mutating func readOpening(_ paragraphs: [NoticeParagraph]) {
    let text = paragraphs.map(\.text.text).joined(separator: "\n")
    let all = (values["Title"] ?? "") + "\n" + text
    if let kind = NoticeHead.kind(all) { values["Kind"] = kind }
    if let inspector = NoticeHead.inspector(text) ?? NoticeHead.inspector(values["Title"] ?? "") {
      values["Inspector"] = inspector
    }
    if values["Inspected"] == nil, let name = NoticeHead.inspected(text) {
      values["Inspected"] = name
    }
    var days = NoticeDays()
    days.read(text)
    feedbackOn = days.feedbackOn
    values["VisitFrom"] = (days.visit?.from ?? days.arrival)?.iso
    values["VisitTo"] = days.visit?.to?.iso
    values["FeedbackOn"] = days.feedbackOn?.iso
    remarks += days.remarks
  }

  /// Without a signature the day up to which the numbers count is the report's.
  mutating func useCountingDay(_ day: Day?) {
    guard self.day == nil || isDayRough, let day else { return }
    self.day = day
    isDayRough = false
    values["ReportOn"] = day.iso
  }

  private static func kind(_ text: String) -> String? {
    if text.contains("回头看") {
      return text.contains("巡视“回头看”") ? "巡视“回头看”" : "巡察“回头看”"
    }
    return ["提级巡察", "专项巡察", "机动巡察", "常规巡察", "交叉巡察", "延伸巡察", "联动巡察", "直接巡察", "常规巡视", "专项巡视"].first {
      text.contains($0)
    }
  }

  /// The group with a number, else the first that is named.
  private static func inspector(_ text: String) -> String? {
    let all = inspectors(text)
    let groups = all.filter { $0.contains("巡") }
    let found = groups.isEmpty ? all : groups
    return found.first { $0.contains { "第一二三四五六七八九十".contains($0) } } ?? found.first
  }

  /// Names are long where several bodies came together: 市纪委监委派驻第五纪检监察组联合县委第五巡察组; 第三、第四巡察组 are
  /// two, though a mark stands between them.
  private static func belongsToName(_ text: FoldedText, _ place: Int, from end: Int) -> Bool {
    let letter = text.letters[place]
    if "、和与及".contains(letter) {
      let behind = text.text(place + 1..<min(end, place + 3))
      let before = text.text(max(0, place - 4)..<place)
      return behind.hasPrefix("第") && before.contains("第") && !before.contains("组")
    }
    return !"，。；：“”（）\n日月年于由经对向据按将时受至".contains(letter)
  }

  /// 市委第九巡察组, 县委巡察二组: the words before 巡察组 back to where its name begins.
  private static func inspectors(_ text: String) -> [String] {
    var found: [String] = []
    let folded = FoldedText(text)
    let names = [
      Array("巡察组"), Array("巡视组"), Array("巡察"), Array("巡视"), Array("纪检监察组"), Array("监督检查组"),
    ]
    for place in 0..<folded.count where "巡纪监".contains(folded.letters[place]) {
      for name in names {
        guard var end = folded.end(of: name, at: place) else { continue }
        if name.count == 2 {
          // 巡察一组, 巡察第三组
          let number = folded.end(of: ["第"], at: end) ?? end
          guard let (_, behind) = Numeral.read(folded, at: number),
            let group = folded.end(of: ["组"], at: behind)
          else { continue }
          end = group
        }
        var start = place
        while start > 0, place - start < 40, belongsToName(folded, start - 1, from: place) {
          start -= 1
        }
        var words = folded.text(start..<end)
        for prefix in ["根据", "按照", "接受", "期间", "关于", "现将", "把"] where words.hasPrefix(prefix) {
          words = String(words.dropFirst(prefix.count))
        }
        if words.contains("委") || words.contains("第"), words.count >= 5 { found.append(words) }
      }
    }
    return found
  }

  /// 对三汊镇党委进行了巡察: who was inspected.
  private static func inspected(_ text: String) -> String? {
    let folded = FoldedText(text)
    for place in 0..<folded.count where folded.letters[place] == "对" || folded.letters[place] == "向"
    {
      var end = place + 1
      while end < folded.count, end - place < 40,
        !"，。；“（\n开进反".contains(folded.letters[end])
      {
        end += 1
      }
      guard end < folded.count, "开进反".contains(folded.letters[end]) else { continue }
      let name = folded.text(place + 1..<end).trimmed
      if NoticeBody.isName(name) { return name }
    }
    return nil
  }
}
