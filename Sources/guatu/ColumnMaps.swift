/// The meaning of columns as people give it and keep it.

import Importing
import LedgerModel
import Storage

/// `表头=字段`, on the command line or line by line in a file with `#` comments.
enum ColumnMaps {
  static func read(_ words: [String]) throws(Failure) -> [String: ColumnTarget] {
    var map: [String: ColumnTarget] = [:]
    for word in words {
      if word.hasPrefix("@") {
        let path = String(word.dropFirst())
        for (number, line) in try lines(of: path).enumerated() {
          let text = line.trimmed
          if text.isEmpty || text.hasPrefix("#") { continue }
          guard let pair = pair(text) else {
            let failure = ImportWording.badMap(text)
            throw Failure(
              .usage, zh: "\(path):\(number + 1): \(failure.message.zh)",
              en: "\(path):\(number + 1): \(failure.message.en)")
          }
          map[pair.heading] = pair.target
        }
      } else {
        guard let pair = pair(word) else { throw ImportWording.badMap(word) }
        map[pair.heading] = pair.target
      }
    }
    return map
  }

  /// Writes the mapping of columns so that `read` takes it again.
  static func write(_ columns: [ColumnMapping], to path: String) throws(Failure) {
    var text = said("# 表头 = 字段；- 表示不导入", "# heading = field; - is not imported") + "\n"
    var seen: Set<String> = []
    for column in columns where seen.insert(column.heading).inserted {
      text += "\(TextCleaning.line(column.heading)) = \(column.target.word)\n"
    }
    do throws(StorageError) { try SmallFile.write(Array(text.utf8), to: path) } catch {
      throw Failure(error)
    }
    Output.note(ImportWording.mapSaved(path))
  }

  private static func pair(_ text: String) -> (heading: String, target: ColumnTarget)? {
    // Headings may hold a `=` of their own; fields never do.
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
      let target = ColumnTarget(word: text[text.index(after: sign)...])
    else { return nil }
    let heading = text[..<sign].trimmed
    return heading.isEmpty ? nil : (heading, target)
  }

  private static func lines(of path: String) throws(Failure) -> [String] {
    let bytes: [UInt8]?
    do throws(StorageError) { bytes = try SmallFile.read(path, limit: 1 << 20) } catch {
      throw Failure(error)
    }
    guard let bytes else { throw Failure(StorageError.notFound(path: path)) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(
      String.init)
  }
}
