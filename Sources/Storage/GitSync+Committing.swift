/// What the folder has of its own goes into a commit, worded by what changed in the ledgers.

internal import Glibc
internal import LedgerModel
internal import LedgerText

extension GitSync {
  /// Chooses what to commit from the status that was read last.
  mutating func choose() throws(GitProblem) -> Move {
    let (files, status) = (files, status)
    chosen = try stored { () throws(StorageError) in try files.chosen(from: status) }
    let all = chosen
    let marked = try stored { () throws(StorageError) in try files.marked(all) }
    report.leftOut = marked.map(\.name)
    // A history must not go without the change that it tells.
    let held = Set(marked.map { HistoryFile(target: $0.name).path })
    chosen.removeAll { marked.contains($0) || held.contains($0.name) }
    if chosen.isEmpty { return findUpstream() }
    isFresh = status.isUnborn && chosen.allSatisfy { $0.kind == .setup }
    // Contents are asked for by their own names, which no blank or sign in a path can spoil.
    let wanted = chosen.filter { $0.kind == .ledger }.compactMap(\.file.committed)
    if wanted.isEmpty { return try add(old: [:]) }
    return run(
      .reading, ["cat-file", "--batch"],
      input: wanted.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
  }

  mutating func readOldTexts(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    return try add(old: GitSync.contents(result.output))
  }

  /// Takes `NAME blob SIZE`, the content and an end of line apart, again and again.
  static func contents(_ output: [UInt8]) -> [String: ArraySlice<UInt8>] {
    var contents: [String: ArraySlice<UInt8>] = [:]
    var start = 0
    while let end = output[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let words = String(decoding: output[start..<end], as: UTF8.self).split(separator: " ")
      start = end + 1
      guard words.count == 3, let size = Int(words[2]), start + size <= output.count else {
        continue
      }
      contents[String(words[0])] = output[start..<start + size]
      start += size + 1
    }
    return contents
  }

  /// Words the commit and adds its files.
  private mutating func add(old: [String: ArraySlice<UInt8>]) throws(GitProblem) -> Move {
    let files = files
    let count = try stored { () throws(StorageError) in try files.ledgerNames().count }
    // From here to the commit nobody saves: a history must not go without the change that it tells.
    try lockLedgers(chosen.filter { $0.kind != .evidence && $0.file.committed != nil }.map(\.name))
    var words = SyncWords(namesLedgers: count > 1)
    // A file that is gone and was no ledger is nothing to us.
    chosen.removeAll { one in
      guard one.kind == .ledger, one.file.isGone, let name = one.file.committed,
        let content = old[name]
      else { return false }
      return !SyncFiles.isLedger(LedgerBytes(Array(content)))
    }
    for one in chosen {
      switch one.kind {
      case .ledger:
        let before = one.file.committed.flatMap { old[$0] }
        let after = one.file.isGone ? nil : try ledger(one.name)
        words.add(
          ledger: one.name, isNew: one.file.committed == nil, isGone: one.file.isGone,
          before.flatMap { $0.count > SyncWords.limit ? nil : ledger(one.name, Array($0)) }, after)
      case .evidence: words.add(evidence: one.name, isNew: one.file.committed == nil)
      case .history, .setup: break
      }
    }
    words.addRest(
      history: chosen.contains { $0.kind == .history },
      setup: chosen.contains { $0.kind == .setup })
    if chosen.isEmpty {
      unlockLedgers()
      return findUpstream()
    }
    message = words.message(setting.language)
    messageLines = words.list(setting.language)
    return run(
      .adding, ["add", "--all", "--pathspec-from-file=-", "--pathspec-file-nul"], atTop: true,
      input: GitSync.input(chosen.map(\.file.path)))
  }

  private func ledger(_ name: String, _ bytes: [UInt8]) -> Ledger {
    Ledger(bytes: LedgerBytes(bytes), path: name, today: setting.today)
  }

  /// The ledger as it is now; nil for one that is too large to be compared.
  private func ledger(_ name: String) throws(GitProblem) -> Ledger? {
    let path = folder + "/" + name
    if let size = FileDescriptor.status(of: path)?.st_size, size > SyncWords.limit { return nil }
    let today = setting.today
    return try stored { () throws(StorageError) in try LedgerFile.load(path, today: today).ledger }
  }

  mutating func added(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.add, words: result.words) }
    // Only these paths: whatever else somebody has staged stays as it is.
    return run(
      .committing,
      [
        "commit", "--quiet", "-m", message, "--only", "--pathspec-from-file=-",
        "--pathspec-file-nul",
      ], atTop: true, input: GitSync.input(chosen.map(\.file.path)), asPerson: true)
  }

  mutating func committed(_ result: GitResult) throws(GitProblem) -> Move {
    unlockLedgers()
    guard result.isFine else { throw .stepFailed(.commit, words: result.words) }
    report.committed += messageLines
    status.isUnborn = false
    return findUpstream()
  }
}
