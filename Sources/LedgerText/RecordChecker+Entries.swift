/// Heads of entries, ledger format §6, token by token.

internal import LedgerModel

extension RecordInspection {
  mutating func checkEntry(_ field: FieldSyntax, _ kind: EntryKind) {
    let shape = HeadShape.of(kind)
    let value = bytes[field.value]
    var end = value.firstIndex(of: Byte.lineFeed) ?? value.endIndex
    if end > value.startIndex, end < value.endIndex, bytes[end - 1] == Byte.carriageReturn {
      end -= 1
    }
    if end < value.endIndex, end > value.startIndex, bytes[end - 1] == Byte.backslash {
      // A head that is joined from several lines has to be decoded first.
      isUnusual = true
      let text = RecordSyntax.decoded(field, in: bytes)
      text.withUnsafeBytes { decoded in
        checkHead(
          decoded, 0..<(decoded.firstIndex(of: Byte.lineFeed) ?? decoded.count), field, shape)
      }
      return
    }
    checkHead(bytes, value.startIndex..<end, field, shape)
  }

  /// - Parameters:
  ///   - source: the bytes that hold the head.
  ///   - head: the head's range in them.
  private mutating func checkHead(
    _ source: UnsafeRawBufferPointer, _ head: Range<Int>, _ field: FieldSyntax, _ shape: HeadShape
  ) {
    var reader = HeadReader(source, head)
    var facts = TokenFacts()
    var number = 0
    while let token = reader.next() {
      if token.isEmpty {
        // Blanks at the end are allowed; the rest of the file's rules may not like them.
        if source.isBlank(token.lowerBound..<head.upperBound) {
          isUnusual = true
          break
        }
        addHead(
          field, shape, at: token.lowerBound - head.lowerBound,
          Phrase(zh: "标记之间只能有一个空格", en: "one blank is wanted between tokens"))
        continue
      }
      checkToken(token, number, source, head, field, shape, &facts)
      number += 1
      // recutils know no other separator, and the file's own patterns would object.
      if token.upperBound < head.upperBound, source[token.upperBound] == Byte.tab,
        !source.isBlank(token.upperBound..<head.upperBound)
      {
        addHead(
          field, shape, at: token.upperBound - head.lowerBound,
          Phrase(zh: "标记之间要用空格，不能用制表符", en: "tokens are set apart by a blank, not by a tab"))
      }
    }
    checkPresence(facts, field, shape, end: head.count)
  }

  private mutating func checkToken(
    _ token: Range<Int>, _ number: Int, _ source: UnsafeRawBufferPointer, _ head: Range<Int>,
    _ field: FieldSyntax, _ shape: HeadShape, _ facts: inout TokenFacts
  ) {
    let offset = token.lowerBound - head.lowerBound
    func text() -> String { String(decoding: source[token], as: UTF8.self) }
    switch source[token.lowerBound] {
    case Byte.hash where token.count > 1:
      checkNumber(text(), number, offset, field, shape, &facts)
    case UInt8(ascii: "!") where token.count > 1:
      let word = token.lowerBound + 1..<token.upperBound
      checkState(source, word, number, offset, field, shape, &facts)
    case UInt8(ascii: "@") where token.count > 1: facts.people += 1
    case let first where Byte.isDigit(first):
      if let day = Day(source, token) {
        checkDayToken(day, number, offset, field, shape, &facts)
      } else if LooseDay.resembles(text()) {
        if shape.shape.dayAllowed { facts.dayNumber = number }
        addDay(text(), in: field, at: offset)
      } else {
        addStray(text(), offset, field, shape)
      }
    case 97...122:
      var colon = token.lowerBound
      while colon < token.upperBound,
        (97...122).contains(source[colon]) || Byte.isDigit(source[colon])
      {
        colon += 1
      }
      guard colon < token.upperBound, source[colon] == Byte.colon else {
        addStray(text(), offset, field, shape)
        return
      }
      let key = String(decoding: source[token.lowerBound..<colon], as: UTF8.self)
      checkKey(key, source, colon + 1..<token.upperBound, number, offset, field, shape, &facts)
    default: addStray(text(), offset, field, shape)
    }
  }

  private mutating func checkNumber(
    _ text: String, _ number: Int, _ offset: Int, _ field: FieldSyntax, _ shape: HeadShape,
    _ facts: inout TokenFacts
  ) {
    if facts.id != nil {
      addHead(field, shape, at: offset, Phrase(zh: "编号只能有一个", en: "one number is enough"))
      return
    }
    facts.id = number
    let id = text.dropFirst()
    guard id.utf8.allSatisfy({ Byte.isIDPart($0) }) else {
      addHead(
        field, shape, at: offset,
        Phrase(
          zh: "编号“\(text.quotable)”只能用数字、英文字母、点、横线、下划线",
          en:
            "the number “\(text.quotable)” may hold digits, letters, dots, hyphens and underscores")
      )
      return
    }
    if let before = entryIDs.insert(shape.kind.rawValue + text, line: field.line) {
      faulty.insert(name(field))
      let (kind, number) = (shape.kind.rawValue, text.quotable)
      add("E211", at: place(field, offset), naming: before) { before in
        Phrase(
          zh: "\(kind) 的编号 \(number) 重复，第 \(before) 行已经用过",
          en: "the number \(number) of \(kind) is used on line \(before) already")
      }
    }
  }

