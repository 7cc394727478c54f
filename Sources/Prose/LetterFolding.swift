/// Doubles of common letters as these: full-width forms, brackets of other shapes, radicals.

package enum LetterFolding {
  /// The common form of a scalar; most are their own.
  package static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3000, 0xA0, 0x2002...0x200A: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3010, 0x3014, 0x3016: "["
    case 0x3011, 0x3015, 0x3017: "]"
    case 0xFE59: "("
    case 0xFE5A: ")"
    case 0x2F00...0x2FD5: radicals[Int(scalar.value - 0x2F00)]
    default: scalar
    }
  }

  /// The Kangxi radicals U+2F00–U+2FD5, which text out of PDF files holds, as common letters.
  private static let radicals = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡"
      + "彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
      + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非"
      + "面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)
}
