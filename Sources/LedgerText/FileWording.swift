/// What loading says about a file as a whole.

internal import LedgerModel

enum FileWording {
  static let fileLimit = Phrase(zh: "文件超过4 GiB", en: "the file is larger than 4 GiB")
  static let records = Phrase(
    zh: "记录超过5000000条", en: "the file holds more than 5 000 000 records")
  static let recordLimit = Phrase(
    zh: "这条记录太大：一行至多1 MiB，一个值至多4 MiB，字段至多10000个，条目至多200000个",
    en:
      "the record is too large: a line holds 1 MiB, a value 4 MiB, a record 10 000 fields and 200 000 entries at most"
  )
  static let beforeDescriptor = Phrase(
    zh: "这条记录前面没有“%rec:”，不知道是什么记录",
    en: "no `%rec:` stands before this record, so its kind is unknown")
  static let descriptorWithoutType = Phrase(
    zh: "这几行以“%”开头，却没有“%rec:”", en: "these lines begin with `%` but hold no `%rec:`")
  static let external = Phrase(
    zh: "不读取外部描述，“%rec:”后只写类型", en: "external descriptors are never read; name only the type")
  static let noHeaderRecord = Phrase(
    zh: "没有台账头（Ledger 记录）", en: "there is no Ledger record")
  static let noFormat = Phrase(
    zh: "没有“Format: guatu-ledger 1”，不像台账", en: "no `Format: guatu-ledger 1`: not a ledger")
  static let noFormatButIssues = Phrase(
    zh: "没有“Format: guatu-ledger 1”，只能查看", en: "no `Format: guatu-ledger 1`: read-only")
  static let fmtAddsHeader = Phrase(
    zh: "运行 guatu fmt 补上文件头", en: "run guatu fmt to add the header")

  static let returns = Phrase(
    zh: "每行以单独的 CR（旧 Mac 换行）结束，整个文件成了一行，读不了",
    en: "the lines end with CR alone, as on old Macs, so that the whole file is one line")

  static func newerFormat(_ text: String) -> Phrase {
    Phrase(
      zh: "台账格式是“\(text)”，这个版本的 guatu 只认识 guatu-ledger 1，只能查看",
      en: "the format is “\(text)”; this guatu knows guatu-ledger 1: read-only")
  }

  static func typeTwice(_ type: String, lines: [Int]) -> Phrase {
    Phrase(
      zh: "“%rec: \(type)”在第\(list(lines))行已经有了",
      en: "`%rec: \(type)` stands on line \(list(lines)) already")
  }

  static func secondHeader(lines: [Int]) -> Phrase {
    Phrase(
      zh: "台账头只能有一条，第\(list(lines))行已经有了",
      en: "there may be one Ledger record only; the first is on line \(list(lines))")
  }

  static func duplicate(_ id: String, lines: [Int]) -> Phrase {
    Phrase(
      zh: "编号 \(id) 重复：" + lines.map { "第\($0)行" }.joined(separator: "和"),
      en: "Id \(id) stands twice, on lines " + lines.map(String.init).joined(separator: " and "))
  }

  private static func list(_ lines: [Int]) -> String {
    lines.map { "\($0)" }.joined(separator: ", ")
  }

  static func malformed(_ reason: MalformedLine.Reason) -> Phrase {
    switch reason {
    case .continuationWithoutField:
      Phrase(zh: "续行“+”上面没有字段", en: "a `+` line without a field above it")
    case .fullWidthColon:
      Phrase(zh: "字段名后是全角冒号，应当用“:”", en: "a full-width colon follows the field's name; use `:`")
    case .ideographicSpace:
      Phrase(zh: "这一行只有全角空格", en: "the line holds nothing but full-width spaces")
    case .indentedField:
      Phrase(zh: "字段要顶格写", en: "a field must start in the first column")
    case .blankBeforeColon:
      Phrase(zh: "字段名和冒号之间有空格", en: "a blank stands before the colon")
    case .notAField:
      Phrase(
        zh: "这一行不是“字段: 值”，也不是续行或注释", en: "neither a `Field: value`, a `+` line nor a comment")
    case .conflictMarker:
      Phrase(zh: "有没解决的合并冲突", en: "an unresolved merge conflict")
    }
  }
}