  private mutating func checkState(
    _ source: UnsafeRawBufferPointer, _ word: Range<Int>, _ number: Int, _ offset: Int,
    _ field: FieldSyntax, _ shape: HeadShape, _ facts: inout TokenFacts
  ) {
    guard !shape.states.isEmpty else {
      addHead(
        field, shape, at: offset,
        Phrase(
          zh: "\(shape.kind.rawValue) 没有状态，去掉“!”标记", en: "\(shape.kind.rawValue) has no state"))
      return
    }
    if facts.state != nil {
      addHead(field, shape, at: offset, Phrase(zh: "状态只能有一个", en: "one state is enough"))
      return
    }
    facts.state = number
    if let place = shape.states.firstIndex(where: { source[word].elementsEqual($0) }) {
      facts.stateWord = shape.shape.states[place]
      return
    }
    let text = String(decoding: source[word], as: UTF8.self)
    let nearest =
      NearestWord.to(text, among: shape.shape.states)
      ?? StatusWord.lookUp(text).map(\.status.code).flatMap {
        shape.shape.states.contains($0) ? $0 : nil
      }
    addHead(
      field, shape, at: offset,
      Phrase(
        zh: "状态“!\(text.quotable)”不是 \(shape.shape.states.joined(separator: "、")) 之一",
        en: "the state “!\(text.quotable)” is none of \(shape.shape.states.joined(separator: ", "))"
      ),
      fix: nearest.map { Problem.piece("!" + $0) })
  }

  private mutating func checkDayToken(
    _ day: Day, _ number: Int, _ offset: Int, _ field: FieldSyntax, _ shape: HeadShape,
    _ facts: inout TokenFacts
  ) {
    if !shape.shape.dayAllowed {
      addHead(
        field, shape, at: offset,
        Phrase(
          zh: "这里的日期要写明是 due:（时限）还是 done:（完成）",
          en: "say whether the day is due: or done:"),
        fix: Problem.piece("due:\(day.iso)"))
    } else if facts.dayNumber != nil {
      addHead(field, shape, at: offset, Phrase(zh: "日期只能有一个", en: "one day is enough"))
    } else {
      facts.dayNumber = number
    }
  }

  private mutating func checkKey(
    _ key: String, _ source: UnsafeRawBufferPointer, _ value: Range<Int>, _ number: Int,
    _ offset: Int, _ field: FieldSyntax, _ shape: HeadShape, _ facts: inout TokenFacts
  ) {
    let inside = offset + key.utf8.count + 1
    facts.keys.append(key)
    if key == "kind", facts.kindNumber == nil { facts.kindNumber = number }
    if value.isEmpty {
      addHead(
        field, shape, at: offset, Phrase(zh: "“\(key):”后面没有内容", en: "nothing follows “\(key):”"))
      return
    }
    if key == "re", shape.shape.knownKeys.contains(key) {
      let number = String(decoding: source[value], as: UTF8.self)
      references.append((number.hasPrefix("#") ? number : "#" + number, field, inside))
    }
    if key == "src", source[value].elementsEqual("import".utf8) { facts.isImported = true }
    func text() -> String { String(decoding: source[value], as: UTF8.self) }
    if shape.dayKeys.contains(key) {
      if Day(source, value) == nil { addDay(text(), in: field, at: inside) }
      return
    }
    switch (key, shape.kind) {
    case ("file", .evidence): checkPath(text(), inside, field)
    case ("count", .accountability):
      if SaneCount.parse(text(), limit: SaneCount.mostPersons) == nil {
        add(
          "E204", in: field, at: inside,
          Phrase(
            zh: "人数“\(text().quotable)”不是 0 到 \(SaneCount.mostPersons) 的整数",
            en: "the number of persons “\(text().quotable)” is no whole number from 0 to "
              + "\(SaneCount.mostPersons)"))
      }
    case ("sha256", .evidence):
      let isHash =
        value.count == 64
        && source[value].allSatisfy { Byte.isDigit($0) || (97...102).contains($0 | 32) }
      if !isHash {
        addHead(
          field, shape, at: inside,
          Phrase(zh: "sha256 应是 64 位十六进制数字", en: "sha256 wants 64 hexadecimal digits"))
      }
    default: break
    }
  }

  private mutating func addStray(
    _ text: String, _ offset: Int, _ field: FieldSyntax, _ shape: HeadShape
  ) {
    addHead(
      field, shape, at: offset,
      Phrase(
        zh: "“\(text.quotable)”不是标记；正文要另起一行，以“+ ”开头",
        en:
          "“\(text.quotable)” is no token; text belongs on a line of its own that begins with “+ ”")
    )
  }

