/// Marks by which people say that there is nothing to say.

internal import LedgerModel

extension String {
  /// Nothing, or a mark for it.
  var saysNothing: Bool { utf8.count <= 8 && String.nothing.contains(trimmed) }

  private static let nothing: Set<String> = ["", "/", "-", "—", "--", "——", "无", "\\"]
}
