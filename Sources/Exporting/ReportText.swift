/// Pieces of official Chinese that every document uses: numerals, days, places left open.

import LedgerModel

package enum ReportText {
  /// A ruled space for what the ledger does not know.
  package static let blank = "＿＿＿＿＿＿"
  package static let blankDay = "＿＿＿＿年＿＿月＿＿日"

  /// Where a person has to write what no ledger holds.
  static func placeholder(_ what: String) -> String { Unwritten.mark + what }

  /// Text from the ledger on one line. Chinese sentences follow each other without a blank.
  package static func line(_ text: String) -> String {
    var line = ""
    for paragraph in paragraphs(text) {
      if line.last?.isASCII == true, paragraph.first?.isASCII == true { line += " " }
      line += paragraph
    }
    return line
  }

  /// The same, or a ruled space.
  static func line(orBlank text: String?) -> String {
    let line = text.map { self.line($0) } ?? ""
    return line.isEmpty ? blank : line
  }

  /// The paragraphs of a text from the ledger, without blanks around them and without empty ones.
  static func paragraphs(_ text: String?) -> [String] {
    guard let text else { return [] }
    return TextCleaning.text(text).split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// The same for a cell of a table; empty where there is nothing, which leaves room to write.
  static func cell(_ text: String?) -> String { paragraphs(text).joined(separator: "\n") }

  static func day(_ day: Day?) -> String { day?.long(.chinese) ?? blankDay }

  /// A day in a narrow cell; empty where there is none.
  static func shortDay(_ day: Day?) -> String { day.map { $0.iso } ?? "" }

  /// Names in a row; a ruled space where there are none.
  static func names(_ names: [String]) -> String {
    let known = names.map { line($0) }.filter { !$0.isEmpty }
    return known.isEmpty ? blank : known.joined(separator: "、")
  }

  /// A sentence with its full stop, whether it had one or not.
  static func sentence(_ text: String) -> String {
    // A full stop may stand within the quotation or the brackets that end it.
    let words = text.last.map { "”）》".contains($0) } == true ? text.dropLast() : text[...]
    guard let last = words.last else { return text }
    return "。！？；…".contains(last) ? text : text + "。"
  }

  /// 一, 十, 二十一, 一百零五: whole numbers from 1 to 9999; others in digits.
  package static func numeral(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return "\(number)" }
    let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    var isGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      // 十二, but 一百一十二.
      text += unit == 10 && digit == 1 && text.isEmpty ? name : names[digit] + name
    }
    return text
  }

  /// ① to ㊿; larger numbers in brackets.
  package static func circled(_ number: Int) -> String {
    let first: (code: UInt32, from: Int)? =
      switch number {
      case 1...20: (0x2460, 1)
      case 21...35: (0x3251, 21)
      case 36...50: (0x32B1, 36)
      default: nil
      }
    guard let first, let scalar = Unicode.Scalar(first.code + UInt32(number - first.from)) else {
      return "（\(number)）"
    }
    return String(Character(scalar))
  }

  /// The number of a further document: the last run of digits goes on, zeros in front kept; without
  /// one `-2` is put behind.
  static func number(_ number: String, plus count: Int) -> String {
    let number = line(number)
    if count == 0 { return number }
    let characters = Array(number)
    guard
      let last = characters.lastIndex(where: { $0.isASCII && $0.isNumber })
    else { return "\(number)-\(count + 1)" }
    var first = last
    while first > 0, characters[first - 1].isASCII, characters[first - 1].isNumber { first -= 1 }
    let digits = String(characters[first...last])
    // A year in brackets is no running number.
    guard let value = Int(digits), characters.dropFirst(last + 1).first != "〕" else {
      return "\(number)-\(count + 1)"
    }
    let next = String(value + count)
    let zeros = String(repeating: "0", count: max(0, digits.count - next.count))
    return String(characters[..<first]) + zeros + next + String(characters[(last + 1)...])
  }
}