  private mutating func addHead(
    _ field: FieldSyntax, _ shape: HeadShape, at offset: Int, _ message: Phrase,
    fix: Phrase? = nil
  ) {
    let name = shape.kind.rawValue
    add(
      "E210", in: field, at: offset,
      Phrase(
        zh: "\(name)（\(shape.kind.label.zh)）条目头：\(message.zh)",
        en: "head of \(name): \(message.en)"),
      fix: fix)
  }

  private mutating func checkPresence(
    _ facts: TokenFacts, _ field: FieldSyntax, _ shape: HeadShape, end: Int
  ) {
    let form = shape.shape
    if form.hasID, facts.id != 0 {
      addHead(
        field, shape, at: 0,
        Phrase(zh: "开头要写编号，如 #1", en: "a number like #1 is wanted first"))
    } else if form.hasID, facts.state != 1 {
      addHead(
        field, shape, at: 0,
        Phrase(
          zh: "编号后面要写状态，如 !\(form.states.first ?? "")",
          en: "a state like !\(form.states.first ?? "") is wanted after the number"))
    } else if !form.states.isEmpty, facts.state == nil {
      addHead(
        field, shape, at: end,
        Phrase(
          zh: "缺少状态：" + form.states.map { "!" + $0 }.joined(separator: " 或 "),
          en: "no state: " + form.states.map { "!" + $0 }.joined(separator: " or ")))
    }
    if form.dayRequired, facts.dayNumber != (form.hasID ? 2 : 0) {
      if !(form.hasID && (facts.id != 0 || facts.state != 1)) {
        addHead(
          field, shape, at: 0,
          form.hasID
            ? Phrase(zh: "状态后面要写日期", en: "a day is wanted after the state")
            : Phrase(zh: "开头要写日期，如 2026-06-15", en: "a day like 2026-06-15 is wanted first"))
      }
    } else if !form.dayRequired, form.requiredKeys == ["kind"], let kind = facts.kindNumber,
      kind != (facts.dayNumber == 0 ? 1 : 0)
    {
      addHead(
        field, shape, at: 0,
        Phrase(
          zh: "kind: 要写在最前面，或紧跟在开头的日期后面",
          en: "kind: comes first, or right after a day that comes first"))
    }
    if form.personRequired, facts.people == 0 {
      addHead(
        field, shape, at: end, Phrase(zh: "缺少人员或单位（@姓名）", en: "nobody is named (@name)"))
    }
    for key in form.requiredKeys where !facts.keys.contains(key) {
      addHead(field, shape, at: end, Phrase(zh: "缺少“\(key):”", en: "no “\(key):”"))
    }
    checkMeasureDone(facts, field, shape)
  }

  private mutating func checkMeasureDone(
    _ facts: TokenFacts, _ field: FieldSyntax, _ shape: HeadShape
  ) {
    guard shape.kind == .measure || shape.kind == .milestone, let state = facts.stateWord
    else { return }
    let hasDone = facts.keys.contains("done")
    if state == "done", !hasDone, facts.isImported {
      // What a document claims without a day is worth knowing and no mistake of whoever keeps it.
      add(
        "I405", in: field,
        Phrase(
          zh: "导入的措施已完成，原件没有写完成日期", en: "imported as done; the document gave no day"),
        fix: Phrase(zh: "知道日期就加上 done:YYYY-MM-DD", en: "add done:YYYY-MM-DD where it is known"))
    } else if state == "done", !hasDone {
      add(
        "W321", in: field,
        Phrase(
          zh: "状态是 !done，却没有完成日期 done:", en: "the state is !done, but there is no day done:"),
        fix: Phrase(zh: "加上 done:YYYY-MM-DD", en: "add done:YYYY-MM-DD"))
    } else if state != "done", hasDone {
      add(
        "W321", in: field,
        Phrase(
          zh: "有完成日期 done:，状态却是 !\(state)", en: "there is a day done:, but the state is !\(state)"),
        fix: Phrase(zh: "把状态改为 !done，或去掉 done:", en: "make the state !done, or take done: out"))
    }
  }

  private mutating func checkPath(_ word: String, _ offset: Int, _ field: FieldSyntax) {
    guard case .key(_, let path) = EntryToken("file:" + word),
      let reason = EvidencePath.objection(to: path)
    else { return }
    add(
      "E214", in: field, at: offset,
      Phrase(
        zh: "佐证文件“\(path.quotable)”\(reason.zh)",
        en: "the evidence file “\(path.quotable)” \(reason.en)"),
      fix: EvidencePath.remedy)
  }

  /// I404: `re:#n` names a measure of the same issue.
  mutating func checkReferences() {
    for (measure, field, offset) in references
    where !entryIDs.contains(EntryKind.measure.rawValue + measure) {
      isUnusual = true
      problems.append(
        Problem(
          code: "I404", place: place(field, offset),
          message: Phrase(
            zh: "这条记录里没有措施 \(measure.quotable)",
            en: "the record has no measure \(measure.quotable)")))
    }
  }
}
