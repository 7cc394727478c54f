/// Days as they stand in sentences and cells: `2026年6月底`, `6月30日`, `2026.3.5`, `二季度末`.

internal import LedgerModel
internal import Prose

/// A piece of a text that means a day.
struct WrittenDay: Equatable {
  /// Folded, without blanks; what `DeadlineInput` reads.
  var text: String
  /// Places in the letters that were searched.
  var range: Range<Int>
  var hasYear: Bool
  /// A day of a month is named, not only the month or a longer time.
  var isExact: Bool
  /// Counts from the day of the document: 本月底, 年底.
  var isRelative = false

  /// The first piece at or after a place. Letters are folded; `loose` also takes `6.30` without a
  /// year, which elsewhere is a number.
  static func first(in letters: [UInt32], from start: Int = 0, loose: Bool = false)
    -> WrittenDay?
  {
    var place = start
    while place < letters.count {
      if let found = at(place, in: letters, loose: loose) { return found }
      place += 1
      // Never inside a number: 12026年 is none.
      while place < letters.count, Letters.isDigit(letters[place]),
        Letters.isDigit(letters[place - 1])
      {
        place += 1
      }
    }
    return nil
  }

  /// The piece that begins exactly here.
  static func at(_ start: Int, in letters: [UInt32], loose: Bool = false) -> WrittenDay? {
    guard start < letters.count, canBegin(letters[start]) else { return nil }
    var cursor = DayCursor(letters, start)
    guard let found = cursor.read(loose: loose) else { return nil }
    let text = Letters.string(letters[start..<cursor.place].filter { !Letters.isBlank($0) })
    return WrittenDay(
      text: text, range: start..<cursor.place, hasYear: found.hasYear, isExact: found.isExact,
      isRelative: found.isRelative)
  }

  private static func canBegin(_ code: UInt32) -> Bool {
    if code < 0x3007 { return Letters.isDigit(code) }
    return Letters.isNumeral(code) || beginnings.contains(code)
  }

  private static let beginnings = "今明本当下年上第".unicodeScalars.map(\.value)
}

/// Goes through the letters of one written day.
struct DayCursor {
  private let letters: [UInt32]
  private(set) var place: Int

  init(_ letters: [UInt32], _ place: Int) {
    self.letters = letters
    self.place = place
  }

  typealias Found = (hasYear: Bool, isExact: Bool, isRelative: Bool)

  mutating func read(loose: Bool) -> Found? {
    for word in ["本月底", "本月末", "下月底", "下月末", "年底", "年末", "年内", "当月底"] where take(word) {
      return (false, false, true)
    }
    for word in ["今年", "明年", "本年"] where take(word) {
      _ = take("度")
      return partOfYear().map { (true, $0, true) }
    }
    let start = place
    if let year = number(), year.value >= 1900, year.value < 2200, year.count == 4 {
      if take("年") {
        _ = take("度")
        if let isExact = partOfYear() { return (true, isExact, false) }
        return take("底") || take("末") || take("内") ? (true, false, false) : nil
      }
      for mark in [".", "/", "-"] where take(mark) {
        guard let month = number(), (1...12).contains(month.value), month.count <= 2 else {
          return nil
        }
        let afterMonth = place
        if take(mark), let day = number(), (1...31).contains(day.value), day.count <= 2 {
          _ = take("日")
          return (true, true, false)
        }
        place = afterMonth
        _ = take("月")
        return (true, false, false)
      }
      return nil
    }
    place = start
    if let digits = number(), digits.count == 8, digits.value / 10_000 >= 1900,
      digits.value / 10_000 < 2200
    {
      return (true, true, false)
    }
    place = start
    if let isExact = partOfYear() { return (false, isExact, false) }
    place = start
    guard loose, let month = number(), (1...12).contains(month.value), month.count <= 2 else {
      return nil
    }
    for mark in [".", "/", "-"] where take(mark) {
      guard let day = number(), (1...31).contains(day.value), day.count <= 2 else { return nil }
      return (false, true, false)
    }
    return nil
  }

  /// A month with or without a day, a quarter, half a year; whether a day is named.
  private mutating func partOfYear() -> Bool? {
    if take("上半年") || take("下半年") {
      _ = take("底") || take("末")
      return false
    }
    let start = place
    _ = take("第")
    guard let month = number(), (1...12).contains(month.value), month.count <= 3 else {
      place = start
      return nil
    }
    if take("季度") {
      _ = take("底") || take("末")
      return false
    }
    guard take("月") else {
      place = start
      return nil
    }
    for word in ["底", "末", "上旬", "中旬", "下旬"] where take(word) { return false }
    let afterMonth = place
    if let day = number(), (1...31).contains(day.value), day.count <= 3, take("日") || take("号") {
      return true
    }
    place = afterMonth
    _ = take("份")
    return false
  }

  private mutating func take(_ word: String) -> Bool {
    var next = place
    var isHere = true
    for scalar in word.unicodeScalars {
      while next < letters.count, letters[next] == 0x20 { next += 1 }
      guard next < letters.count, letters[next] == scalar.value else {
        isHere = false
        break
      }
      next += 1
    }
    if isHere { place = next }
    return isHere
  }

  /// A number in digits or numerals, with how many letters it takes.
  private mutating func number() -> (value: Int, count: Int)? {
    var next = place
    while next < letters.count, letters[next] == 0x20 { next += 1 }
    let start = next
    var value = 0
    while next < letters.count, Letters.isDigit(letters[next]) {
      if next - start < 9 { value = value * 10 + Int(letters[next] - 0x30) }
      next += 1
    }
    if next > start, next - start <= 9 {
      place = next
      return (value, next - start)
    }
    while next < letters.count, Letters.isNumeral(letters[next]) { next += 1 }
    guard next > start, let value = Numeral.exact(letters[start..<next]) else { return nil }
    place = next
    return (value, next - start)
  }
}
