/// Spellings that the grammar of ledger format §3 allows and recutils 1.9 cannot read.
///
/// guatu reads them as they are meant, so they are warnings; `check --fix` writes them as both read
/// them.

internal import LedgerModel

enum RecutilsReading {
  static let code = "W004"

  /// What recutils cannot read in a field, in the order of the file.
  static func problems(_ field: FieldSyntax, in bytes: UnsafeRawBufferPointer) -> [Problem] {
    var problems: [Problem] = []
    if let place = missingBlank(field, in: bytes) {
      let name = RecordSyntax.name(field, in: bytes)
      problems.append(
        Problem(
          code: code, place: textPlace(of: place, field, bytes),
          message: Phrase(
            zh: "冒号后面紧跟汉字，recutils 读不了，中间要有一个空格",
            en: "recutils cannot read a colon with no blank before what is not ASCII"),
          fix: Problem.piece("\(name): …")))
    }
    if let place = danglingJoin(field, in: bytes) {
      problems.append(
        Problem(
          code: code, place: textPlace(of: place, field, bytes),
          message: Phrase(
            zh: "文件以“\\”结尾，后面没有可接的行，recutils 读不了",
            en: "the file ends with “\\”, which joins no line; recutils cannot read that"),
          fix: Phrase(
            zh: "在“\\”后面加一个空格，或删去它", en: "put a blank after the “\\”, or take it out")))
    }
    return problems
  }

  /// Where a blank is missing after the colon; nil where none is.
  static func missingBlank(_ field: FieldSyntax, in bytes: UnsafeRawBufferPointer) -> Int? {
    let place = field.name.upperBound + 1
    return place < field.lines.upperBound && bytes[place] >= 0x80 ? place : nil
  }

  /// Where a backslash stands that ends both the field and the file; nil where none does.
  static func danglingJoin(_ field: FieldSyntax, in bytes: UnsafeRawBufferPointer) -> Int? {
    let last = bytes.count - 1
    return field.lines.upperBound == bytes.count && bytes[last] == Byte.backslash ? last : nil
  }

  private static func textPlace(
    of place: Int, _ field: FieldSyntax, _ bytes: UnsafeRawBufferPointer
  ) -> TextPlace {
    RecordSyntax.place(
      ofByte: place, from: field.lines.lowerBound, line: field.line, in: bytes)
  }
}
