/// New events at the end of a history, safe on the disk before anything else happens.

internal import Glibc
internal import History
internal import LedgerModel
internal import LedgerText

extension HistoryFile {
  /// What appending did: hashes of the events in order, and how to take it back.
  struct Appended {
    let hashes: [String]
    /// The size before; what lies behind is new.
    let sizeBefore: Int
    /// A line that was begun and never finished stood at the end and was taken out.
    let wasTorn: Bool
  }

  /// Chains events to all heads and to each other, and has them on the disk before it returns.
  /// When that fails, the file is as it was.
  ///
  /// - Parameters:
  ///   - original: the ledger's status; a new history gets its mode and owner.
  ///   - notes: the folder of this machine's notes on the ledger; nil for none.
  func append(
    _ events: [HistoryEvent], like original: stat, notes: String? = nil, _ hook: DiskHook?
  ) throws(SystemFailure) -> Appended {
    let isNew = FileDescriptor.status(of: path) == nil
    if isNew { try DiskStep.create(path: path).ask(hook) }
    let file = try FileDescriptor.open(
      path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
    if isNew { try file.take(original) }
    let (heads, end, ending) = try state(of: file, notes)
    var bytes: [UInt8] = ending == .unended ? [0x0A] : []
    var hashes: [String] = []
    var previous = heads
    for event in events {
      var event = event
      event.previous = previous
      let line = HistoryLine.text(event)
      bytes += line.bytes
      hashes.append(line.hash)
      previous = [line.hash]
    }
    if ending == .torn {
      try DiskStep.truncate(path: path, size: end).ask(hook)
      try SystemFailure.unlessNegative { ftruncate(file.number, off_t(end)) }
    }
    do throws(SystemFailure) {
      try DiskStep.append(path: path, bytes: bytes).ask(hook)
      try LedgerBytes(bytes).withBytes { (bytes) throws(SystemFailure) in try file.write(bytes) }
      try DiskStep.sync(path: path).ask(hook)
      try file.sync()
      if isNew {
        // Its name must be on the disk too before the ledger may rely on it.
        let folder = FilePath.folder(of: path)
        try DiskStep.syncFolder(path: folder).ask(hook)
        try FileDescriptor.open(folder, O_RDONLY | O_DIRECTORY).sync()
      }
    } catch {
      if isNew { unlink(path) }
      // Best effort: a line that stays half is known by having no end.
      _ = ftruncate(file.number, off_t(end))
      throw error
    }
    return Appended(hashes: hashes, sizeBefore: end, wasTorn: ending == .torn)
  }

  /// Takes back what was appended, for a save that failed afterwards. What cannot be taken back is
  /// carried out by whoever takes the lock next.
  func takeBack(_ appended: Appended) {
    _ = truncate(path, off_t(appended.sizeBefore))
  }

  /// Whether a step follows on all others. A command chains its events to all heads, so that nothing
  /// stands beside it until two histories are merged.
  func isOnlyHead(_ step: HistoryStep, notes: String?) throws(StorageError) -> Bool {
    do throws(SystemFailure) {
      let heads = try state(of: try FileDescriptor.open(path, O_RDONLY), notes).heads
      return heads == [step.events[step.events.count - 1].hash]
    } catch {
      if error.number == ENOENT { return false }
      throw error.error(path, .read)
    }
  }

  private enum Ending { case whole, torn, unended }

  /// The heads, where whole lines end, and how the file ends.
  private func state(
    of file: borrowing FileDescriptor, _ notes: String?
  ) throws(SystemFailure) -> (heads: [String], end: Int, ending: Ending) {
    let (bytes, _) = try MappedFile.load(file, limit: 64 << 30)
    return bytes.withBytes { bytes in
      func whole(_ end: Int, _ ending: Ending) -> (heads: [String], end: Int, ending: Ending) {
        let lines = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        let kept = HistoryLines.end(of: lines)
        let heads = heads(of: UnsafeRawBufferPointer(rebasing: lines[..<kept]), notes)
        return (heads, kept, kept < end ? .torn : ending)
      }
      guard let last = bytes.last, last != 0x0A else { return whole(bytes.count, .whole) }
      let start = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
      let line = UnsafeRawBufferPointer(rebasing: bytes[start...])
      // An editor may have taken the last line's end away; the event is whole all the same.
      if let read = HistoryLine(line), read.actual.hex == read.event.hash {
        let whole = Array(bytes) + [0x0A]
        return (whole.withUnsafeBytes { HistoryLines.heads(in: $0) }, bytes.count, .unended)
      }
      return whole(start, .torn)
    }
  }

  /// The heads of whole lines. A long history is searched only behind the place up to which this
  /// machine knows them.
  private func heads(of lines: UnsafeRawBufferPointer, _ notes: String?) -> [String] {
    guard lines.count > HistoryFile.long else { return HistoryLines.heads(in: lines) }
    let known = KnownHeads(in: notes, for: lines)
    let new = UnsafeRawBufferPointer(rebasing: lines[(known?.size ?? 0)...])
    let heads = HistoryLines.heads(in: new, after: known?.heads ?? [])
    // Now and then is enough: what lies behind the place is searched in no time.
    if new.count > HistoryFile.long { KnownHeads.note(heads, of: lines, in: notes) }
    return heads
  }

  /// Histories up to this size are searched faster than a note is read and written, in bytes.
  private static let long = 1 << 20
}
