/// From a file of a word processor or a spreadsheet to what was understood of it.

import Importing
import LedgerModel
import Office
import Storage

struct SourceReading {
  let today: Day
  let map: [String: ColumnTarget]

  /// A source that was read.
  struct Result {
    var document: ImportedDocument
    var lines: SourceLines
  }

  func read(_ path: String) throws(Failure) -> Result {
    let bytes = try SourceReading.bytes(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.lowercased().hasSuffix(".json") {
      return Result(document: try JSONImport.read(bytes, path), lines: SourceLines(joining: []))
    }
    let content: SourceContent
    do throws(OfficeError) {
      content = try SourceFile.read(bytes, name: name) { share in
        Output.progress(said(ImportWording.reading(name, share)))
      }
      Output.progress("")
    } catch {
      Output.progress("")
      throw Failure(.unreadable, error, at: path)
    }
    let setting = ImportSetting(today: today, map: map, fileName: name)
    let document =
      switch content {
      case .text(let blocks): NoticeReader.read(blocks, setting)
      case .book(let book): SheetReader.read(book, setting)
      }
    return Result(document: document, lines: SourceLines(content))
  }

  /// What is larger is no document of an office.
  private static let limit = 1 << 30

  private static func bytes(of path: String) throws(Failure) -> [UInt8] {
    if Files.isFolder(path) { throw ImportWording.isFolder(path) }
    let bytes: [UInt8]?
    do throws(StorageError) { bytes = try SmallFile.read(path, limit: limit) } catch {
      if case .tooLarge = error { throw ImportWording.tooLarge(path) }
      throw Failure(error)
    }
    guard let bytes else { throw Failure(StorageError.notFound(path: path)) }
    if bytes.isEmpty { throw ImportWording.isEmpty(path) }
    return bytes
  }
}
