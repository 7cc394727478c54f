/// Files below a ledger's folder that can be evidence, and their hashes.

import Board
import Glibc
import LedgerModel
import LedgerText
import Storage

enum EvidenceFiles {
  /// How deep the folder is searched, and how many files are offered: more can be typed.
  private static let depth = 4
  private static let most = 500

  /// The files below the folder of a ledger, the newest first, by their paths from there. Ledgers with
  /// what belongs to them, and what is hidden, are none.
  static func list(beside ledger: String, for issue: IssueID) -> Event {
    let folder = FilePath.folder(of: ledger)
    var found: [(path: String, changed: Int)] = []
    do throws(StorageError) {
      try search(folder, below: "", depth: depth, &found)
    } catch {
      return .evidenceFiles(issue, [], failure: error.message)
    }
    let sorted = found.sorted { ($1.changed, $0.path) < ($0.changed, $1.path) }.prefix(most)
    return .evidenceFiles(
      issue,
      sorted.map { DocumentChoice(path: $0.path, changed: Clock.day(ofSecond: $0.changed)) },
      failure: nil)
  }

  private static func search(
    _ folder: String, below: String, depth: Int, _ found: inout [(path: String, changed: Int)]
  ) throws(StorageError) {
    for name in try FolderListing.names(in: folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      var status = stat()
      // A link may lead out of the folder; evidence that goes along with the ledger lies in it.
      guard found.count < most * 4, lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if depth > 1 {
          try search(path, below: below + name + "/", depth: depth - 1, &found)
        }
      } else if status.st_mode & S_IFMT == S_IFREG, !belongsToLedger(name),
        EvidencePath.objection(to: below + name) == nil
      {
        found.append((below + name, status.st_mtim.tv_sec))
      }
    }
  }

  private static func belongsToLedger(_ name: String) -> Bool {
    [".rec", ".rec.lock", ".history.jsonl"].contains { name.hasSuffix($0) }
      || name.hasPrefix("~$") || name.hasPrefix(".~lock")
  }

  /// Up to so many bytes a file is hashed while a page opens; of a larger one it is only said that it
  /// is there. `guatu check` compares all of them.
  private static let quick = 16 << 20

  /// How one file is found, hashed where that takes no time.
  static func quickState(_ path: String, hash: String?, beside ledger: String) -> EvidenceState {
    let isQuick = isQuick("\(FilePath.folder(of: ledger))/\(path)")
    return EvidenceFile.state(path, hash: isQuick ? hash : nil, beside: ledger)
  }

  private static func isQuick(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) != 0 || status.st_size <= quick
  }

  /// How the files of a page are found.
  static func check(_ files: [EvidenceFileKey], beside ledger: String) -> Event {
    var states: [EvidenceFileKey: EvidenceFinding] = [:]
    for file in files {
      let path = "\(FilePath.folder(of: ledger))/\(file.path)"
      states[file] =
        switch quickState(file.path, hash: file.hash, beside: ledger) {
        case .present: file.hash != nil && isQuick(path) ? .unchanged : .present
        case .missing: .missing
        case .differs: .differs
        case .unreadable(let why): .unreadable(why)
        }
    }
    return .evidenceChecked(states)
  }

  /// The hash of a file that is to be evidence, or why it cannot be.
  static func hash(_ typed: String, beside ledger: String, for issue: IssueID) -> Event {
    let path = EvidenceLocation.relative(typed, beside: ledger)
    switch EvidenceLocation.find(path, beside: ledger) {
    case .failure(let problem): return unfit(path, problem.words)
    case .success(let file):
      switch EvidenceFile.digest(file) {
      case .success(let digest): return .evidenceHashed(issue, path: path, hash: digest)
      case .failure(let problem): return unfit(path, problem.words)
      }
    }
  }

  private static func unfit(_ path: String, _ why: Phrase) -> Event {
    .openFailed(
      Phrase(
        zh: "佐证文件“\(path)”\(why.zh)；请先放进台账的文件夹",
        en: "the evidence file “\(path)” \(why.en); put it into the ledger's folder"))
  }
}
