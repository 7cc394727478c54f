/// What every single source file keeps to: its length, its first line, its words.

import Glibc

enum FileChecker {
  static let longest = 400
  static let usual = 150
  /// The least share of files that are no longer than `usual`.
  static let usualShare = 0.75
  /// Tables that a script writes; nobody reads them from top to bottom.
  static let generated: Set<String> = ["Sources/Canvas/WidthTable.swift"]

  /// Says when a file is longer than can be read in one go.
  static func tooLong(_ file: ProjectFile) -> String? {
    let count = lines(of: file.text).count
    if count <= longest || generated.contains(file.path) { return nil }
    return "\(file.path): \(count) lines, at most \(longest) are allowed"
  }

  /// The share of files that are of usual length, from 0 to 1.
  static func shareOfUsual(_ counts: [Int]) -> Double {
    guard !counts.isEmpty else { return 1 }
    return Double(counts.count { $0 <= usual }) / Double(counts.count)
  }

  /// Says when the first line does not tell why the file exists.
  static func withoutPurpose(_ file: ProjectFile) -> String? {
    var first = lines(of: file.text).first ?? ""
    // A manifest must begin with the version of its tools.
    if first.hasPrefix("// swift-tools-version") {
      first = lines(of: file.text).dropFirst().first ?? ""
    }
    let isComment = first.hasPrefix("// ") || first.hasPrefix("/// ")
    let purpose = first.drop { $0 == "/" || $0 == " " }
    let words = purpose.split(separator: " ").count
    let isLicence = purpose.hasPrefix("Copyright") || purpose.hasPrefix("SPDX")
    let isName = purpose.hasSuffix(".swift")
    if isComment, words >= 3, !isLicence, !isName { return nil }
    return "\(file.path): the first line should be a comment that says why the file exists"
  }

  /// Words of code that end the program, hide an error or open the house to strangers.
  static let forbiddenCode = [
    "try!", "try?", "as!", "fatalError(", "preconditionFailure(", "public", "import XCTest",
  ]
  /// Words of code by which a test waits for time to pass.
  static let sleeping = ["sleep(", "usleep(", "nanosleep(", "Task.sleep("]
  /// Words of comments that leave work to others; put together here so as not to find themselves.
  static let unfinished = ["TO" + "DO", "FIX" + "ME"]

  /// Where a text holds one of some words, not as a part of longer words.
  static func findings(of words: [String], in text: String, path: String) -> [String] {
    // Most files hold none of them, and the C library knows that at once.
    let words = words.filter { word in text.withCString { strstr($0, word) != nil } }
    if words.isEmpty { return [] }
    var found: [String] = []
    for (index, line) in lines(of: text).enumerated() {
      for word in words where holds(line, word) {
        found.append("\(path):\(index + 1): \(word) must not stand here")
      }
    }
    return found
  }

  private static func holds(_ line: Substring, _ word: String) -> Bool {
    let bytes = Array(line.utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      guard bytes[start...].starts(with: wanted) else { return false }
      let before = start > 0 && isWord(bytes[start - 1]) && isWord(wanted[0])
      let end = start + wanted.count
      let after = end < bytes.count && isWord(bytes[end]) && isWord(wanted[wanted.count - 1])
      return !before && !after
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
