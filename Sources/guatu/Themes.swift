/// Theme files: of the user, of the installation, and those that are built in.

import Board
import Canvas
import LedgerModel
import Storage

/// The themes that can be chosen, and one of them read.
struct Themes {
  /// Folders in which `NAME.theme` is looked for, the user's own first.
  let folders: [String]

  /// - Parameters:
  ///   - executable: path of the running program; the installation's files lie beside it.
  init(configFolder: String?, executable: String) {
    let bin = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let base = bin.joined(separator: "/")
    folders =
      [configFolder.map { $0 + "/themes" }, base + "/../share/guatu/themes"].compactMap { $0 }
      + ["/../../themes", "/../../../themes"].map { base + $0 }
  }

  /// Names and titles: the built-in ones first, then what the folders add.
  func choices(_ language: Language) -> [Setting.ThemeChoice] {
    var names = BuiltInTheme.names
    for folder in folders {
      for file in files(in: folder) where !names.contains(file) { names.append(file) }
    }
    return names.map { name in
      let title: String = read(name)?.theme.title ?? name
      return Setting.ThemeChoice(
        name: name, title: (language == .chinese && !title.isEmpty) ? title : name)
    }
  }

  /// Reads a theme and names its mistakes; nil when there is none of that name.
  func read(_ name: String) -> (theme: Theme, problems: [ThemeProblem])? {
    var obstacles: [ThemeProblem] = []
    guard let text = text(of: name, &obstacles) else { return nil }
    let result = ThemeReader.read(
      text, named: name, nearest: { NearestWord.to($0, among: $1) },
      parent: { self.text(of: $0, &obstacles) })
    return (result.theme, obstacles + result.problems)
  }

  /// The text of the first file that can be read, else of the theme that is built in; nil without
  /// either.
  private func text(of name: String, _ obstacles: inout [ThemeProblem]) -> String? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for folder in folders {
      do throws(StorageError) {
        if let bytes = try SmallFile.read("\(folder)/\(name).theme") {
          return String(decoding: bytes, as: UTF8.self)
        }
      } catch {
        let reason = SmallFile.reason(error)
        obstacles.append(
          ThemeProblem(theme: name, line: 1, kind: .unreadable(zh: reason.zh, en: reason.en)))
      }
    }
    return BuiltInTheme.text(named: name)
  }

  /// Names of the themes in a folder; none where it cannot be listed, as most are not there.
  private func files(in folder: String) -> [String] {
    do throws(StorageError) {
      return try FolderListing.names(in: folder)
        .filter { $0.hasSuffix(".theme") }.map { String($0.dropLast(6)) }
    } catch {
      return []
    }
  }
}
