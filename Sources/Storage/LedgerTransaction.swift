/// Reading, changing and writing a ledger under its lock, with its history.

internal import Glibc
internal import History
package import LedgerModel
package import LedgerText

/// What a program knows of a ledger on the disk.
package struct KnownLedger: Sendable {
  package var ledger: Ledger
  package var stamp: FileStamp
  /// The length of the history, in bytes, up to which its events are known.
  package var historySize: Int

  package init(ledger: Ledger, stamp: FileStamp, historySize: Int) {
    self.ledger = ledger
    self.stamp = stamp
    self.historySize = historySize
  }
}

/// Holds the lock of a ledger from the moment when it is looked at to the moment when it is written.
package struct LedgerTransaction: ~Copyable {
  /// Who writes, when, and where this machine keeps its notes.
  package struct Circumstances: Sendable {
    package var today: Day
    package var now: Moment
    package var by: String
    /// The user's state folder; nil for none.
    package var stateFolder: String?
    package var hook: DiskHook?
    /// How long to wait for the lock, in milliseconds.
    package var patience: Int

    package init(
      today: Day, now: Moment, by: String, stateFolder: String?, hook: DiskHook? = nil,
      patience: Int = 5000
    ) {
      self.today = today
      self.now = now
      self.by = by
      self.stateFolder = stateFolder
      self.hook = hook
      self.patience = patience
    }
  }

  /// The ledger as it stands on the disk.
  package private(set) var ledger: Ledger
  package private(set) var stamp: FileStamp
  /// Whether it is another version than the one that was known.
  package private(set) var isAnother: Bool
  package private(set) var news: [LedgerNews] = []

  let path: String
  let lock: FileLock
  let history: HistoryFile
  let circumstances: Circumstances
  /// Changes found that are still to be recorded.
  private(set) var outside: [LedgerChange] = []
  /// When the last step was recorded; nil without one.
  private var lastAt: Moment?

  /// Takes the lock and brings ledger and history together: a change that was interrupted is carried
  /// out first, and what was changed outside is found.
  ///
  /// - Parameters:
  ///   - known: the version that the program goes by; nil for one that knows none.
  ///   - base: since when changes outside are looked for; nil since the known version, and without
  ///     one since this machine's notes.
  package static func begin(
    _ path: String, known: KnownLedger?, since base: Base? = nil, _ circumstances: Circumstances
  ) throws(StorageError) -> LedgerTransaction {
    let lock = try FileLock(path, patience: circumstances.patience)
    var isAnother = true
    if let known { isAnother = try !LedgerFile.isUnchanged(lock.target, since: known.stamp, path) }
    if known == nil { LeftOvers.clear(beside: lock.target) }
    let found: (ledger: Ledger, stamp: FileStamp)
    if let known, !isAnother {
      found = (known.ledger, known.stamp)
    } else {
      found = try LedgerFile.load(path, today: circumstances.today)
    }
    var transaction = LedgerTransaction(
      path, lock, circumstances, found.ledger, found.stamp, isAnother: isAnother)
    try transaction.settle(known, base ?? known.map { .version($0) } ?? .notes)
    return transaction
  }

  /// Whether a version that was just read is the one that this machine saw last, or one that nobody
  /// has changed with guatu yet: then there is nothing to bring together, and no lock to take.
  package static func isSettled(_ known: KnownLedger, _ circumstances: Circumstances) -> Bool {
    let target: String
    do throws(SystemFailure) { target = try FilePath.target(of: known.ledger.path) } catch {
      return false
    }
    guard let seen = LastSeen(of: target, in: circumstances.stateFolder) else {
      guard known.historySize == 0 else { return false }
      LastSeen.note(
        known.ledger, of: target, known.stamp, historySize: 0, in: circumstances.stateFolder,
        isLooked: true)
      return true
    }
    return seen.historySize == known.historySize && seen.stamp.isSame(as: known.stamp)
  }

  /// What the present version is compared with to find changes made outside.
  package enum Base: Sendable {
    case version(KnownLedger)
    /// What this machine noted when it saw the ledger last.
    case notes
  }

  private init(
    _ path: String, _ lock: consuming FileLock, _ circumstances: Circumstances, _ ledger: Ledger,
    _ stamp: FileStamp, isAnother: Bool
  ) {
    self.path = path
    self.circumstances = circumstances
    self.ledger = ledger
    self.stamp = stamp
    self.isAnother = isAnother
    history = HistoryFile(target: lock.target)
    self.lock = lock
  }

  /// This machine's notes on the ledger; nil for none.
  private var notesFolder: String? {
    circumstances.stateFolder.map { LastSeen.folder(of: lock.target, in: $0) }
  }

  private mutating func settle(_ known: KnownLedger?, _ base: Base) throws(StorageError) {
    let last = try history.lastStep()
    lastAt = last.flatMap { Moment($0.at) }
    let size = history.size
    let seen: LastSeen?
    switch base {
    case .version(let version):
      if version.historySize == size, version.stamp.isSame(as: stamp) { return }
      seen = nil
    case .notes:
      seen = LastSeen(of: lock.target, in: circumstances.stateFolder)
      if let seen, seen.historySize == size, seen.stamp.isSame(as: stamp) { return }
    }
    // What this machine saw written whole did reach the ledger: what differs was changed since.
    let isReached = seen.map { $0.historySize == size } ?? false
    // A step that a merge of two histories brought beside others was not interrupted: somebody may
    // have decided against it since.
    if !isReached, let last, let edit = last.unfinished(in: ledger),
      try history.isOnlyHead(last, notes: notesFolder)
    {
      try carryOut(edit, last)
    }
    guard ledger.isSound else { return }
    outside = try changesOutside(base, seen, historySize: size)
    if !outside.isEmpty { news.append(.foundOutside(outside)) }
  }

  private mutating func carryOut(_ edit: Edit, _ step: HistoryStep) throws(StorageError) {
    var next = ledger
    do { _ = try next.apply(edit) } catch { return }
    stamp = try LedgerFile.save(
      next, to: path, expecting: stamp, under: lock, hook: circumstances.hook)
    ledger = next
    isAnother = true
    news.append(.carriedOut(step.title))
  }

  private func changesOutside(
    _ base: Base, _ seen: LastSeen?, historySize: Int
  ) throws(StorageError) -> [LedgerChange] {
    var known: (ledger: Ledger, historySize: Int)?
    switch base {
    case .version(let version): known = (version.ledger, version.historySize)
    case .notes:
      if let seen, let ledger = seen.ledger(today: circumstances.today) {
        known = (ledger, seen.copySize)
      }
    }
    return try OutsideChanges.find(in: ledger, since: known, history, size: historySize)
  }

  /// What was written, and under which hashes.
  package struct Saved: Sendable {
    package let known: KnownLedger
    /// For each step that was recorded the hash by which it can be undone later.
    package let hashes: [String]
    package let news: [LedgerNews]
  }

  /// What a seal holds.
  package struct Sealed: Sendable {
    package let heads: [String]
    /// How many events there were before the seal.
    package let count: Int
    /// The hash of the seal's own event.
    package let seal: String
    package let news: [LedgerNews]
  }

  /// Records how far the history goes, without changing the ledger.
  package consuming func seal() throws(StorageError) -> Sealed {
    // What was found is recorded first, so that it is under the seal too.
    let found = outsideEvents(at: circumstances.now)
    let before = found.isEmpty ? nil : try append(found)
    let (heads, count) = try history.load().withBytes { bytes in
      let whole = HistoryVerification(bytes)
      return (whole.heads, whole.count)
    }
    let moment = circumstances.now.next.after(lastAt)
    let event = HistoryEvent(
      at: moment.text, by: circumstances.by, on: HistoryEvent.ledgerName, op: .seal,
      new: heads.joined(separator: " "), note: String(count))
    let appended = try append([event])
    if before?.wasTorn == true || appended.wasTorn { news.append(.tornLine) }
    LastSeen.note(
      ledger, of: lock.target, stamp, historySize: history.size, in: circumstances.stateFolder,
      isLooked: isAnother)
    return Sealed(heads: heads, count: count, seal: appended.hashes[0], news: news)
  }

  /// Writes the next version and what led to it. The new file lies ready on the disk before the
  /// history is appended to, and the history is on the disk before the new file takes the old one's
  /// place: whatever happens in between, either both are old, or the next one to take the lock can
  /// finish the work.
  package consuming func commit(
    _ next: Ledger, _ steps: [RecordedStep]
  ) throws(StorageError) -> Saved {
    var moment = circumstances.now
    moment = moment.after(lastAt)
    var events = outsideEvents(at: moment)
    var firsts: [Int?] = []
    for step in steps {
      // Steps are told apart by their times.
      if !events.isEmpty { moment = moment.next }
      let own = step.events(at: moment.text, by: circumstances.by)
      firsts.append(own.isEmpty ? nil : events.count)
      events += own
    }
    var appended: HistoryFile.Appended?
    var news = news
    let isSame = next.bytes.isSame(as: ledger.bytes)
    if isSame {
      if !events.isEmpty { appended = try append(events) }
    } else {
      do throws(StorageError) {
        stamp = try LedgerFile.save(
          next, to: path, expecting: stamp, under: lock, hook: circumstances.hook
        ) { () throws(StorageError) in
          if !events.isEmpty { appended = try self.append(events) }
        }
      } catch {
        // The new file may be in place all the same, when only the folder failed to reach the disk:
        // then the history is right, and taking it back would make a change without an author.
        guard let arrived = arrived(next) else {
          if let appended { history.takeBack(appended) }
          throw error
        }
        stamp = arrived
        news.append(.unconfirmed(error))
      }
    }
    if appended?.wasTorn == true { news.append(.tornLine) }
    let size = history.size
    LastSeen.note(
      next, of: lock.target, stamp, historySize: size, in: circumstances.stateFolder,
      isLooked: isAnother)
    let hashes = appended?.hashes ?? []
    return Saved(
      known: KnownLedger(ledger: next, stamp: stamp, historySize: size),
      hashes: firsts.map { $0.map { hashes[$0] } ?? "" }, news: news)
  }

  /// The stamp of the ledger on the disk where it is already the next version; nil where it is not, or
  /// cannot be read.
  private func arrived(_ next: Ledger) -> FileStamp? {
    do throws(StorageError) {
      let found = try LedgerFile.load(path, today: circumstances.today)
      return found.ledger.bytes.isSame(as: next.bytes) ? found.stamp : nil
    } catch { return nil }
  }

  private func append(_ events: [HistoryEvent]) throws(StorageError) -> HistoryFile.Appended {
    guard let status = FileDescriptor.status(of: lock.target) else {
      throw SystemFailure(errno).error(path, .write)
    }
    do throws(SystemFailure) {
      return try history.append(events, like: status, notes: notesFolder, circumstances.hook)
    } catch {
      throw error.error(history.path, .write)
    }
  }

  private func outsideEvents(at moment: Moment) -> [HistoryEvent] {
    outside.map {
      HistoryEvent($0, at: moment.text, by: HistoryEvent.somebody, external: true)
    }
  }
}
