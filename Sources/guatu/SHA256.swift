/// SHA-256 (FIPS 180-4), for the hashes of evidence files.

/// A running hash over bytes that come in pieces.
struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0
  private var words = [UInt32](repeating: 0, count: 64)

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    pending.append(contentsOf: bytes)
    let whole = pending.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { process(at: start) }
    pending.removeFirst(whole)
  }

  /// The hash in 64 lower-case hexadecimal digits; the value can still be updated afterwards.
  var hexadecimal: String {
    var copy = self
    copy.pending.append(0x80)
    while copy.pending.count % 64 != 56 { copy.pending.append(0) }
    let bits = length &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      copy.pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: copy.pending.count, by: 64) { copy.process(at: start) }
    return copy.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func process(at start: Int) {
    for place in 0..<16 {
      let first = start + place * 4
      words[place] =
        UInt32(pending[first]) << 24 | UInt32(pending[first + 1]) << 16
        | UInt32(pending[first + 2]) << 8 | UInt32(pending[first + 3])
    }
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      let small = SHA256.turned(early, 7) ^ SHA256.turned(early, 18) ^ (early >> 3)
      let large = SHA256.turned(late, 17) ^ SHA256.turned(late, 19) ^ (late >> 10)
      words[place] = words[place - 16] &+ small &+ words[place - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for place in 0..<64 {
      let turnedE = SHA256.turned(e, 6) ^ SHA256.turned(e, 11) ^ SHA256.turned(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ turnedE &+ choice &+ SHA256.constants[place] &+ words[place]
      let turnedA = SHA256.turned(a, 2) ^ SHA256.turned(a, 13) ^ SHA256.turned(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ turnedA &+ majority)
    }
    for (place, word) in [a, b, c, d, e, f, g, h].enumerated() {
      state[place] = state[place] &+ word
    }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, computed
  /// in whole numbers.
  private static let constants: [UInt32] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The greatest root with root³ ≤ prime · 2⁹⁶; root < 7 · 2³².
      var root: UInt64 = 0
      for bit in stride(from: UInt64(34), through: 0, by: -1) {
        let tried = root | 1 << bit
        let square = tried.multipliedFullWidth(by: tried)
        let low = square.low.multipliedFullWidth(by: tried)
        let (high, carried) = (square.high &* tried).addingReportingOverflow(low.high)
        // prime · 2⁹⁶ is prime · 2³² in the upper of two words and 0 in the lower.
        let limit = prime << 32
        if !carried, high < limit || (high == limit && low.low == 0) { root = tried }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }()
}
