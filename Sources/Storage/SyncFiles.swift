/// Which changed files of a folder are guatu's to commit: ledgers, histories, evidence, setup.

internal import LedgerModel
internal import LedgerText

struct SyncFiles {
  /// The folder that is synchronised, absolute and without links.
  let folder: String
  /// The folder as git names it from the root of the repository: empty, or ending in a slash.
  let prefix: String
  let today: Day

  struct Chosen: Equatable {
    var file: GitStatus.File
    var kind: Kind
    /// From the folder, for people.
    var name: String
  }

  enum Kind: Equatable { case ledger, history, evidence, setup }

  /// Changed files that belong to a ledger, in the order of git.
  func chosen(from status: GitStatus) throws(StorageError) -> [Chosen] {
    let ledgers = try ledgerNames()
    var evidence: Set<String>?
    var chosen: [Chosen] = []
    for file in status.files where file.path.hasPrefix(prefix) {
      let name = String(file.path.dropFirst(prefix.count))
      guard file.isGone || SyncMark.isRegular(folder + "/" + name) else { continue }
      if let kind = kind(of: name, file, ledgers) {
        chosen.append(Chosen(file: file, kind: kind, name: name))
      } else if !file.isGone {
        if evidence == nil { evidence = try evidenceNames(of: ledgers) }
        if evidence?.contains(name) == true {
          chosen.append(Chosen(file: file, kind: .evidence, name: name))
        }
      }
    }
    return chosen
  }

  /// Ledgers of the folder with conflict markers in them, which must not be handed to others.
  func marked(_ chosen: [Chosen]) throws(StorageError) -> [Chosen] {
    var marked: [Chosen] = []
    for one in chosen where one.kind == .ledger && !one.file.isGone {
      if try SyncMark.firstMarker(folder + "/" + one.name) != nil { marked.append(one) }
    }
    return marked
  }

  private func kind(of name: String, _ file: GitStatus.File, _ ledgers: Set<String>) -> Kind? {
    if GitSetup.files.contains(where: { $0.file == name }) { return file.isGone ? nil : .setup }
    if name.hasSuffix(".rec") {
      // One that is gone shows by its last content whether it was a ledger.
      return ledgers.contains(name) || (file.isGone && !isHidden(name)) ? .ledger : nil
    }
    let ending = ".history.jsonl"
    if name.hasSuffix(ending) {
      let isOurs = ledgers.contains(String(name.dropLast(ending.count)) + ".rec")
      return isOurs || (file.isGone && !isHidden(name)) ? .history : nil
    }
    return nil
  }

  private func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The ledgers below the folder, by their content.
  func ledgerNames() throws(StorageError) -> Set<String> {
    var names: Set<String> = []
    for path in try LedgerFile.ledgerPaths(in: folder) where SyncMark.isRegular(path) {
      if try isLedger(path) { names.insert(String(path.dropFirst(folder.count + 1))) }
    }
    return names
  }

  private func isLedger(_ path: String) throws(StorageError) -> Bool {
    let (bytes, _) = try MappedFile.load(path)
    return SyncFiles.isLedger(bytes)
  }

  /// Whether a file's content is a ledger: its first record set says so. Broken ones count.
  static func isLedger(_ bytes: LedgerBytes) -> Bool {
    bytes.withBytes { bytes in
      var start = 0
      let sign = Array("%rec:".utf8)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
        let line = bytes[start..<end]
        if line.starts(with: sign) {
          let type = String(decoding: line.dropFirst(sign.count), as: UTF8.self)
            .split { $0 == " " || $0 == "\t" || $0 == "\r" }
          return type.first == "Ledger" || type.first == "Issue"
        }
        start = end + 1
      }
      return false
    }
  }

  /// Files that ledgers name as evidence; only paths that stay below the ledger's own folder.
  private func evidenceNames(of ledgers: Set<String>) throws(StorageError) -> Set<String> {
    var names: Set<String> = []
    for name in ledgers {
      let (ledger, _) = try LedgerFile.load(folder + "/" + name, today: today)
      let place = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
      for row in ledger.rows.indices {
        // Most records have none, and decoding is the dear part.
        guard holdsEvidence(ledger, row) else { continue }
        for entry in ledger.issue(at: row).entries(.evidence) {
          guard let file = entry.value(of: "file"), let path = SyncFiles.below(file) else {
            continue
          }
          names.insert(place + path)
        }
      }
    }
    return names
  }

  private func holdsEvidence(_ ledger: Ledger, _ row: Int) -> Bool {
    let sign = Array("\nEvidence:".utf8)
    return ledger.bytes.withBytes { bytes in
      let record = bytes[ledger.rows[row].bytes]
      var start = record.startIndex
      while let next = record[start...].firstIndex(of: 10) {
        if record[next...].starts(with: sign) { return true }
        start = next + 1
      }
      return false
    }
  }

  /// A relative path without `.` parts; nil for one that is absolute or leads upward.
  static func below(_ path: String) -> String? {
    if path.isEmpty || path.hasPrefix("/") { return nil }
    let parts = path.split(separator: "/").filter { $0 != "." }
    if parts.isEmpty || parts.contains("..") || parts.contains(".git") { return nil }
    return parts.joined(separator: "/")
  }
}
