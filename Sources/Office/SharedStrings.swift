/// The texts that the cells of a workbook share.

enum SharedStrings {
  static func read(
    from archive: inout ZipArchive, part: String?, limits: OfficeLimits
  ) throws(OfficeError) -> [String] {
    guard let part else { return [] }
    return try archive.read(part) { xml throws(OfficeError) in
      var strings: [String] = []
      var bytes = 0
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        guard name == .si else { return }
        if strings.count == limits.cells { throw .tooLarge(.cells(limits.cells)) }
        let string = try text(&xml, limits: limits)
        bytes += string.utf8.count
        if bytes > limits.allTextBytes { throw .tooLarge(.totalBytes(limits.allTextBytes)) }
        strings.append(string)
      }
      return strings
    } ?? []
  }

  /// The text of the element that began last: its runs joined, without the readings that stand
  /// above them (phonetic runs).
  static func text(
    _ xml: inout XMLStream, limits: OfficeLimits
  ) throws(OfficeError) -> String {
    var text = ""
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .t: text += try xml.content()
      case .r:
        try xml.children { xml, name throws(OfficeError) in
          if name == .t { text += try xml.content() }
        }
      default: break
      }
      if text.utf8.count > limits.textBytes { throw .tooLarge(.textBytes(limits.textBytes)) }
    }
    return SourceCleaning.cell(unescaped(text))
  }

  /// Excel writes characters that XML forbids, and nothing else, as `_x000D_`.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"),
        bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_"),
        let value = UInt32(
          String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result += Array(String(Character(scalar)).utf8)
        place += 7
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
