/// The project's files, as the tests of its architecture read them.

import FoundationEssentials
import TestSupport

/// A text file of the project.
struct ProjectFile: Sendable {
  /// From the project's root: `Sources/Rules/Tally.swift`.
  let path: String
  let text: String
  /// The text as `codeView` shows it; empty for what is not Swift.
  let code: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = path.hasSuffix(".swift") ? codeView(of: text) : ""
  }

  var folders: [Substring] { path.split(separator: "/").dropLast() }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var isSource: Bool { isSwift || path.hasSuffix(".c") || path.hasSuffix(".h") }
  /// The target that a file under Sources or Tests belongs to.
  var target: String { folders.count > 1 ? String(folders[1]) : "" }
}

enum House {
  private static let all = Result { try files(in: "") }

  /// Everything under a folder, by path; what building leaves behind is passed over.
  static func files(under folder: String = "") throws -> [ProjectFile] {
    try all.get().filter { folder.isEmpty || $0.path.hasPrefix(folder + "/") }
  }

  private static func files(in folder: String) throws -> [ProjectFile] {
    let manager = FileManager.default
    var found: [ProjectFile] = []
    let start = folder.isEmpty ? SourceTree.root : SourceTree.root.appending(path: folder)
    for name in try manager.contentsOfDirectory(atPath: start.path).sorted() {
      if name.hasPrefix(".build") || [".git", ".swiftpm", "dist"].contains(name) { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      var isFolder = false
      guard
        manager.fileExists(
          atPath: SourceTree.root.appending(path: path).path, isDirectory: &isFolder)
      else { continue }
      if isFolder { found += try files(in: path) } else { found.append(try file(path)) }
    }
    return found
  }

  static func file(_ path: String) throws -> ProjectFile {
    let data = try Data(contentsOf: SourceTree.root.appending(path: path))
    return ProjectFile(path: path, text: String(decoding: data, as: UTF8.self))
  }

  /// The folders directly under Sources, one a target.
  static func floors() throws -> [String] {
    Set(try files(under: "Sources").map(\.target).filter { !$0.isEmpty }).sorted()
  }

  static func swiftFiles() throws -> [ProjectFile] {
    try (files(under: "Sources") + files(under: "Tests")).filter(\.isSwift)
  }
}
