/// Which words in places for people are names of persons, and which are offices or posts.

package enum PersonName {
  /// The full names in a value such as `党委书记 贺连山（镇长）、顾青`. A name without its given part
  /// (贺书记) and one that is masked already (季某) are none.
  ///
  /// - Parameter isCertain: the place is one for people, so that a short word is a name even where
  ///   its first character is no known surname, and so is a login name.
  package static func names(in value: String, isCertain: Bool) -> [String] {
    value.split(whereSeparator: isSeparator).compactMap { name(in: String($0), isCertain) }
  }

  /// The surname with which a name begins; its first character where none is known.
  package static func surname(of name: String) -> String {
    let two = String(name.prefix(2))
    if name.count > 2, Surnames.compound.contains(two) { return two }
    return String(name.prefix(1))
  }

  private static func name(in part: String, _ isCertain: Bool) -> String? {
    if part.contains("某") || part == "导入" { return nil }
    if part.contains(where: { $0 == "·" || $0 == "•" || $0 == "・" }) {
      return isHan(part.filter { $0 != "·" && $0 != "•" && $0 != "・" }) ? part : nil
    }
    if part.utf8.allSatisfy({ $0 < 0x80 }) {
      return isCertain && part.utf8.count > 1 && part.first?.isLetter == true ? part : nil
    }
    guard isHan(part) else { return nil }
    if let bare = withoutPostBehind(part) { return isFullName(bare) ? bare : nil }
    if isFullName(part) { return part }
    if let bare = withoutPostBefore(part) { return bare }
    return isCertain && (2...4).contains(part.count) && !isCollective(part) ? part : nil
  }

  /// 贺连山 of 贺连山书记; nil where no post stands behind.
  private static func withoutPostBehind(_ text: String) -> String? {
    for post in posts where text.hasSuffix(post) && text.count > post.count {
      return String(text.dropLast(post.count))
    }
    return nil
  }

  /// 贺连山 of 镇党委书记贺连山.
  private static func withoutPostBefore(_ text: String) -> String? {
    for length in [3, 2, 4] where text.count > length {
      let name = String(text.suffix(length))
      let rest = text.dropLast(length)
      let isAfterPost =
        posts.contains { rest.hasSuffix($0) } || collectiveEnds.contains { rest.hasSuffix($0) }
      if isAfterPost, isFullName(name) { return name }
    }
    return nil
  }

  /// Two or three characters behind a single surname, or three or four with a compound one.
  private static func isFullName(_ text: String) -> Bool {
    let count = text.count
    if isCollective(text) { return false }
    if Surnames.compound.contains(String(text.prefix(2))), (3...4).contains(count) { return true }
    return (2...3).contains(count) && text.first.map { Surnames.single.contains($0) } ?? false
  }

  private static func isCollective(_ text: String) -> Bool {
    collectiveEnds.contains { text.hasSuffix($0) } || posts.contains { text.hasSuffix($0) }
  }

  private static func isHan(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value)
          || (0x2_0000...0x3_FFFF).contains($0.value)
      }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "、，,;；/／|（）()＋+&:：".contains(character)
  }

  private static let posts =
    """
    书记 副书记 镇长 乡长 县长 市长 区长 村长 局长 所长 站长 组长 队长 科长 股长 处长 部长 院长 校长 会长 社长 \
    班长 主任 副主任 委员 主席 常委 同志 干事 会计 出纳 文书 科员 专干 负责人 领导 经理 董事长 秘书 支书 主官
    """.wordList

  private static let collectiveEnds =
    """
    办 所 站 部 委 局 组 会 院 校 室 队 村 镇 乡 县 市 区 处 厅 厂 店 长 员 公司 中心 机关 人大 政协 妇联 残联 文联 \
    侨联 工商联 专班 团队 党政 全体 集体 班子 单位 部门 股 科室 支部 群众 大家 双方 各方 街道 社区 银行 学校
    """.wordList
}
