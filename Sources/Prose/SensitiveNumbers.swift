/// Numbers by which a person can be found or paid: identity cards, telephones, bank accounts.

package struct SensitiveNumbers {
  /// What a number is for.
  package enum Kind: Sendable { case identity, phone, account }

  /// Telephone numbers that the public shall have, as digits alone.
  private let open: Set<[UInt8]>

  /// - Parameter hotline: the ledger's own; nil for none.
  package init(hotline: String?) {
    let text = (hotline ?? "").unicodeScalars.map(\.value)
    open = Set(DigitGroups.all(in: text).flatMap { run in [run.digits] + run.groups })
  }

  /// What is to be hidden, in order.
  package func find(in text: [UInt32]) -> [(range: Range<Int>, kind: Kind)] {
    DigitGroups.all(in: text).flatMap { found(in: $0, text) }
  }

  /// The whole run where its groups make one number, else each group by itself.
  private func found(
    in run: DigitGroups, _ text: [UInt32]
  ) -> [(range: Range<Int>, kind: Kind)] {
    if let kind = kind(run.digits, run.groups.map(\.count), before: run.start, text) {
      return [(run.range, kind)]
    }
    guard run.groups.count > 1 else { return [] }
    return zip(run.groups, run.ranges).compactMap { digits, range in
      kind(digits, [digits.count], before: range.lowerBound, text).map { (range, $0) }
    }
  }

  private func kind(
    _ digits: [UInt8], _ groups: [Int], before start: Int, _ text: [UInt32]
  ) -> Kind? {
    if digits.count < 7 || open.contains(digits) { return nil }
    if NumberChecks.isIdentity(digits), [[18], [15], [6, 8, 4], [6, 4, 4, 4]].contains(groups) {
      return .identity
    }
    if isTelephone(digits, groups) { return .phone }
    if NumberChecks.isBankCard(digits), groups.dropLast().allSatisfy({ $0 == 4 }) {
      return .account
    }
    let before = text[max(0, start - 8)..<start]
    if (15...18).contains(digits.count), identityWords.isAny(in: Array(before), before.count) {
      return .identity
    }
    if (10...25).contains(digits.count), accountWords.isAny(in: Array(before), before.count) {
      return .account
    }
    if (7...12).contains(digits.count), phoneWords.isAny(in: Array(before), before.count) {
      return .phone
    }
    return nil
  }

  private func isTelephone(_ digits: [UInt8], _ groups: [Int]) -> Bool {
    switch groups {
    case [11], [3, 4, 4]: NumberChecks.isMobile(digits)
    case [13], [2, 11], [2, 3, 4, 4]:
      digits.starts(with: [8, 6]) && NumberChecks.isMobile(Array(digits.dropFirst(2)))
    case [3, 8], [4, 7], [4, 8]: digits[0] == 0
    default: false
    }
  }

  private let accountWords = WordFinder(["账号", "帐号", "账户", "帐户", "卡号", "银行卡", "存折", "一卡通"])
  private let identityWords = WordFinder(["身份证", "证件号", "公民身份号码"])
  private let phoneWords = WordFinder(["电话", "手机", "座机", "联系方式", "热线"])
}

extension WordFinder {
  fileprivate func isAny(in text: [UInt32], _ count: Int) -> Bool { isAny(in: text, 0..<count) }
}
