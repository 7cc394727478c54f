/// What this machine saw last of a ledger, to know what was changed outside guatu meanwhile.

internal import Glibc
internal import LedgerModel
internal import LedgerText

/// A note in the user's state folder with the stamp of the ledger file, the length of its history,
/// and a copy of the ledger. Losing it costs only the knowledge of changes to fields that the history
/// does not speak of: so whatever goes wrong here is no error, and nothing is kept from being saved.
struct LastSeen {
  /// The stamp of the file as guatu left or found it last.
  let stamp: FileStamp
  /// The length of the history then, in bytes.
  let historySize: Int
  /// The length of the history when the copy was made.
  let copySize: Int
  /// Of the copy; one that is another by now was torn, or belongs to a note that was never written.
  private let copyHash: UInt64

  /// Ledgers up to this size are copied at every save, others now and then.
  static let small = 4 << 20
  /// Ledgers beyond this size are not copied at all.
  static let huge = 256 << 20

  private let folder: String

  /// Reads the note of a ledger; nil where there is none or it cannot be understood.
  init?(of target: String, in state: String?) {
    guard let state else { return nil }
    folder = LastSeen.folder(of: target, in: state)
    guard let words = StateNote.read(folder + "/state") else { return nil }
    let numbers = words.compactMap { Int64($0) }
    guard numbers.count == 9 else { return nil }
    stamp = FileStamp(
      device: UInt64(bitPattern: numbers[0]), inode: UInt64(bitPattern: numbers[1]),
      size: numbers[2], seconds: numbers[3], nanoseconds: numbers[4],
      contentHash: UInt64(bitPattern: numbers[5]))
    historySize = Int(numbers[6])
    copySize = Int(numbers[7])
    copyHash = UInt64(bitPattern: numbers[8])
  }

  /// The ledger as it was then; nil where no copy could be kept.
  func ledger(today: Day) -> Ledger? {
    guard let bytes = LastSeen.bytes(folder + "/ledger"),
      bytes.withBytes({ ContentHash.of($0) }) == copyHash
    else { return nil }
    return Ledger(bytes: bytes, path: "", today: today)
  }

  /// A note that cannot be read is as good as none.
  static func bytes(_ path: String) -> LedgerBytes? {
    do throws(StorageError) { return try MappedFile.load(path).bytes } catch { return nil }
  }

  /// Notes what is seen now. A ledger with errors is not copied: what could not be read is compared
  /// with the last version that could, once it can.
  ///
  /// - Parameter isLooked: whether everything before was looked at and recorded, so that a copy of a
  ///   larger ledger is due.
  static func note(
    _ ledger: Ledger, of target: String, _ stamp: FileStamp, historySize: Int,
    in state: String?, isLooked: Bool
  ) {
    guard let state else { return }
    let folder = folder(of: target, in: state)
    let before = LastSeen(of: target, in: state)
    // Nothing new: the copy would be the same.
    if let before, before.stamp == stamp, before.historySize == historySize,
      before.copySize == historySize
    {
      return
    }
    guard makeFolders(folder) else { return }
    var copySize = historySize
    var copyHash = UInt64(0)
    let size = ledger.bytes.count
    let isDue = size <= small || (isLooked && size <= huge)
    if isDue, !ledger.problems.contains(where: { $0.severity == .error }) {
      guard ledger.bytes.withBytes({ replace(folder + "/ledger", with: $0) }) else { return }
      copyHash = ledger.bytes.withBytes { ContentHash.of($0) }
    } else if let before {
      (copySize, copyHash) = (before.copySize, before.copyHash)
    } else {
      return
    }
    let numbers: [Int64] = [
      Int64(bitPattern: stamp.device), Int64(bitPattern: stamp.inode), stamp.size,
      stamp.modifiedSeconds, stamp.modifiedNanoseconds, Int64(bitPattern: stamp.contentHash),
      Int64(historySize), Int64(copySize), Int64(bitPattern: copyHash),
    ]
    StateNote.write(numbers.map(String.init), to: folder + "/state")
  }

  static func folder(of target: String, in state: String) -> String {
    let path = Array(target.utf8)
    let hash = path.withUnsafeBytes { ContentHash.of($0) }
    return state + "/seen/" + String(hash, radix: 36)
  }

  static func makeFolders(_ path: String, mode: mode_t = 0o700) -> Bool {
    var place = path.startIndex
    while let slash = path[path.index(after: place)...].firstIndex(of: "/") {
      mkdir(String(path[..<slash]), mode)
      place = slash
    }
    return mkdir(path, mode) == 0 || errno == EEXIST
  }

  /// Puts a note in the place of the one before; false where it could not be written.
  static func replace(_ path: String, with bytes: UnsafeRawBufferPointer) -> Bool {
    let next = path + "." + String(getpid())
    do throws(SystemFailure) {
      let file = try FileDescriptor.open(
        next, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
      try file.write(bytes)
      try SystemFailure.unlessNegative { rename(next, path) }
      return true
    } catch {
      unlink(next)
      return false
    }
  }
}
