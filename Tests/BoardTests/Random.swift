// Numbers that look random and are the same in every run.

/// A small generator with a seed (xorshift).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number from 0 up to, not including, a limit.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
