/// What is said about a sheet that was read.

internal import LedgerModel

enum SheetWording {
  static let unclosedQuote = Phrase(
    zh: "引号没有配对，按普通文字读入", en: "a quote is never closed; it was read as a letter")
  static let ignoredMerges = Phrase(
    zh: "有的合并单元格互相重叠或过多，未按合并处理", en: "merged cells overlap or are too many; some were ignored")
  static let repeatedHeading = Phrase(zh: "表头重复出现，已跳过", en: "repeated headings, left out")
  static let innerTable = Phrase(
    zh: "这里起是另一张没有问题的表，表头已跳过", en: "headings of a table without issues, left out")
  static let sumLeftOut = Phrase(zh: "小计、合计行，没有导入", en: "a row of sums, left out")
  static let emptyRow = Phrase(zh: "只有序号的空行，没有导入", en: "a row with nothing but a number, left out")

  static func tooWide(_ width: Int) -> Phrase {
    Phrase(zh: "第\(width)列以后没有读入", en: "columns after the \(width)th were not read")
  }

  static func unusedAbove(_ text: String) -> Phrase {
    Phrase(
      zh: "表头上方的文字没有导入：\(excerpt(text))", en: "text above the headings, left out: \(excerpt(text))")
  }

  static func measureCount(_ text: String) -> Phrase {
    Phrase(
      zh: "“\(excerpt(text))”是措施的完成数，不是措施，没有导入",
      en: "“\(excerpt(text))” counts measures and is none; not imported")
  }

  static func noteLeftOut(_ text: String) -> Phrase {
    Phrase(zh: "表注，不是问题：\(excerpt(text))", en: "a note, not an issue: \(excerpt(text))")
  }

  /// - Parameter first: what was said of the first of them.
  static func more(_ first: Phrase, _ count: Int) -> Phrase {
    Phrase(
      zh: "还有 \(count) 处同样的情况，如：\(excerpt(first.zh))",
      en: "\(count) more such as: \(excerpt(first.en))")
  }

  // Sheets

  static func hidden(_ name: String) -> Phrase {
    Phrase(zh: "工作表“\(name)”是隐藏的，没有导入", en: "sheet “\(name)” is hidden and was not imported")
  }

  static func hiddenRead(_ name: String) -> Phrase {
    Phrase(zh: "工作表“\(name)”是隐藏的，已导入", en: "sheet “\(name)” is hidden and was imported")
  }

  static func noHeadings(_ name: String) -> Phrase {
    Phrase(
      zh: "\(sheet(name))没有认出表头，没有导入", en: "no headings were found in sheet “\(name)”; not imported"
    )
  }

  static func statistics(_ name: String) -> Phrase {
    Phrase(
      zh: "\(sheet(name))是统计表，没有问题，没有导入",
      en: "sheet “\(name)” holds figures and no issues; not imported")
  }

  static func noIssues(_ name: String) -> Phrase {
    Phrase(zh: "\(sheet(name))没有问题行", en: "sheet “\(name)” has no rows with issues")
  }

  private static func sheet(_ name: String) -> String { name.isEmpty ? "表格" : "工作表“\(name)”" }

  static func derived(_ names: [String]) -> Phrase {
    let list = names.joined(separator: "、")
    return Phrase(
      zh: "由台账生成的工作表没有重复导入：\(list)", en: "sheets made from the ledger were not read again: \(list)")
  }

  static func orphan(_ number: String, _ text: String) -> Phrase {
    Phrase(
      zh: "编号“\(number)”在问题清单中没有：\(excerpt(text))",
      en: "no issue has the number “\(number)”: \(excerpt(text))")
  }

  static func conflict(_ label: Phrase, _ kept: String, _ other: String) -> Phrase {
    Phrase(
      zh: "\(label.zh)前后不一致：采用“\(excerpt(kept))”，另有“\(excerpt(other))”",
      en: "two values of \(label.en): “\(excerpt(kept))” was taken, “\(excerpt(other))” stands here"
    )
  }

  // Numbers

  static func numberAssigned(_ id: String) -> Phrase {
    Phrase(zh: "没有编号，编为 \(id)", en: "no number; \(id) was given")
  }

  static func numberChanged(_ raw: String, _ id: String) -> Phrase {
    Phrase(zh: "编号“\(excerpt(raw))”改为 \(id)", en: "number “\(excerpt(raw))” became \(id)")
  }

