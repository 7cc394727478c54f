/// Puts the C library into a UTF-8 locale, without which curses takes Chinese for single bytes.
internal import CNcurses

enum CharacterSet {
  /// Locales to try when the environment's own is not UTF-8; glibc carries the first one within.
  private static let fallbacks = [
    "C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8", "POSIX.UTF-8", "zh_CN.utf8", "en_US.utf8",
  ]

  /// Takes the environment's locale, or else any that is UTF-8.
  ///
  /// Only the character set changes; number and date formats stay those of the C locale.
  static func useUTF8() throws(TerminalError) {
    if guatu_use_character_set(""), guatu_character_set_is_utf8() { return }
    let own = guatu_character_set_name().map { String(cString: $0) } ?? "?"
    for name in fallbacks where guatu_use_character_set(name) && guatu_character_set_is_utf8() {
      return
    }
    throw .notUTF8(own)
  }
}
