/// What kind of file some bytes are, by their content; a name can say anything.

enum FileSigns {
  enum Kind: Equatable {
    case zip
    case text
    case foreign(ForeignKind)
  }

  static func kind(of bytes: [UInt8]) -> Kind {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return .zip
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return .foreign(oldKind(bytes))
    }
    let beginning = bytes.prefix(1024)
    if contains(beginning, Array("%PDF-".utf8)) { return .foreign(.pdf) }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .foreign(.richText) }
    if pictures.contains(where: { bytes.starts(with: $0) }) { return .foreign(.picture) }
    if archives.contains(where: { bytes.starts(with: $0) }) { return .foreign(.archive) }
    return markup(beginning).map { .foreign($0) } ?? .text
  }

  private static let pictures: [[UInt8]] = [
    [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), Array("II*\0".utf8),
    Array("MM\0*".utf8),
  ]

  private static let archives: [[UInt8]] = [
    Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 0x08],
  ]

  /// The streams of a compound file are named in UTF-16 in its directory.
  private static func oldKind(_ bytes: [UInt8]) -> ForeignKind {
    if contains(bytes, wide("EncryptedPackage")) { return .encrypted }
    if contains(bytes, wide("WordDocument")) { return .oldText }
    if contains(bytes, wide("Workbook")) || contains(bytes, wide("Book")) { return .oldBook }
    return .oldOffice
  }

  private static func wide(_ name: String) -> [UInt8] {
    name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
  }

  /// Pages and other markup that bear the name of a workbook or a document.
  private static func markup(_ beginning: ArraySlice<UInt8>) -> ForeignKind? {
    // UTF-16 shows its letters when the zeros are left out.
    let text = String(decoding: beginning.filter { $0 != 0 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    if start.hasPrefix("mime-version:") { return .webPage }
    guard start.hasPrefix("<") else { return nil }
    let isBook = start.contains("urn:schemas-microsoft-com:office:spreadsheet")
    let isWordML = start.contains("schemas.microsoft.com/office/word/2003/wordml")
    if start.hasPrefix("<?xml"), isBook || isWordML || start.contains("progid=\"") {
      return .xmlBook
    }
    let pages = ["<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<style", "<div"]
    if pages.contains(where: { start.hasPrefix($0) }) { return .webPage }
    return start.hasPrefix("<?xml") && start.contains("<html") ? .webPage : nil
  }

  static func contains(_ bytes: some RandomAccessCollection<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = bytes[bytes.startIndex...]
    while let found = rest.firstIndex(of: first) {
      rest = rest[found...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// What an archive without Word's or Excel's parts is.
  static func foreign(in archive: borrowing ZipArchive) -> ForeignKind {
    if let type = archive.bytes(of: "mimetype", atMost: 200) {
      let type = String(decoding: type, as: UTF8.self)
      if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .openText }
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .openBook }
      if type.hasPrefix("application/vnd.oasis.opendocument.presentation") { return .slides }
    }
    return archive.contains("xl/workbook.bin") ? .binaryBook : .archive
  }
}
