/// From a field's bytes to its value, and back to the place of a character.

package import LedgerModel

extension RecordSyntax {
  /// The decoded value: continuation lines joined by LF, joined lines glued, CR of line ends taken
  /// out; bytes that are no UTF-8 become U+FFFD.
  package static func text(_ field: FieldSyntax, in bytes: UnsafeRawBufferPointer) -> String {
    if !bytes[field.value].contains(Byte.lineFeed) {
      return String(decoding: bytes[field.value], as: UTF8.self)
    }
    return String(decoding: decoded(field, in: bytes), as: UTF8.self)
  }

  /// The bytes of the decoded value.
  package static func decoded(_ field: FieldSyntax, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(field.value.count)
    walk(field, in: bytes) { byte, _ in
      value.append(byte)
      return true
    }
    return value
  }

  /// The field's name as text.
  package static func name(_ field: FieldSyntax, in bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes[field.name], as: UTF8.self)
  }

  /// The first field of a name; nil when there is none.
  package func field(named name: String, in bytes: UnsafeRawBufferPointer) -> FieldSyntax? {
    fields(named: name, in: bytes).first
  }

  /// All fields of a name in the order of the file.
  package func fields(named name: String, in bytes: UnsafeRawBufferPointer) -> [FieldSyntax] {
    items.compactMap {
      guard case .field(let field) = $0, bytes[field.name].elementsEqual(name.utf8) else {
        return nil
      }
      return field
    }
  }

  /// Where a byte of the decoded value stands in the file, in physical lines and characters.
  ///
  /// - Parameter offset: a UTF-8 offset into the decoded value, at most its length.
  package static func sourcePlace(
    of offset: Int, in field: FieldSyntax, bytes: UnsafeRawBufferPointer
  ) -> TextPlace {
    var left = offset
    var source = field.value.upperBound
    walk(field, in: bytes) { _, place in
      if left == 0 {
        source = place
        return false
      }
      left -= 1
      return true
    }
    return place(ofByte: source, from: field.lines.lowerBound, line: field.line, in: bytes)
  }

  /// The place of a byte offset of the file.
  ///
  /// - Parameters:
  ///   - start: the start of a line at or before the offset.
  ///   - line: that line's number.
  package static func place(
    ofByte offset: Int, from start: Int, line: Int, in bytes: UnsafeRawBufferPointer
  ) -> TextPlace {
    var lineStart = start
    var number = line
    for place in start..<max(start, min(offset, bytes.count))
    where bytes[place] == Byte.lineFeed {
      lineStart = place + 1
      number += 1
    }
    if lineStart == 0 { lineStart = min(bytes.textStart, offset) }
    let before = String(decoding: bytes[lineStart..<max(lineStart, offset)], as: UTF8.self)
    return TextPlace(line: number, column: before.count + 1)
  }

  /// Gives each byte of the decoded value with its offset in the file until `visit` says false.
  private static func walk(
    _ field: FieldSyntax, in bytes: UnsafeRawBufferPointer, _ visit: (UInt8, Int) -> Bool
  ) {
    var place = field.value.lowerBound
    let end = field.value.upperBound
    while place < end {
      let byte = bytes[place]
      if byte == Byte.backslash, let next = lineEnd(at: place + 1, before: end, in: bytes) {
        place = next
      } else if byte == Byte.lineFeed || byte == Byte.carriageReturn,
        let next = lineEnd(at: place, before: end, in: bytes)
      {
        if !visit(Byte.lineFeed, place) { return }
        // What follows is a `+`, and one blank after it belongs to the form.
        place = next + 1
        if place < end, bytes[place] == Byte.space { place += 1 }
      } else {
        if !visit(byte, place) { return }
        place += 1
      }
    }
  }

  /// The offset after the end of line at an offset; nil where none stands there.
  private static func lineEnd(
    at place: Int, before end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard place < end else { return nil }
    if bytes[place] == Byte.lineFeed { return place + 1 }
    guard bytes[place] == Byte.carriageReturn, place + 1 < end,
      bytes[place + 1] == Byte.lineFeed
    else { return nil }
    return place + 2
  }
}
