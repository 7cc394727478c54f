/// Somebody who was dealt with by no word of 问责: 对相关责任人进行了严肃处理.
internal import LedgerModel
internal import Prose

/// 处理 says that persons were held to account where nothing but the manner stands between it and them.
enum HandledPersons {
  /// Where a text says so in its own words.
  static func all(in text: AuditText) -> [Range<Int>] {
    let codes = text.scalars
    // Most measures deal with nobody.
    guard codes.indices.contains(where: { codes[$0] == 0x5904 && isHandling(codes, $0) }) else {
      return []
    }
    var found: [Range<Int>] = []
    var depth = 0
    for place in codes.indices {
      switch Unicode.Scalar(codes[place]) {
      case "“", "《", "「": depth += 1
      case "”", "》", "」": depth = max(0, depth - 1)
      case "\n": depth = 0
      case "处":
        guard depth == 0, isHandling(codes, place) else { continue }
        let range = place..<place + 2
        if isOfPersons(text, range) { found.append(range) }
      default: break
      }
    }
    return found
  }

  /// 处理.
  private static func isHandling(_ codes: [UInt32], _ place: Int) -> Bool {
    place + 1 < codes.count && codes[place + 1] == 0x7406
  }

  private static func isOfPersons(_ text: AuditText, _ range: Range<Int>) -> Bool {
    let before = text.clauseBefore(range)
    let after = text.clauseAfter(range)
    // 将对责任人严肃处理 is to come.
    guard after.hasPrefix("了") || before.holdsAny(["了", "已", "均"]), !before.contains("将") else {
      return false
    }
    // 严肃处理了相关责任人.
    if after.hasPrefix("了"), isObject(String(after.dropFirst())) { return true }
    guard before.contains("对"), let rest = behindPerson(before) else { return false }
    // 对相关责任人的信访件进行了处理 is about something else.
    return manners.reduce(rest) { $0.replacing($1, with: "") }.trimmed.isEmpty
  }

  /// 相关责任人2名: persons are what was dealt with. In 处理了干部群众反映的问题 they only describe it.
  private static func isObject(_ object: String) -> Bool {
    for word in persons {
      guard let rest = object.prefix(12).firstRange(of: word).map({ object[$0.upperBound...] })
      else { continue }
      return rest.first.map { $0.isNumber || ends.contains($0) } ?? true
    }
    return false
  }

  private static let ends = Set("、（(和及并等共各一二两三四五六七八九十 ")

  /// What stands behind the last word for persons.
  private static func behindPerson(_ before: String) -> String? {
    for word in persons {
      guard let last = before.split(separator: word, omittingEmptySubsequences: false).last,
        last.count < before.count
      else { continue }
      return String(last)
    }
    return nil
  }

  /// The longest first: what stands behind the word is looked at.
  private static let persons =
    "责任人员 责任领导 责任干部 责任人 责任者 经办人员 经办人 当事人员 当事人 违规人员 违纪人员 涉事人员 涉案人员 相关人员 有关人员 负责人 村干部 干部 人员".wordList
  private static let manners =
    "进行了 进行 作出了 作出 做出了 做出 作了 给予了 给予 予以 了 均 都 已经 已 全部 依规 依纪 依法 依规依纪依法 严肃 严格 相应 组织 及时 党纪 政务 分别"
    .wordList
}
