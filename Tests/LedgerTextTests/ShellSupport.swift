// Files and commands for tests that ask GNU recutils, without Foundation.
import Glibc
import Testing

/// Reads a file of the tests; nil when it is not there.
func fileBytes(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// The lines that a shell command prints.
func lines(of command: String) -> [String] {
  guard let pipe = popen(command, "r") else { return [] }
  defer { pclose(pipe) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, pipe)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
}

/// A folder of its own that goes away with the object.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/guatu-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    path = String(cString: try #require(made))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try #require(fopen(path + "/" + name, "wb"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  deinit { _ = lines(of: "rm -rf '\(path)'") }
}

enum Recfix {
  /// Whether GNU recutils are installed; tests that compare with them are skipped elsewhere.
  static let isInstalled = !lines(of: "command -v recfix").isEmpty

  /// What recfix says of each file, in the order given: true where it accepts.
  static func verdicts(_ files: [[UInt8]]) throws -> [Bool] {
    let folder = try ScratchFolder()
    for (number, bytes) in files.enumerated() {
      try folder.write(bytes, to: "\(100_000 + number).rec")
    }
    let answers = lines(
      of: "cd '\(folder.path)' && for f in *.rec; do "
        + "LC_ALL=C.UTF-8 recfix --check $f > /dev/null 2>&1 && echo yes || echo no; done")
    try #require(answers.count == files.count)
    return answers.map { $0 == "yes" }
  }

  static func complaint(_ bytes: [UInt8]) throws -> String {
    let folder = try ScratchFolder()
    try folder.write(bytes, to: "t.rec")
    return lines(of: "cd '\(folder.path)' && LC_ALL=C.UTF-8 recfix --check t.rec 2>&1")
      .joined(separator: "\n")
  }
}
