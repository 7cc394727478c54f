/// Whose ledger it is, and of which day, from titles and names of files.

internal import LedgerModel
internal import Prose

enum UnitName {
  /// The body before 巡察, 整改 and the like in a title: `芦花渡镇党委巡察反馈意见整改台账`.
  static func before(_ title: String) -> String? {
    var rest = title[...]
    // A year before the name is none of it.
    let year = rest.prefix { ($0.isNumber || $0 == "〇") }
    // 二〇二六年 is a year, 三汊镇 a place.
    if year.count == 4 || year.allSatisfy(\.isASCII) {
      rest = rest.dropFirst(year.count).drop { "年度".contains($0) }
    }
    var end = rest.endIndex
    for word in ["关于", "落实", "贯彻", "巡察", "巡视", "整改", "问题", "反馈", "接受", "开展"] {
      if let range = rest.firstRange(of: word), range.lowerBound < end { end = range.lowerBound }
    }
    guard end < rest.endIndex else { return nil }
    let name = rest[..<end]
    guard (3...30).contains(name.count), !name.hasPrefix("附件"), isUnit(name) else { return nil }
    // 县委巡察 is who inspects.
    let inspects = ["县委", "市委", "省委", "区委", "中央", "旗委"].contains { name.hasSuffix($0) }
    return inspects && !name.hasPrefix("中共") ? nil : String(name)
  }

  static func isUnit(_ name: some StringProtocol) -> Bool {
    [
      "镇", "乡", "街道", "局", "党委", "党组", "委员会", "总支", "支部", "公司", "村", "社区", "学校", "医院", "中心", "学院",
      "办公室", "委", "院", "所", "站", "政府", "集团", "联社", "银行", "县", "区", "市", "办",
    ].contains { name.hasSuffix($0) }
  }

  /// The unit behind the last dash of a file's name, without its day: `整改台账-某某镇0910.xlsx`.
  static func inFileName(_ name: String) -> String? {
    var stem = stem(name)
    while let last = stem.last, last.isNumber || " ._年月日vV（）()".contains(last) { stem.removeLast() }
    guard let dash = stem.lastIndex(where: { "-—_－–".contains($0) }) else { return nil }
    let piece = String(stem[stem.index(after: dash)...]).trimmed
    guard (2...20).contains(piece.count),
      !["台账", "清单", "表", "整改", "汇总", "版", "稿"].contains(where: piece.contains),
      isUnit(piece)
    else { return nil }
    return piece
  }

  /// `20260910`, `2026.9.10`, `0910` at the end; a year that is missing is the latest that fits.
  static func day(inFileName name: String, _ setting: ImportSetting) -> Day? {
    let letters = Letters(stem(name)).folded
    if let found = WrittenDay.first(in: letters), found.isExact || found.hasYear {
      return SheetFacts.day(found, setting)
    }
    let digits = letters.reversed().drop { !Letters.isDigit($0) }.prefix {
      Letters.isDigit($0)
    }
    let text = Letters.string(digits.reversed())
    guard text.count == 4, let number = Int(text), (1...12).contains(number / 100) else {
      return nil
    }
    let written = "\(number / 100)月\(number % 100)日"
    return CellDeadline(.text(written), isPast: true, SheetDays(document: setting.today)).day
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 6 else {
      return name
    }
    return String(name[..<dot])
  }
}
