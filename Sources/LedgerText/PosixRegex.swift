/// Extended regular expressions as a descriptor means them: those of the C library, as recfix uses them.

internal import Glibc

/// A compiled expression. It reads UTF-8 whatever the locale of the process is.
final class PosixRegex: @unchecked Sendable {
  // Compiled once and only read afterwards; regexec does its own locking.
  private var compiled = regex_t()

  /// - Returns: nil when the C library refuses the expression.
  init?(_ pattern: String) {
    let failure = PosixRegex.inUTF8 { regcomp(&compiled, pattern, REG_EXTENDED | REG_NOSUB) }
    guard failure == 0 else { return nil }
  }

  deinit { regfree(&compiled) }

  /// Whether the expression matches anywhere in the text. A zero byte ends the text.
  func matches(_ text: String) -> Bool {
    PosixRegex.inUTF8 { regexec(&compiled, text, 0, nil, 0) == 0 }
  }

  /// The only UTF-8 locale that every system has; without it the process's own one serves.
  private static let utf8 = Locale(handle: newlocale(Int32(LC_CTYPE_MASK_VALUE), "C.UTF-8", nil))

  private struct Locale: @unchecked Sendable { let handle: locale_t? }

  private static func inUTF8<Result>(_ body: () -> Result) -> Result {
    guard let handle = utf8.handle else { return body() }
    let before = uselocale(handle)
    defer { uselocale(before) }
    return body()
  }
}

/// `LC_CTYPE_MASK` is a macro that Swift does not see: one bit, as wide as the category's number.
private let LC_CTYPE_MASK_VALUE = 1 << Int(LC_CTYPE)
