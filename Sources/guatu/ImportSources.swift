/// Which documents can be imported, and what a typed path means.

import Board
import Glibc
import LedgerModel
import Storage

enum ImportSources {
  /// Endings of documents that are read; ledgers and their histories have others.
  private static let endings = [".docx", ".xlsx", ".csv", ".tsv", ".txt", ".md"]

  /// The documents that lie in the folder of a ledger, the newest first.
  static func documents(beside ledger: String) -> Event {
    let folder = FilePath.folder(of: ledger)
    let names: [String]
    do throws(StorageError) { names = try FolderListing.names(in: folder) } catch {
      return .documents([], failure: error.message)
    }
    // An office leaves a file `~$NAME` beside a document that is open.
    let documents = names.filter { name in
      !name.hasPrefix("~$") && endings.contains { name.lowercased().hasSuffix($0) }
    }
    let found = documents.compactMap { name -> (path: String, changed: Int)? in
      let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return (path, status.st_mtim.tv_sec)
    }
    let sorted = found.sorted { ($1.changed, $0.path) < ($0.changed, $1.path) }
    return .documents(
      sorted.map { DocumentChoice(path: $0.path, changed: Clock.day(ofSecond: $0.changed)) },
      failure: nil)
  }

  /// The file that is meant by what somebody typed or dropped on the window: quotes around it are
  /// taken away, `~/` is the home directory, and a name that is not here may be one beside the ledger.
  static func path(_ typed: String, beside ledger: String, home: String?) -> String {
    if Files.exists(typed) { return typed }
    var path = typed.trimmed
    for quote in ["'", "\""] where path.count > 2 && path.hasPrefix(quote) && path.hasSuffix(quote)
    {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("~/"), let home, !home.isEmpty { path = home + path.dropFirst() }
    if !path.hasPrefix("/"), !Files.exists(path) {
      let beside = FilePath.folder(of: ledger) + "/" + path
      if Files.exists(beside) { return beside }
    }
    return path
  }
}
