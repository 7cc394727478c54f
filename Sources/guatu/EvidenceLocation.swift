/// Where a file of evidence really lies.

import Glibc
import LedgerModel
import LedgerText
import Storage

enum EvidenceLocation {
  /// Why a path of evidence leads to no file below the ledger's folder.
  struct Problem: Error {
    var words: Phrase
  }

  /// The file that a path below a ledger's folder means, links followed. A link that leads out of the
  /// folder is refused: a ledger may come from anybody, and links travel with it.
  ///
  /// - Parameter mayBeFolder: a folder is found as well.
  static func find(
    _ path: String, beside ledger: String, mayBeFolder: Bool = false
  ) -> Result<String, Problem> {
    if let objection = EvidencePath.objection(to: path) {
      return .failure(Problem(words: objection))
    }
    guard let folder = real(FilePath.folder(of: ledger)),
      let file = real(folder + "/" + path)
    else {
      return .failure(
        Problem(words: Phrase(zh: "不在台账的文件夹里", en: "is not in the ledger's folder")))
    }
    guard file.hasPrefix(folder == "/" ? folder : folder + "/") else {
      return .failure(
        Problem(
          words: Phrase(
            zh: "通到台账的文件夹外面，没有动它", en: "leads out of the ledger's folder and was left alone")))
    }
    guard Files.isRegular(file) || mayBeFolder && Files.isFolder(file) else {
      return .failure(Problem(words: Phrase(zh: "不是普通文件", en: "is no regular file")))
    }
    return .success(file)
  }

  /// A path as the ledger would hold it: one that was dropped on the window is a whole one, and is cut to
  /// its part below the folder.
  static func relative(_ typed: String, beside ledger: String) -> String {
    var path = typed.trimmed.replacing("\\", with: "/")
    for quote in ["'", "\""] where path.count > 2 && path.hasPrefix(quote) && path.hasSuffix(quote)
    {
      path = String(path.dropFirst().dropLast())
    }
    guard path.hasPrefix("/"), let folder = real(FilePath.folder(of: ledger)) else { return path }
    for start in [folder, FilePath.folder(of: ledger)] where path.hasPrefix(start + "/") {
      return String(path.dropFirst(start.count + 1))
    }
    return path
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
