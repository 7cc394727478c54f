/// Names of places and persons inside running text, where no blank says where a name begins.
internal import Prose

/// A village, a community, a school, a masked person or a case that a text names.
enum NamedEntity {
  /// Ends of names, and names of cases, that the pass over a text listens to.
  static let words = "村 社区 小学 中学 幼儿园 某".wordList + cases

  /// Cases that several problems of one ledger may stem from.
  static let cases = ["非法集资", "征地补偿款", "电信诈骗"]

  /// The names that may end in a cue, the longest first: where a name begins is only known when
  /// another text has the same.
  static func names(_ range: Range<Int>, _ text: AuditText) -> [String] {
    let word = text.words(range)
    if cases.contains(word) { return [word] }
    if word == "某" { return person(range, text).map { [$0] } ?? [] }
    // 集中学习.
    if word.hasSuffix("学"), text.words(range.upperBound..<range.upperBound + 1) == "习" {
      return []
    }
    if word == "村", range.upperBound < text.scalars.count {
      let next = text.words(range.upperBound..<range.upperBound + 1)
      if notBehind.contains(next) { return [] }
    }
    guard range.lowerBound > 1, !notLast.contains(text.scalars[range.lowerBound - 1]) else {
      return []
    }
    return [3, 2].compactMap { length -> String? in
      let start = range.lowerBound - length
      guard start >= 0, !notFirst.contains(text.scalars[start]),
        text.scalars[start..<range.lowerBound].allSatisfy(AuditText.isHan)
      else { return nil }
      let head = text.words(start..<range.lowerBound)
      return head.holdsAny(common) ? nil : head + word
    }
  }

  /// 季某; 某村 and 某些 name nobody.
  private static func person(_ range: Range<Int>, _ text: AuditText) -> String? {
    guard range.lowerBound > 0 else { return nil }
    let surname = text.words(range.lowerBound - 1..<range.lowerBound)
    let next = text.words(range.upperBound..<range.upperBound + 1)
    guard let letter = surname.first, Surnames.single.contains(letter),
      !"些个村镇种项地县市局公单".contains(next) || next.isEmpty
    else { return nil }
    return surname + "某"
  }

  private static let notBehind: Set = [
    "级", "账", "务", "规", "庄", "居", "校", "民", "干", "委", "部", "支", "里", "两",
  ]
  /// Letters that end the word before a name, and so begin none.
  private static let notFirst = Set(
    "的了在对和与及由至到将把以为从向是有据指出察馈现查报给让使被原该各全等个名条处家两几每本此某多另其余所在如即应按照经因且并或又也都均已未不".unicodeScalars.map(
      \.value))
  private static let notLast = Set(
    "个各该本全多每两几等镇乡农驻包联办支行外邻进入到下对的某整示范点心心制中约别些".unicodeScalars.map(\.value))
  private static let common = [
    "行政", "自然", "中心", "示范", "贫困", "城中", "试点", "重点", "薄弱", "其他", "相关", "有关", "部分", "镇村", "农村", "结对",
    "帮扶", "乡村", "全镇", "全乡",
  ]
}
