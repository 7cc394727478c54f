/// Values of single fields: days, statuses, numbers, ids, words.

internal import LedgerModel

extension RecordInspection {
  /// Whether a value is written on one line without joins, so that its bytes are the value.
  @inline(__always)
  private func isPlain(_ field: FieldSyntax) -> Bool {
    !bytes[field.value].contains(Byte.lineFeed)
  }

  func isEmpty(_ field: FieldSyntax) -> Bool {
    if field.value.isEmpty { return true }
    // Anything but blanks and the signs of continuation settles it without decoding.
    guard field.value.count < 64 || isPlain(field) || bytes.isBlank(field.value) else {
      return false
    }
    let first = bytes[field.value.lowerBound]
    if first > Byte.space, first != Byte.backslash { return false }
    return RecordSyntax.text(field, in: bytes).withoutOuterBlanks.isEmpty
  }

  mutating func addEmpty(_ field: FieldSyntax) {
    let name = name(field)
    faulty.insert(name)
    add(
      "W203", at: namePlace(field),
      Phrase(zh: "字段 \(name) 的值是空的，等于没有这个字段", en: "the field \(name) is empty, which means absent"),
      fix: Phrase(zh: "填上值，或删去这一行", en: "give it a value, or take the line out"))
  }

  mutating func check(_ field: FieldSyntax, _ known: Field) {
    if isEmpty(field) {
      if known.count == .one {
        faulty.insert(known.name)
        add(
          "E206", at: namePlace(field),
          Phrase(
            zh: "必填字段 \(known.name)（\(known.label.zh)）没有值",
            en: "the required field \(known.name) is empty"))
      } else {
        addEmpty(field)
      }
      if known.name == "Status" { hasUnreadable.status = true }
      return
    }
    switch known.kind {
    case .text: break
    case .line:
      checkLine(field)
      if known.name == "Owner" { checkOwner(field) }
    case .day: checkDay(field, known)
    case .status: checkStatus(field)
    case .id: checkID(field)
    case .count: checkCount(field)
    case .percent: checkPercent(field)
    case .decimal: checkDecimal(field)
    case .cadence: checkCadence(field)
    case .flag: checkFlag(field)
    case .format: checkFormat(field)
    case .ruleCode: checkRuleCode(field)
    case .entry(let kind): checkEntry(field, kind)
    }
  }

  /// The value of a field that is written on one line, without the blanks around it, and where it
  /// starts; nil, after a problem was added, for a value of several lines, be they empty.
  ///
  /// - Parameter code: that of a value which is none of the field's type.
  private mutating func word(
    _ field: FieldSyntax, _ code: String
  ) -> (text: String, offset: Int)? {
    let text = RecordSyntax.text(field, in: bytes)
    let bare = text.withoutOuterBlanks
    if bare.utf8.count != field.value.count { isUnusual = true }
    // An empty `+` line is a line of the value: loading does not read such a value either.
    if text.utf8.contains(Byte.lineFeed) {
      checkLine(field, code)
      return nil
    }
    return (bare, text.utf8.prefix { Byte.isBlank($0) }.count)
  }

  private mutating func checkLine(_ field: FieldSyntax, _ code: String = "E215") {
    if isPlain(field) { return }
    isUnusual = true
    let text = RecordSyntax.text(field, in: bytes)
    guard let feed = text.utf8.firstIndex(of: Byte.lineFeed) else { return }
    let name = name(field)
    add(
      code, in: field, at: text.utf8.distance(from: text.startIndex, to: feed) + 1,
      Phrase(zh: "字段 \(name) 只能写一行", en: "the field \(name) holds one line"),
      fix: Phrase(
        zh: "合为一行，或把其余的写进 Detail、Note；空的“+”行删去",
        en: "make it one line, or move the rest to Detail or Note; take an empty “+” line out"))
  }

  /// One owner a field: several in one count as one person nowhere, but other programs read them so.
  private mutating func checkOwner(_ field: FieldSyntax) {
    guard NameList.maySplit(UnsafeRawBufferPointer(rebasing: bytes[field.value])), isPlain(field)
    else { return }
    let names = NameList.names(in: RecordSyntax.text(field, in: bytes))
    guard names.count > 1 else { return }
    let list = names.map(\.quotable).joined(separator: " ")
    add(
      "W205", at: place(field),
      Phrase(
        zh: "Owner 一行写一个姓名，这里有 \(names.count) 个：\(list)",
        en: "Owner holds one name a line, and here are \(names.count): \(list)"),
      fix: Phrase(
        zh: "拆成 \(names.count) 行 Owner", en: "split it into \(names.count) lines of Owner"))
  }

