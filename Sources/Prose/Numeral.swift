/// Whole numbers as documents write them.

/// Reading of numbers in digits of any width, in Chinese numerals, and in circles.
package enum Numeral {
  /// Whether what follows a figure is counted in whole numbers only: 1.3个社区 is the first item of a
  /// list, 1.3公里 is a length and 1.3个百分点 a change.
  package static func countsWhole(_ codes: [UInt32], at place: Int) -> Bool {
    guard place < codes.count, wholeCounters.contains(codes[place]) else { return false }
    return place + 1 >= codes.count || codes[place + 1] != 0x767E
  }

  private static let wholeCounters = FoldedText.codes("个名家户条份件次场处项座台栋张宗起支套村社乡镇人月")

  /// The number that begins at an offset and the offset behind it; digits or Chinese numerals.
  package static func read(_ text: FoldedText, at start: Int) -> (value: Int, end: Int)? {
    read(text.codes, at: start)
  }

  package static func digits(_ text: FoldedText, at start: Int) -> (value: Int, end: Int)? {
    digits(text.codes, at: start)
  }

  /// 六, 十五, 二十一, 一百零三, 二〇二六.
  package static func chinese(_ text: FoldedText, at start: Int) -> (value: Int, end: Int)? {
    chinese(text.codes, at: start)
  }

  static func read(_ codes: [UInt32], at start: Int) -> (value: Int, end: Int)? {
    digits(codes, at: start) ?? chinese(codes, at: start)
  }

  static func digits(_ codes: [UInt32], at start: Int) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while place < codes.count, (48...57).contains(codes[place]) {
      guard place - start < 9 else { return nil }
      value = value * 10 + Int(codes[place]) - 48
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  private static func chinese(_ codes: [UInt32], at start: Int) -> (value: Int, end: Int)? {
    guard start < codes.count, begins(codes[start]) else { return nil }
    var place = start
    var total = 0
    var open = 0
    var isPositional = true
    var previousWasDigit = false
    while place < codes.count, place - start < 9 {
      let code = codes[place]
      if let digit = value(ofDigit: code) ?? (isCircle(code) ? 0 : nil) {
        open = previousWasDigit ? open * 10 + digit : digit
        previousWasDigit = true
      } else if let unit = unit(code) {
        isPositional = false
        total += (previousWasDigit && open > 0 ? open : 1) * unit
        open = 0
        previousWasDigit = false
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    return (isPositional ? open : total + open, place)
  }

  /// 六 is 6, 二十三 is 23, 二〇二六 is 2026, 一百零五 is 105; nil for anything else or above 999.
  package static func exact(_ codes: some BidirectionalCollection<UInt32>) -> Int? {
    guard !codes.isEmpty, codes.count <= 6 else { return nil }
    if codes.allSatisfy({ value(ofDigit: $0) != nil }) {
      return codes.count > 4 ? nil : codes.reduce(0) { $0 * 10 + (value(ofDigit: $1) ?? 0) }
    }
    var total = 0
    var pending: Int?
    for code in codes {
      switch code {
      case 0x767E:  // 百
        guard let count = pending, total == 0 else { return nil }
        total = count * 100
        pending = nil
      case 0x5341:  // 十
        guard total % 100 == 0 else { return nil }
        total += (pending == 0 ? 1 : pending ?? 1) * 10
        pending = nil
      default:
        guard let digit = value(ofDigit: code) else { return nil }
        guard pending == nil || pending == 0 else { return nil }
        pending = digit
      }
    }
    return total + (pending ?? 0)
  }

  /// A Chinese numeral below ten.
  package static func value(ofDigit code: UInt32) -> Int? {
    switch code {
    case 0x3007, 0x96F6: 0  // 〇零
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2  // 二两
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// ① is 1, ⑴ is 1, ❶ is 1.
  package static func circled(_ letter: Character) -> Int? {
    letter.unicodeScalars.first.flatMap { circled($0.value) }
  }

  package static func circled(_ code: UInt32) -> Int? {
    switch code & 0x1F_FFFF {
    case let value where value < 0x2460: nil
    case let value where value <= 0x2473: Int(value - 0x2460) + 1
    case let value where value <= 0x2487: Int(value - 0x2474) + 1
    case let value where value <= 0x249B: Int(value - 0x2488) + 1
    case let value where (0x2776...0x277F).contains(value): Int(value - 0x2776) + 1
    case let value where (0x2780...0x2789).contains(value): Int(value - 0x2780) + 1
    case let value where (0x3251...0x325F).contains(value): Int(value - 0x3251) + 21
    default: nil
    }
  }

  private static func begins(_ code: UInt32) -> Bool {
    value(ofDigit: code) != nil || unit(code) != nil || isCircle(code)
  }

  /// ○ and O, typed for 〇.
  private static func isCircle(_ code: UInt32) -> Bool { code == 0x25CB || code == 0x4F }

  /// 十百千.
  private static func unit(_ code: UInt32) -> Int? {
    switch code {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }
}
