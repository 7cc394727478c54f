/// Reports for tests: texts of this folder and of the shared one.

import Glibc
import Importing
import LedgerModel

enum NoticeSource {
  static let folder = String(#filePath.dropLast("NoticeSource.swift".count)) + "Fixtures/"

  static func read(_ text: String) -> ImportedDocument {
    guard let today = Day(iso: "2026-07-01") else { return ImportedDocument() }
    return NoticeReader.read(blocks(text), ImportSetting(today: today))
  }

  /// A text file's lines as blocks.
  static func blocks(_ text: String) -> [SourceBlock] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      .paragraph(SourceParagraph(line: $0.offset + 1, String($0.element)))
    }
  }

  /// The content of a file; nil when there is none.
  static func file(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes an expected result anew.
  static func record(_ text: String, at path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }

  static var isRecording: Bool { getenv("GUATU_RECORD") != nil }

  /// The names in a folder that end in some letters, sorted.
  static func names(in folder: String, ending: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }

  /// A published report beside the project; nil where the project stands alone.
  static func seed() -> String? {
    var folder = #filePath[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let place = folder + "/shared/seed/"
      if let name = names(in: String(place), ending: ".txt").first { return file(place + name) }
    }
    return nil
  }
}
