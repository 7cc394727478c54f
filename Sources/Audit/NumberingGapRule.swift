/// The rule 编号不连续: gap in the numbers.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A number is missing between the lowest and the highest one.
///
/// Field: a problem that the inspection fed back may have been left out of the ledger. A warning for
/// each beginning (`BH-`, or none). Guards: withdrawn issues keep their numbers; `3a` stands for 3; where
/// as many numbers are missing as are there, they were never meant to be without holes; what is missing
/// before the first or behind the last cannot be known.
enum NumberingGapRule: LedgerJudge {
  static let rule = AuditRule.numberingGap
  static let name = Phrase(zh: "编号不连续", en: "gap in the numbers")
  static let why = Phrase(
    zh: "编号中间缺了，可能有问题没有列进来", en: "a number is missing: an issue may have been left out")
  static let settledBy = Phrase(
    zh: "补上缺的那一条，或说明为什么没有", en: "add the missing issue, or say why there is none")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    var numbers: [String: Set<Int>] = [:]
    var beginnings: [String] = []
    for id in ledger.setting.others.ids {
      guard let (beginning, number) = parts(id.text) else { continue }
      if numbers[beginning] == nil { beginnings.append(beginning) }
      numbers[beginning, default: []].insert(number)
    }
    return beginnings.compactMap { beginning in
      guard let known = numbers[beginning], let first = known.min(), let last = known.max() else {
        return nil
      }
      // Counted without walking: a number may be as large as a day or a telephone.
      let missing = last - first + 1 - known.count
      guard missing > 0, missing < known.count else { return nil }
      let holes = runs(known.sorted())
      let most = holes.prefix(6).map { run in
        run.count == 1
          ? "\(beginning)\(run.lowerBound)"
          : "\(beginning)\(run.lowerBound)–\(run.upperBound)"
      }
      let list = most.joined(separator: "、") + (holes.count > 6 ? "…" : "")
      return Finding(
        rule, .warning, field: "Id",
        Phrase(
          zh: "编号从\(beginning)\(first)到\(beginning)\(last)，缺 \(list)",
          en: "numbers run from \(beginning)\(first) to \(beginning)\(last) without \(list)"))
    }
  }

  /// What is missing between neighbours.
  private static func runs(_ known: [Int]) -> [ClosedRange<Int>] {
    zip(known, known.dropFirst()).compactMap { one, next in
      next - one > 1 ? one + 1...next - 1 : nil
    }
  }

  /// `BH-` and 12 of `BH-12`, `1-` and 3 of `1-3a`; nil without a number.
  private static func parts(_ id: String) -> (beginning: String, number: Int)? {
    let bytes = Array(id.utf8)
    guard let last = bytes.lastIndex(where: isDigit) else { return nil }
    let start = bytes[...last].lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0
    guard last - start < 9, let number = Int(String(decoding: bytes[start...last], as: UTF8.self))
    else { return nil }
    return (String(decoding: bytes[..<start], as: UTF8.self), number)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