  static func numberDuplicate(_ raw: String, _ id: String) -> Phrase {
    Phrase(
      zh: "编号“\(excerpt(raw))”重复，编为 \(id)", en: "number “\(excerpt(raw))” stands twice; now \(id)")
  }

  // Values

  static func keptValue(_ label: Phrase, _ text: String, _ name: String) -> Phrase {
    Phrase(
      zh: "\(label.zh)看不懂：“\(excerpt(text))”，原文存入 \(name)",
      en: "cannot read \(label.en) “\(excerpt(text))”; the text is kept in \(name)")
  }

  static func noSuchDay(_ label: Phrase, _ text: String, _ name: String) -> Phrase {
    Phrase(
      zh: "\(label.zh)“\(excerpt(text))”没有这一天，原文存入 \(name)",
      en: "\(label.en) “\(excerpt(text))” is no day; the text is kept in \(name)")
  }

  static func feedbackUnknown(_ text: String, _ name: String) -> Phrase {
    Phrase(
      zh: "“\(excerpt(text))”要从反馈日期算起，而表中没有反馈日期，原文存入 \(name)",
      en: "“\(excerpt(text))” counts from the feedback, whose day is unknown; kept in \(name)")
  }

  static func periodUnknown(_ text: String, _ name: String) -> Phrase {
    Phrase(
      zh: "“\(excerpt(text))”：表中没有写集中整改期限，时限未定，原文存入 \(name)",
      en: "“\(excerpt(text))”: the end of the period is unknown; kept in \(name)")
  }

  static func dayWithoutStatus(_ label: Phrase, _ day: String, _ name: String) -> Phrase {
    Phrase(
      zh: "写了\(label.zh)“\(excerpt(day))”，状态却不是相应的完成、销号，日期存入 \(name)",
      en: "\(label.en) “\(excerpt(day))” without such a status; the day is kept in \(name)")
  }

  static func daysOutOfOrder(_ label: Phrase, _ day: String, _ name: String) -> Phrase {
    Phrase(
      zh: "\(label.zh)“\(day)”与其他日期先后矛盾，存入 \(name)",
      en: "\(label.en) “\(day)” contradicts other days; kept in \(name)")
  }

  static func dueSaysDone(_ text: String) -> Phrase {
    Phrase(
      zh: "时限栏写“\(excerpt(text))”，与状态不一致",
      en: "the deadline says “\(excerpt(text))”, unlike the status")
  }

  static func cellError(_ text: String) -> Phrase {
    Phrase(zh: "单元格是错误值 \(excerpt(text))，没有导入", en: "the cell holds an error, \(excerpt(text))")
  }

  static func severalLeads(_ label: Phrase, _ first: String) -> Phrase {
    Phrase(
      zh: "\(label.zh)有几个，第一个“\(excerpt(first))”记为\(label.zh)，其余记为配合",
      en: "several in \(label.en): “\(excerpt(first))” leads, the others support")
  }

  static func actsAsMeasures(_ heading: String) -> Phrase {
    Phrase(
      zh: "表里没有整改措施一栏，“\(excerpt(heading))”里写的作为整改措施",
      en: "no column has the measures; what “\(excerpt(heading))” tells became measures")
  }

  static func noTitle(_ id: String) -> Phrase {
    Phrase(zh: "问题 \(id) 没有写具体问题", en: "issue \(id) has no title")
  }

  static let titleMissing = "（表中未写具体问题）"

  static func keptColumn(_ heading: String, _ name: String) -> Phrase {
    Phrase(
      zh: "不认识的列“\(excerpt(heading))”原样存入 \(name)",
      en: "column “\(excerpt(heading))” is unknown and was kept as \(name)")
  }

  static func readableChanged(_ heading: String) -> Phrase {
    let exact = heading + EntryLines.mark
    return Phrase(
      zh: "“\(heading)”改过，“\(exact)”没改，按“\(exact)”读入；要用改过的，清空这一行的“\(exact)”再导入",
      en:
        "“\(heading)” was changed and “\(exact)” was not, which was read; empty that cell to import "
        + "the change")
  }

  static func bodyGuessed(_ name: String) -> Phrase {
    Phrase(
      zh: "被巡察单位“\(excerpt(name))”是按标题或文件名推定的",
      en: "the inspected body “\(excerpt(name))” was concluded from the title or the file's name")
  }

  static func dayFromFile(_ day: String) -> Phrase {
    Phrase(zh: "台账日期按文件名定为 \(day)", en: "the day of the ledger, \(day), is from the file's name")
  }

  private static func excerpt(_ text: String) -> String {
    let line = TextCleaning.line(text)
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
