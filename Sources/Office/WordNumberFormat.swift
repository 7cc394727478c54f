/// How Word writes the number of a paragraph.

enum WordNumberFormat {
  /// A number in a format by its name in the file; what is not known is written in plain digits.
  static func text(_ number: Int, format: String, custom: String? = nil) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "custom": padded(number, like: custom ?? "")
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperLetter": letters(number, first: "A")
    case "lowerLetter": letters(number, first: "a")
    case "chineseCounting", "taiwaneseCounting", "koreanCounting":
      number < 100 ? counted(number, zero: "〇") : digits(number, "〇一二三四五六七八九")
    case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting":
      counted(number, zero: "〇")
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      digits(number, "〇一二三四五六七八九")
    case "chineseLegalSimplified": legal(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")
    case "ideographLegalTraditional", "japaneseLegal": legal(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟")
    case "ideographTraditional": member(number, of: "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": member(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case "ideographEnclosedCircle": member(number, of: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
    case "decimalEnclosedParen": enclosed(number, from: 0x2474, upTo: 20)
    case "decimalEnclosedFullstop": enclosed(number, from: 0x2488, upTo: 20)
    case "decimalFullWidth", "decimalFullWidth2": digits(number, "０１２３４５６７８９")
    case "ordinal": ordinal(number)
    case "hex": String(number, radix: 16, uppercase: true)
    case "numberInDash": "- \(number) -"
    default: "\(number)"
    }
  }

  private static func digits(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return String("\(number)".map { $0.wholeNumberValue.map { signs[$0] } ?? $0 })
  }

  private static func member(_ number: Int, of signs: String) -> String {
    let signs = Array(signs)
    return (1...signs.count).contains(number) ? String(signs[number - 1]) : "\(number)"
  }

  private static func enclosed(_ number: Int, from first: UInt32, upTo last: Int) -> String {
    guard (1...last).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else { return "\(number)" }
    return String(Character(scalar))
  }

  private static func circled(_ number: Int) -> String {
    switch number {
    case 0: "⓪"
    case 21...35: enclosed(number - 20, from: 0x3251, upTo: 15)
    case 36...50: enclosed(number - 35, from: 0x32B1, upTo: 15)
    default: enclosed(number, from: 0x2460, upTo: 20)
    }
  }

  /// 十一, 二十, 一百〇五, 一千二百: as numbers are spoken, up to 9999.
  private static func counted(_ number: Int, zero: String) -> String {
    guard (1...9999).contains(number) else { return digits(number, "〇一二三四五六七八九") }
    let spoken = spoken(number, Array("〇一二三四五六七八九"), ["", "十", "百", "千"])
    return (10..<20).contains(number) ? String(spoken.dropFirst()) : spoken
  }

  private static func legal(_ number: Int, _ signs: String, _ units: String) -> String {
    guard (1...9999).contains(number) else { return digits(number, signs) }
    return spoken(number, Array(signs), [""] + units.map(String.init))
  }

  private static func spoken(_ number: Int, _ signs: [Character], _ units: [String]) -> String {
    var result = ""
    var isZeroDue = false
    for power in stride(from: 3, through: 0, by: -1) {
      let digit = number / [1, 10, 100, 1000][power] % 10
      if digit == 0 {
        isZeroDue = !result.isEmpty
      } else {
        if isZeroDue { result.append(signs[0]) }
        isZeroDue = false
        result.append(signs[digit])
        result += units[power]
      }
    }
    return result
  }

  private static func roman(_ number: Int) -> String {
    guard (1...4999).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  /// A … Z, AA, BB …: Word repeats the letter.
  private static func letters(_ number: Int, first: Unicode.Scalar) -> String {
    guard (1...780).contains(number),
      let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26))
    else { return "\(number)" }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// `001, 002, 003, …` says how many digits there are at least.
  private static func padded(_ number: Int, like custom: String) -> String {
    let width = custom.prefix { $0.isASCII && $0.isNumber }.count
    let plain = "\(number)"
    return String(repeating: "0", count: min(9, max(0, width - plain.count))) + plain
  }
}
