/// What a merged text is made of.

/// A stretch of a result.
enum MergePiece: Equatable, Sendable {
  /// Bytes of one version in LF form, whole lines.
  case source(MergeSide, Range<Int>)
  /// Lines made by the merge, each ended by LF.
  case lines([UInt8])
  /// The place of a conflict, by its number.
  case conflict(Int)
}

extension [MergePiece] {
  /// Appends a piece, as one with the last where it follows it in the same version.
  mutating func add(_ piece: MergePiece) {
    switch (last, piece) {
    case (_, .source(_, let range)) where range.isEmpty: return
    case (_, .lines(let lines)) where lines.isEmpty: return
    case (.source(let side, let before), .source(let next, let range))
    where side == next && before.upperBound == range.lowerBound:
      self[count - 1] = .source(side, before.lowerBound..<range.upperBound)
    default: append(piece)
    }
  }
}
