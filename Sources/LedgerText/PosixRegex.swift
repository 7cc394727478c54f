/// Extended regular expressions as a descriptor means them: those of the C library, as recfix uses them.

internal import Glibc

/// A compiled expression. It reads UTF-8 whatever the locale of the process is.
final class PosixRegex: @unchecked Sendable {
  // Compiled once and only read afterwards; regexec does its own locking.
  private var compiled = regex_t()

  /// - Returns: nil when the C library refuses the expression, or when it would take the C library
  ///   more memory or time than a ledger's pattern can be worth.
  init?(_ pattern: String) {
    guard PosixRegex.isModest(pattern) else { return nil }
    let failure = PosixRegex.inUTF8 { regcomp(&compiled, pattern, REG_EXTENDED | REG_NOSUB) }
    guard failure == 0 else { return nil }
  }

  deinit { regfree(&compiled) }

  /// Whether the expression matches anywhere in the text. A zero byte ends the text.
  func matches(_ text: String) -> Bool {
    PosixRegex.inUTF8 { regexec(&compiled, text, 0, nil, 0) == 0 }
  }

  /// Repetitions multiply, and references back make a search exponential.
  private static func isModest(_ pattern: String) -> Bool {
    var copies = 1
    var number = 0
    var isCounting = false
    var before = UInt8(0)
    for byte in pattern.utf8 {
      if before == Byte.backslash, Byte.isDigit(byte) { return false }
      before = before == Byte.backslash ? 0 : byte
      switch byte {
      case UInt8(ascii: "{"): (isCounting, number) = (true, 0)
      case 48...57 where isCounting: number = min(number * 10 + Int(byte - 48), 100_000)
      case UInt8(ascii: ",") where isCounting: number = 0
      case UInt8(ascii: "}") where isCounting:
        isCounting = false
        copies = min(copies * max(1, number), 1_000_000)
      default: isCounting = false
      }
    }
    return copies <= 20_000 && pattern.utf8.count <= 4096
  }

  /// The only UTF-8 locale that every system has; without it the process's own one serves.
  private static let utf8 = Locale(handle: newlocale(Int32(ctypeMask), "C.UTF-8", nil))

  private struct Locale: @unchecked Sendable { let handle: locale_t? }

  private static func inUTF8<Result>(_ body: () -> Result) -> Result {
    guard let handle = utf8.handle else { return body() }
    let before = uselocale(handle)
    defer { uselocale(before) }
    return body()
  }
}

/// `LC_CTYPE_MASK` is a macro that Swift does not see: one bit, as wide as the category's number.
private let ctypeMask = 1 << Int(LC_CTYPE)
