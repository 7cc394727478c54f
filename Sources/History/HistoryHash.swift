/// SHA-256 of history lines.

internal import Crypto

/// The hash of an event as a value that is small and quick to look up.
package struct HistoryHash: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Reads 64 lowercase hexadecimal digits; nil for anything else.
  package init?(hex: UnsafeRawBufferPointer) {
    guard hex.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for place in 0..<64 {
      let digit: UInt8
      switch hex[place] {
      case 0x30...0x39: digit = hex[place] &- 0x30
      case 0x61...0x66: digit = hex[place] &- 0x57
      default: return nil
      }
      words[place >> 4] = words[place >> 4] << 4 | UInt64(digit)
    }
    self.words = (words[0], words[1], words[2], words[3])
  }

  package init?(_ text: String) {
    var text = text
    guard let hash = text.withUTF8({ HistoryHash(hex: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = hash
  }

  /// The hash of a line of which a part is left out: its own `hash` member.
  init(of line: UnsafeRawBufferPointer, without member: Range<Int>) {
    var digest = SHA256()
    digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: line[..<member.lowerBound]))
    digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: line[member.upperBound...]))
    words = digest.finalize().withUnsafeBytes { bytes in
      func word(_ place: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      return (word(0), word(8), word(16), word(24))
    }
  }

  /// 64 lowercase hexadecimal digits.
  package var hex: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  package static func == (left: HistoryHash, right: HistoryHash) -> Bool {
    left.words == right.words
  }

  package func hash(into hasher: inout Hasher) {
    // The digits of a hash are as good as random: one word tells nearly all apart.
    hasher.combine(words.0)
  }
}
