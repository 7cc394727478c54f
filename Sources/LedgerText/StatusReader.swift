/// Statuses of a whole file, codes first.

internal import LedgerModel

/// Reads statuses, remembering the words that stand in place of codes.
struct StatusReader {
  let header: LedgerHeader
  private var known: [UInt64: (status: Status, isLongterm: Bool)] = [:]

  init(header: LedgerHeader) { self.header = header }

  /// nil for what means no status.
  @inline(__always)
  mutating func status(
    _ words: ByteWords, _ span: Range<Int>, in bytes: UnsafeRawBufferPointer
  ) -> (status: Status, isLongterm: Bool)? {
    if span.count <= 7 {
      switch ByteWords.low(words.word(span.lowerBound), span.count) {
      case StateWord.todo: return (.todo, false)
      case StateWord.doing: return (.doing, false)
      case StateWord.staged: return (.staged, false)
      case StateWord.mostly: return (.mostly, false)
      case StateWord.done: return (.done, false)
      case StateWord.closed: return (.closed, false)
      case StateWord.void: return (.void, false)
      case StateWord.unknown: return (.unknown, false)
      default: break
      }
    }
    return word(UnsafeRawBufferPointer(rebasing: bytes[span]))
  }

  private mutating func word(
    _ bytes: UnsafeRawBufferPointer
  ) -> (status: Status, isLongterm: Bool)? {
    let hash = ByteHash.hash(bytes)
    if let found = known[hash] { return found }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let found = IssueDecoder.status(text, header: header) else { return nil }
    known[hash] = found
    return found
  }
}
