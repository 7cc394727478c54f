// Folders and files of the tests: the repository's, and scratch ones that vanish afterwards.
import FoundationEssentials
import TestSupport

enum TestFiles {
  static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// Calls `body` with an empty folder that is removed afterwards.
  static func inScratch<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "guatu-test-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let result = Swift.Result { try body(folder) }
    try files.removeItem(at: folder)
    return try result.get()
  }

  /// A file's text; bytes that are no UTF-8 show as replacement characters.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// A file of the folder `Inputs`, from which several cases start.
  static func input(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Inputs")
      .appending(path: name)
  }

  static func sample(_ name: String) -> URL {
    SourceTree.root.appending(path: "sample-ledgers").appending(path: name)
  }
}