  private mutating func checkDay(_ field: FieldSyntax, _ known: Field) {
    if let day = Day(bytes, field.value) {
      note(day, field, known)
      return
    }
    isUnusual = true
    switch known.name {
    case "Done": (hasUnreadable.done, present.done) = (true, field)
    case "Closed": (hasUnreadable.closed, present.closed) = (true, field)
    default: break
    }
    guard let (text, offset) = word(field, "E201") else { return }
    if let day = Day(iso: text) {
      note(day, field, known)
      return
    }
    addDay(text, in: field, at: offset)
  }

  private mutating func note(_ day: Day, _ field: FieldSyntax, _ known: Field) {
    if field.occurrence > 0 { return }
    switch known.name {
    case "Done": present.done = field
    case "Closed": present.closed = field
    case "Opened", "VisitFrom", "VisitTo", "FeedbackOn", "Deadline": break
    default: return
    }
    days.append((field, known.name, day))
  }

  /// E201 for a text that is no day.
  mutating func addDay(_ text: String, in field: FieldSyntax, at offset: Int) {
    let meant = LooseDay.read(text)
    add(
      "E201", in: field, at: offset,
      meant != nil
        ? Phrase(
          zh: "日期“\(text.quotable)”要写成 YYYY-MM-DD",
          en: "the day “\(text.quotable)” has to be written YYYY-MM-DD")
        : Phrase(
          zh: "“\(text.quotable)”不是 1900 至 2199 年间的真实日期（YYYY-MM-DD）",
          en: "“\(text.quotable)” is no real day of 1900 to 2199 (YYYY-MM-DD)"),
      fix: meant.map { Problem.piece($0.iso) })
  }

  private mutating func checkStatus(_ field: FieldSyntax) {
    if field.occurrence == 0 { statusField = field }
    if let code = Status.allCases.first(where: { isPlainly($0.code, field) }) {
      if field.occurrence == 0 { status = code }
      return
    }
    hasUnreadable.status = true
    isUnusual = true
    guard let (text, offset) = word(field, "E202") else { return }
    if let code = Status(code: text) {
      hasUnreadable.status = false
      if field.occurrence == 0 { status = code }
    } else if let (meant, isLongterm) = meaning(of: text) {
      if field.occurrence == 0 { status = meant }
      hasUnreadable.status = false
      add(
        "W202", in: field, at: offset,
        Phrase(
          zh: "整改状态写的是文字“\(text.quotable)”，要写代码",
          en: "the status is given as the word “\(text.quotable)”; its code is wanted"),
        fix: isLongterm
          ? Phrase(
            zh: "\(meant.code)，另加一行 Flag: longterm", en: "\(meant.code), and a line Flag: longterm")
          : Problem.piece(meant.code))
    } else {
      addStatus(text, in: field, at: offset)
    }
  }

  /// The status of a label of this file, a built-in label or a synonym.
  private func meaning(of text: String) -> (Status, isLongterm: Bool)? {
    let own = context.header.statuses(labelled: text)
    if own.count > 1 { return nil }
    if let status = own.first { return (status, false) }
    return StatusWord.lookUp(text).map { ($0.status, $0.isLongterm) }
  }

  private mutating func addStatus(_ text: String, in field: FieldSyntax, at offset: Int) {
    let codes = Status.allCases.map(\.code)
    let labels = Status.allCases.map { context.header.label(of: $0, .chinese) }
    let nearLabel = NearestWord.to(text, among: labels)
      .flatMap { label in Status.allCases.first { context.header.label(of: $0, .chinese) == label }
      }
    // A word of the user's own that only looks like 已完成 is no claim that all is done.
    let nearest =
      NearestWord.to(text, among: codes) ?? (nearLabel?.isFinished == false ? nearLabel?.code : nil)
    add(
      "E202", in: field, at: offset,
      Phrase(
        zh: "整改状态“\(text.quotable)”不是 \(codes.joined(separator: "、")) 之一",
        en: "the status “\(text.quotable)” is none of \(codes.joined(separator: ", "))"),
      fix: nearest.map { Problem.piece($0) })
  }

  private mutating func checkID(_ field: FieldSyntax) {
    let value = field.value
    if value.count <= 40, let first = bytes[value].first,
      Byte.isLetter(first) || Byte.isDigit(first),
      bytes[value].allSatisfy({ Byte.isIDPart($0) })
    {
      return
    }
    guard let (text, offset) = word(field, "E205") else { return }
    let name = name(field)
    add(
      "E205", in: field, at: offset,
      IssueID.isValid(text)
        ? Phrase(zh: "编号前后有多余的空格", en: "blanks around the id")
        : Phrase(
          zh: "“\(text.quotable)”不能作 \(name)：只能用数字、英文字母、点、横线、下划线，以数字或字母开头，最长 40 个",
          en:
            "“\(text.quotable)” is no id for \(name): digits, letters, dots, hyphens and underscores, a digit or letter first, at most 40"
        ),
      fix: IssueID.isValid(text) ? Problem.piece(text) : nil)
  }

