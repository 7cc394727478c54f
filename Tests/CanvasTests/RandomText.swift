// Texts made from a seed, the same in every run, for rules that must hold for any text.

/// A small generator of numbers: the same seed gives the same row.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// A text in which ideographs, punctuation, figures, words and blanks follow one another.
func someText(seed: UInt64, pieces: Int = 40) -> String {
  var numbers = SeededNumbers(seed: seed)
  let stock = [
    "整", "改", "落实", "责任", "巡察", "，", "。", "、", "；", "：", "！", "？", "（", "）", "《", "》",
    "「", "」", "“", "”", "‘", "’", "……", "——", "2026年", "18.6万元", "48%", "Excel", "a-b", " ", "  ",
    "\n", "第3批", "①", "·", "\u{3000}\u{3000}", "e\u{301}", "👨‍👩‍👧", "【", "】", "well-known", "\"", "(x)",
  ]
  var text = ""
  for _ in 0..<pieces { text += stock[Int(numbers.next() % UInt64(stock.count))] }
  return text
}
