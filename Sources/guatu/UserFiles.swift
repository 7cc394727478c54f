/// The user's own small text files: configuration, keys, views, themes.

import Board
import Canvas
import FoundationEssentials
import LedgerModel
import Storage

/// Where the user's files lie and what they say. Every file is optional; mistakes are collected and
/// never fatal.
struct UserFiles {
  /// `$XDG_CONFIG_HOME/guatu`, else `~/.config/guatu`; nil without a home.
  let configFolder: String?
  /// `$XDG_STATE_HOME/guatu`, else `~/.local/state/guatu`; nil without a home.
  let stateFolder: String?
  private(set) var config: [String: String] = [:]
  /// On which line of the file a key stands.
  private var lines: [String: Int] = [:]
  private(set) var views: [SavedView] = []
  private(set) var keymap = Keymap()
  /// `file:line: what is wrong`.
  private(set) var mistakes: [Phrase] = []

  init(environment: [String: String]) {
    configFolder = UserFiles.folder("XDG_CONFIG_HOME", "/.config/guatu") { environment[$0] }
    stateFolder = UserFiles.stateFolder(environment)
    readConfig()
    if let text = text(of: "views") {
      let (views, mistakes) = SavedView.read(text)
      self.views = views
      for mistake in mistakes { note("views", mistake.line, mistake.message) }
    }
    if let text = text(of: "keys") {
      for mistake in keymap.read(text) { note("keys", mistake.line, mistake.message) }
    }
  }

  /// Where notes of the program lie; nil without a home.
  static func stateFolder(_ environment: [String: String]) -> String? {
    folder("XDG_STATE_HOME", "/.local/state/guatu") { environment[$0] }
  }

  private static func folder(
    _ name: String, _ fallback: String, _ variable: (String) -> String?
  ) -> String? {
    if let set = variable(name), set.hasPrefix("/") { return set + "/guatu" }
    return variable("HOME").flatMap { $0.isEmpty ? nil : $0 + fallback }
  }

  /// What the file `config` says of one key; nil where it says nothing. Mostly there is no such file,
  /// which is cheap to see.
  static func configured(_ key: String) -> String? {
    let folder = folder("XDG_CONFIG_HOME", "/.config/guatu", Environment.variable)
    guard let folder, Files.exists(folder + "/config") else { return nil }
    return UserFiles(environment: Environment.all).config[key]
  }

  /// `key = value` lines of the file `config`: theme, language, width, name, mouse.
  private mutating func readConfig() {
    guard let text = text(of: "config") else { return }
    let known = ["theme", "language", "width", "name", "mouse", "ascii", "mono", "opener"]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = line.trimmed
      if bare.isEmpty || bare.hasPrefix("#") { continue }
      let parts = bare.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard parts.count == 2, known.contains(parts[0]) else {
        let word = parts.first ?? bare
        let names = known.joined(separator: ", ")
        note(
          "config", index + 1,
          Phrase(
            zh: "不认识“\(word)”，可以写 \(names)", en: "“\(word)” is not known; \(names) are"))
        continue
      }
      if let values = UserFiles.values[parts[0]], !values.contains(parts[1]) {
        let list = values.joined(separator: ", ")
        note(
          "config", index + 1,
          Phrase(
            zh: "“\(parts[0])”可以是 \(list)，不能是“\(parts[1])”",
            en: "“\(parts[0])” is one of \(list), not “\(parts[1])”"))
        continue
      }
      config[parts[0]] = parts[1]
      lines[parts[0]] = index + 1
    }
  }

  /// Values of keys that know only a few.
  private static let values = [
    "language": ["zh", "en"], "width": ["auto", "1", "2"], "mouse": ["on", "off"],
    "ascii": ["on", "off"], "mono": ["on", "off"],
  ]

  /// Where a key of the file `config` stands, for what is found wrong with its value later.
  func place(of key: String) -> String { "\(configFolder ?? "")/config:\(lines[key] ?? 1): " }

  private mutating func note(_ file: String, _ line: Int, _ message: Phrase) {
    let place = "\(configFolder ?? "")/\(file):\(line): "
    mistakes.append(Phrase(zh: place + message.zh, en: place + message.en))
  }

  /// The text of a file of the configuration; nil when there is none, or when it cannot be read, which
  /// is noted.
  private mutating func text(of name: String) -> String? {
    switch read(name) {
    case .success(let text): return text
    case .failure(let failure):
      note(name, 1, failure.reason)
      return nil
    }
  }

  /// Why a file could not be read.
  private struct Unreadable: Error {
    var reason: Phrase
  }

  /// The text of a file of the configuration; nil when there is none.
  private func read(_ name: String) -> Result<String?, Unreadable> {
    guard let configFolder else { return .success(nil) }
    do throws(StorageError) {
      let bytes = try SmallFile.read("\(configFolder)/\(name)")
      return .success(bytes.map { String(decoding: $0, as: UTF8.self) })
    } catch {
      let reason = SmallFile.reason(error)
      return .failure(
        Unreadable(reason: Phrase(zh: "读不了：\(reason.zh)", en: "cannot be read: \(reason.en)")))
    }
  }

  /// Replaces a file of the configuration as a whole; nil when it is done, else why not.
  func write(_ text: String, to name: String) -> Phrase? {
    guard let configFolder else {
      return Phrase(zh: "没有 HOME，不知道存到哪里", en: "there is no HOME to keep it in")
    }
    let path = "\(configFolder)/\(name)"
    do throws(StorageError) {
      try SmallFile.write(Array(text.utf8), to: path)
      return nil
    } catch {
      let reason = SmallFile.reason(error)
      return Phrase(
        zh: "写不了 \(path)：\(reason.zh)", en: "cannot write \(path): \(reason.en)")
    }
  }

  /// Sets one key of the file `config` and keeps its other lines and comments.
  func setConfig(_ key: String, to value: String) -> Phrase? {
    let text: String
    switch read("config") {
    case .success(let found): text = found ?? ""
    // What cannot be read is not written over.
    case .failure(let failure): return failure.reason
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let place = lines.firstIndex { line in
      line.split(separator: "=", maxSplits: 1).first.map { $0.trimmed == key } ?? false
    }
    if let place {
      lines[place] = "\(key) = \(value)"
    } else {
      lines.append("\(key) = \(value)")
    }
    return write(lines.joined(separator: "\n") + "\n", to: "config")
  }
}
