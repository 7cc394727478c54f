/// The normal form in which headings and other short words of sheets are compared.

enum HeadingText {
  /// Folded, without blanks, colons, marks of required columns and a tail in parentheses:
  /// `整改 时限：\n（年/月/日）` is `整改时限`.
  static func normal(_ text: some StringProtocol) -> String {
    let whole = folded(text).filter { !isDropped($0) }
    var rest = whole[...]
    while let last = rest.last, let open = openings[last], let start = rest.lastIndex(of: open),
      start > rest.startIndex
    {
      rest = rest[..<start]
    }
    return String(rest)
  }

  /// The same with the letters in parentheses kept: `反馈问题（大类）` is `反馈问题大类`.
  static func full(_ text: some StringProtocol) -> String {
    String(folded(text).filter { !isDropped($0) && !"()[]".contains($0) })
  }

  /// What stands in the parentheses at the end; nil where there are none.
  static func tail(_ text: some StringProtocol) -> String? {
    let whole = folded(text).filter { !$0.isWhitespace }
    guard whole.last == ")", let start = whole.lastIndex(of: "(") else { return nil }
    return String(whole[whole.index(after: start)...].dropLast())
  }

  /// Full-width letters, radicals and other doubles of common letters as these; lower case.
  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(fold(scalar)) }
    return String(scalars).lowercased()
  }

  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3000, 0xA0: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3014, 0x3010, 0xFE59: scalar.value == 0xFE59 ? "(" : "["
    case 0x3015, 0x3011, 0xFE5A: scalar.value == 0xFE5A ? ")" : "]"
    case 0x2F00...0x2FD5: radicals[Int(scalar.value - 0x2F00)]
    default: scalar
    }
  }

  private static func isDropped(_ letter: Character) -> Bool {
    letter.isWhitespace || letter == ":" || letter == "*" || letter == "、" || letter == "\u{200B}"
      || letter == "\u{FEFF}"
  }

  private static let openings: [Character: Character] = [")": "(", "]": "["]

  /// The Kangxi radicals U+2F00–U+2FD5, which text out of PDF files holds, as common letters.
  private static let radicals = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡"
      + "彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
      + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非"
      + "面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)
}