  private mutating func checkCount(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E204") else { return }
    if !text.isEmpty, text.utf8.allSatisfy(Byte.isDigit), let count = Int(text),
      count <= SaneCount.most, text.utf8.first != 48 || text.utf8.count == 1
    {
      return
    }
    let digits = narrowDigits(text)
    add(
      "E204", in: field, at: offset,
      Phrase(
        zh: "“\(text.quotable)”不是 0 到 \(SaneCount.most) 的整数",
        en: "“\(text.quotable)” is no whole number from 0 to \(SaneCount.most)"),
      fix: digits.flatMap { Int($0) }.map { Problem.piece(String($0)) })
  }

  /// Full-width digits as ASCII, with a measure word after them dropped (`１２个` is 12).
  private func narrowDigits(_ text: String) -> String? {
    let narrow = text.unicodeScalars.map { scalar in
      (0xFF10...0xFF19).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    let digits = narrow.prefix { ("0"..."9").contains($0) }
    guard (1...9).contains(digits.count), narrow.count - digits.count <= 1 else { return nil }
    return String(String.UnicodeScalarView(digits))
  }

  private mutating func checkPercent(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E204") else { return }
    if let value = Decimal.parse(text), value.hundredths <= 10_000, !text.hasPrefix("-") { return }
    let bare = text.filter { $0 != "%" && $0 != "％" }
    add(
      "E204", in: field, at: offset,
      Phrase(
        zh: "“\(text.quotable)”不是 0 到 100 的数（不写百分号）",
        en: "“\(text.quotable)” is no number from 0 to 100 (without a per cent sign)"),
      fix: bare != text && Decimal.parse(bare) != nil ? Problem.piece(bare) : nil)
  }

  private mutating func checkDecimal(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E215") else { return }
    if Decimal.parse(text) != nil { return }
    let bare = text.filter { $0 != "," && $0 != "，" && $0 != "元" && $0 != " " }
    let name = name(field)
    add(
      "E215", in: field, at: offset,
      Phrase(
        zh: "\(name)“\(text.quotable)”不是以元为单位的数（如 186000 或 23.50）",
        en: "\(name) “\(text.quotable)” is no number of yuan (like 186000 or 23.50)"),
      fix: bare != text && Decimal.parse(bare) != nil ? Problem.piece(bare) : nil)
  }

  private mutating func checkCadence(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E215") else { return }
    if Cadence(word: text) != nil { return }
    let words = Cadence.named.map(\.word)
    let meant = Cadence(written: text)?.word ?? NearestWord.to(text, among: words)
    add(
      "E215", in: field, at: offset,
      Phrase(
        zh: "周期“\(text.quotable)”不是 \(words.joined(separator: "、")) 或“N days”",
        en:
          "the cadence “\(text.quotable)” is none of \(words.joined(separator: ", ")), nor “N days”"
      ),
      fix: meant.map { Problem.piece($0) })
  }

  private mutating func checkFlag(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E215") else { return }
    if IssueFlags.all.contains(where: { $0.word == text }) { return }
    let words = IssueFlags.all.map(\.word)
    let meant =
      IssueFlags(word: text)?.words.first ?? NearestWord.to(text, among: words)
    add(
      "E215", in: field, at: offset,
      Phrase(
        zh: "标记“\(text.quotable)”不是 \(words.joined(separator: "、")) 之一",
        en: "the flag “\(text.quotable)” is none of \(words.joined(separator: ", "))"),
      fix: meant.map { Problem.piece($0) })
  }

  private mutating func checkFormat(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E104") else { return }
    if let version = FormatVersion.read(text) {
      if version > 1 { add("E110", in: field, at: offset, FileWording.newerFormat(text)) }
      return
    }
    add(
      "E104", in: field, at: offset,
      Phrase(
        zh: "“\(text.quotable)”不是格式标识", en: "“\(text.quotable)” names no format that guatu knows"),
      fix: Problem.piece(FormatVersion.current))
  }

  private mutating func checkRuleCode(_ field: FieldSyntax) {
    guard let (text, offset) = word(field, "E215") else { return }
    guard let blank = text.utf8.firstIndex(where: { $0 == 32 || $0 == 44 }) else { return }
    add(
      "E215", in: field, at: offset + text.utf8.distance(from: text.startIndex, to: blank),
      Phrase(zh: "一行只写一个规则代号", en: "one rule code a line"),
      fix: Phrase(zh: "每个代号单独写一行 Disable", en: "give every code a Disable line of its own"))
  }

  /// Whether the value is a word and nothing else.
  @inline(__always)
  func isPlainly(_ word: String, _ field: FieldSyntax) -> Bool {
    field.value.count == word.utf8.count && bytes[field.value].elementsEqual(word.utf8)
  }
}
