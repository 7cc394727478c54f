/// The one door for foreign documents: bytes in, what stands there out.

package import Importing

package enum SourceFile {
  /// Reads a document. Its kind is told by its content; the name, without folder, decides only
  /// between a table and a text. `progress` is called with shares from 0 to 1 while a long one is
  /// read. Throws an `OfficeError` that says what to do when it is damaged, too large, or of a kind
  /// that is not read.
  package static func read(
    _ bytes: [UInt8], name: String, limits: OfficeLimits = .standard,
    progress: ((Double) -> Void)? = nil
  ) throws(OfficeError) -> SourceContent {
    if bytes.isEmpty { throw .empty }
    if bytes.count > limits.fileBytes { throw .tooLarge(.fileBytes(limits.fileBytes)) }
    switch FileSigns.kind(of: bytes) {
    case .zip: return try package(bytes, limits: limits, progress: progress)
    case .text: return try SourceText.content(of: bytes, name: name, limits: limits)
    case .foreign(let kind): throw .foreign(kind)
    }
  }

  private static func package(
    _ bytes: [UInt8], limits: OfficeLimits, progress: ((Double) -> Void)?
  ) throws(OfficeError) -> SourceContent {
    var archive = try ZipArchive.opened(bytes, limits: limits)
    guard let part = try archive.mainPart() else {
      throw .foreign(FileSigns.foreign(in: archive))
    }
    if part.lowercased().hasSuffix(".bin") { throw .foreign(.binaryBook) }
    let root = try archive.read(part) { xml throws(OfficeError) in
      try xml.root()
    }
    switch root ?? nil {
    case .document:
      return .text(
        try WordDocument.blocks(in: &archive, part: part, limits: limits, progress: progress))
    case .workbook:
      return .book(
        try BookReader.book(in: &archive, part: part, limits: limits, progress: progress))
    case .presentation: throw .foreign(.slides)
    default: throw .foreign(.archive)
    }
  }
}
