/// What is wrong with a file as a whole: its sets, their order, and sizes.

internal import LedgerModel

extension Problem {
  static func beforeDescriptor(at place: TextPlace) -> Problem {
    Problem(
      code: "E101", place: place,
      message: Phrase(
        zh: "这条记录前面没有“%rec:”，不知道是什么记录",
        en: "no `%rec:` stands before this record, so its kind is unknown"),
      fix: Phrase(
        zh: "移到“%rec: Issue”下面；若是备注，在行首加“# ”",
        en: "move it below `%rec: Issue`, or begin its lines with “# ” if it is a remark"))
  }

  static func descriptorWithoutType(at place: TextPlace) -> Problem {
    Problem(
      code: "E101", place: place,
      message: Phrase(
        zh: "这几行以“%”开头，却没有“%rec:”", en: "these lines begin with `%` but hold no `%rec:`"),
      fix: Phrase(
        zh: "补上“%rec: …”一行，或删去这几行", en: "add the line `%rec: …`, or take these lines out"))
  }

  static func setTwice(_ type: String, at place: TextPlace, first: Int) -> Problem {
    let type = type.quotable
    return Problem(
      code: "E102", place: place, naming: [first],
      fix: Phrase(zh: "把两处的记录合到一处", en: "bring the records of both together")
    ) { lines in
      Phrase(
        zh: "“%rec: \(type)”在第\(lines[0])行已经有了",
        en: "`%rec: \(type)` stands on line \(lines[0]) already")
    }
  }

  static func headerBehind(at place: TextPlace) -> Problem {
    Problem(
      code: "E103", place: place,
      message: Phrase(zh: "台账头（%rec: Ledger）要放在最前面", en: "the set Ledger has to come first"))
  }

  static func secondHeader(at place: TextPlace, first: Int) -> Problem {
    Problem(
      code: "E103", place: place, naming: [first],
      fix: Phrase(zh: "合为一条", en: "make the two one")
    ) { lines in
      Phrase(
        zh: "台账头只能有一条，第\(lines[0])行已经有了",
        en: "there may be one Ledger record only; the first is on line \(lines[0])")
    }
  }

  static func noHeaderRecord(at place: TextPlace) -> Problem {
    Problem(
      code: "E103", place: place,
      message: Phrase(zh: "没有台账头（Ledger 记录）", en: "there is no Ledger record"))
  }

  /// - Parameter isLedger: issues stand in the file, so that it can at least be shown.
  static func noFormat(at place: TextPlace, isLedger: Bool) -> Problem {
    let wanted = "Format: " + FormatVersion.current
    return Problem(
      code: isLedger ? "W104" : "E104", place: place,
      message: isLedger
        ? Phrase(zh: "没有“\(wanted)”，只能查看", en: "no `\(wanted)`: read-only")
        : Phrase(zh: "没有“\(wanted)”，不像台账", en: "no `\(wanted)`: not a ledger"),
      fix: Phrase(zh: "运行 guatu fmt 补上文件头", en: "run guatu fmt to add the header"))
  }

  static func externalDescriptor(_ type: String, at place: TextPlace) -> Problem {
    Problem(
      code: "E105", place: place,
      message: Phrase(
        zh: "不读取外部描述，“%rec:”后只写类型",
        en: "external descriptors are never read; name only the type"),
      fix: piece("%rec: " + type.quotable))
  }

  static func duplicate(_ id: String, at place: TextPlace, lines: [Int]) -> Problem {
    let id = id.quotable
    return Problem(
      code: "E208", place: place, naming: lines,
      fix: Phrase(zh: "给其中一条换一个编号", en: "give one of the two another id")
    ) { lines in
      Phrase(
        zh: "编号 \(id) 重复：" + lines.map { "第\($0)行" }.joined(separator: "和"),
        en: "Id \(id) stands twice, on lines " + lines.map(String.init).joined(separator: " and "))
    }
  }
}

enum FileWording {
  static let fileLimit = Phrase(zh: "文件超过4 GiB", en: "the file is larger than 4 GiB")
  static let records = Phrase(
    zh: "记录超过5000000条", en: "the file holds more than 5 000 000 records")
  static let recordLimit = Phrase(
    zh: "这条记录太大：一行至多1 MiB，一个值至多4 MiB，字段至多10000个，条目至多200000个",
    en:
      "the record is too large: a line holds 1 MiB, a value 4 MiB, a record 10 000 fields and 200 000 entries at most"
  )
  static let returns = Phrase(
    zh: "每行以单独的 CR（旧 Mac 换行）结束，整个文件成了一行，读不了",
    en: "the lines end with CR alone, as on old Macs, so that the whole file is one line")

  static func newerFormat(_ text: String) -> Phrase {
    Phrase(
      zh: "台账格式是“\(text)”，这个版本的 guatu 只认识 guatu-ledger 1，只能查看",
      en: "the format is “\(text)”; this guatu knows guatu-ledger 1: read-only")
  }
}
