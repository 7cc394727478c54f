/// The words for what is put right at once: 立行立改 and its kin.

/// One list for whoever listens to them.
package enum ImmediateWord {
  package static let all = [
    "立行立改", "立知立改", "即知即改", "边巡边改", "边查边改", "立查立改", "即查即改", "边整边改", "未巡先改", "立即整改",
  ]

  private static let letters = all.map { Array($0) }

  package static func isHeld(by text: some StringProtocol) -> Bool {
    all.contains { text.contains($0) }
  }

  /// Where the word ends that begins at an offset; nil when none does.
  package static func end(_ text: FoldedText, at place: Int) -> Int? {
    letters.lazy.compactMap { text.end(of: $0, at: place) }.first
  }
}
