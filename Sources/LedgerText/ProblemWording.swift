/// The sentences of `check`, in both languages; what belongs to one check alone stands beside it.

package import LedgerModel

extension Problem {
  /// `path:line:col: 错误 E201: message`, and on a second line what to write instead.
  package func line(path: String, language: Language) -> String {
    let head =
      "\(path):\(place.line):\(place.column): \(severity.label(language)) \(code): \(message(language))"
    guard let fix else { return head }
    return head + "\n  " + (language == .chinese ? "修正: " : "fix: ") + fix(language)
  }

  /// A fix that is a piece of the file and reads the same in every language.
  static func piece(_ text: String) -> Phrase { Phrase(zh: text, en: text) }

  static func unknownDescriptorWord(_ name: String, at place: TextPlace) -> Problem {
    if descriptorWords.contains(name) {
      return Problem(
        code: "I402", place: place,
        message: Phrase(
          zh: "说明行 \(name) 写在记录里不起作用，原样保留",
          en: "\(name) says nothing inside a record and is kept as it is"),
        fix: Phrase(
          zh: "移到这组记录的“%rec:”下面", en: "move it below the `%rec:` of these records"))
    }
    let known = NearestWord.to(name, among: descriptorWords)
    return Problem(
      code: "I402", place: place,
      message: Phrase(
        zh: "不认识说明行 \(name.quotable)，原样保留"
          + (known.map { "；是否想写 \($0)？" } ?? ""),
        en: "the descriptor line \(name.quotable) is not known and is kept as it is"
          + (known.map { "; did you mean \($0)?" } ?? "")),
      fix: known.map { piece($0) })
  }

  static let descriptorWords = [
    "%rec", "%key", "%type", "%typedef", "%mandatory", "%unique", "%prohibit", "%allowed",
    "%size", "%doc", "%constraint", "%sort", "%auto", "%confidential", "%singular",
  ]

  static func unknownSet(_ name: String, at place: TextPlace) -> Problem {
    let known = NearestWord.to(name, among: RecordType.allCases.map(\.rawValue))
    return Problem(
      code: "I402", place: place,
      message: Phrase(
        zh: "记录集 \(name.quotable) 不是 guatu 的内容，原样保留、不作解释"
          + (known.map { "；是否想写 \($0)？" } ?? ""),
        en: "the record set \(name.quotable) means nothing to guatu and is kept as it is"
          + (known.map { "; did you mean \($0)?" } ?? "")),
      fix: known.map { piece("%rec: \($0)") })
  }

  static func constraintLeftToRecfix(_ sign: String, at place: TextPlace) -> Problem {
    Problem(
      code: "I403", place: place,
      message: Phrase(
        zh: "这条约束用到 \(sign)，guatu 不判断，请用 recfix 检查",
        en: "this constraint uses \(sign), which guatu leaves to recfix"))
  }

  static func referenceLeftToRecfix(_ name: String, at place: TextPlace) -> Problem {
    Problem(
      code: "I403", place: place,
      message: Phrase(
        zh: "类型 rec \(name.quotable) 由 recfix 检查，guatu 不判断",
        en: "the type rec \(name.quotable) is left to recfix"))
  }

  static func unjudgedConstraint(_ source: String, at place: TextPlace) -> Problem {
    Problem(
      code: "I403", place: place,
      message: Phrase(
        zh: "约束“\(source.quotable)”在这条记录上无法判断，请用 recfix 检查",
        en: "the constraint “\(source.quotable)” cannot be judged here and is left to recfix"))
  }

  /// - Parameter guesses: whether to look for the name that was meant.
  static func unknownField(
    _ name: String, type: RecordType, at place: TextPlace, guesses: Bool
  ) -> Problem {
    let known = guesses ? NearestWord.to(name, among: type.fields.map(\.name)) : nil
    return Problem(
      code: "I401", place: place,
      message: Phrase(
        zh: "不认识字段 \(name.quotable)，原样保留" + (known.map { "；是否想写 \($0)？" } ?? ""),
        en: "the field \(name.quotable) is not known and is kept as it is"
          + (known.map { "; did you mean \($0)?" } ?? "")),
      fix: known.map { piece($0) })
  }

  static func malformed(_ line: MalformedLine, in bytes: UnsafeRawBufferPointer) -> Problem {
    let isAboutColon = line.reason == .fullWidthColon || line.reason == .blankBeforeColon
    let place = RecordSyntax.place(
      ofByte: isAboutColon ? line.name.upperBound : line.text.lowerBound,
      from: line.lines.lowerBound, line: line.line, in: bytes)
    let text = String(decoding: bytes[line.text], as: UTF8.self)
    let (message, fix): (Phrase, Phrase?) =
      switch line.reason {
      case .continuationWithoutField:
        (
          Phrase(
            zh: "续行（以 + 开头）上面没有字段：值里不能夹空行或注释",
            en:
              "a continuation line (+) without a field right above: a blank or comment line ended the value"
          ),
          Phrase(
            zh: "把上面的空行改为单独一个“+”，注释移到字段前面",
            en: "make the blank line above a single “+”, move a comment above the field")
        )
      case .fullWidthColon:
        (
          Phrase(zh: "字段名后面用了全角冒号“：”", en: "a colon of full width “：” after the name of a field"),
          mended(text).map { piece($0) }
        )
      case .ideographicSpace:
        (
          Phrase(
            zh: "这一行只有全角空格，不算空行", en: "a line of nothing but ideographic spaces is no blank line"),
          Phrase(zh: "删去全角空格", en: "take the ideographic spaces out")
        )
      case .indentedField:
        (
          Phrase(zh: "字段名前面有空格，字段要顶格写", en: "a field has to start in the first column"),
          mended(text).map { piece($0) }
        )
      case .blankBeforeColon:
        (
          Phrase(zh: "字段名与冒号之间有空格", en: "a blank between the name and its colon"),
          mended(text).map { piece($0) }
        )
      case .notAField:
        (
          // Not in its own words: it is shown on screens that everybody looks at.
          Phrase(
            zh: "这一行不是“字段: 值”，也不是续行或注释",
            en: "neither a `Field: value`, a `+` line nor a comment"),
          Phrase(
            zh: "若属于上一字段，在行首加“+ ”；若是备注，在行首加“# ”",
            en: "begin it with “+ ” if it belongs to the field above, with “# ” if it is a remark")
        )
      case .conflictMarker:
        (
          Phrase(zh: "合并冲突尚未处理", en: "an unresolved merge conflict"),
          Phrase(
            zh: "用 guatu 打开台账选择保留哪一边，或手工删去标记行",
            en: "open the ledger in guatu and choose a side, or take the markers out by hand")
        )
      }
    return Problem(code: line.reason.rawValue, place: place, message: message, fix: fix)
  }

  /// A line as `check --fix` would write it.
  private static func mended(_ text: String) -> String? {
    FieldLineRepair.mended(text).map { String($0.prefix(80)) }
  }
}
