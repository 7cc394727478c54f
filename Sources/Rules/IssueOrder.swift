/// The orders in which issues can be listed.
package import LedgerModel

/// `list --sort`, and the orders that the board offers.
package enum IssueOrder: String, CaseIterable, Sendable {
  case urgency, deadline, number, owner, stalled
  case fileOrder = "file"

  /// The order of a word of the command line; nil for an unknown one.
  package init?(word: String) { self.init(rawValue: word) }

  package var label: Phrase {
    switch self {
    case .urgency: Phrase(zh: "紧急程度", en: "urgency")
    case .deadline: Phrase(zh: "时限", en: "deadline")
    case .number: Phrase(zh: "编号", en: "number")
    case .owner: Phrase(zh: "责任人", en: "owner")
    case .stalled: Phrase(zh: "停滞天数", en: "days still")
    case .fileOrder: Phrase(zh: "台账顺序", en: "order of the file")
    }
  }

  /// The rows of `indices` in this order; equal ones keep the order of the file.
  ///
  /// - Parameters:
  ///   - names: the names that the rows' numbers stand for.
  ///   - id: the number of the issue at an index of `rows`; asked only for `number`.
  package func sorted(
    _ rows: [IssueRow], _ indices: [UInt32], _ setting: RuleSetting, names: NameTable,
    id: (UInt32) -> String
  ) -> [UInt32] {
    switch self {
    case .urgency: return Urgency.order(rows, indices, setting)
    case .fileOrder: return indices.sorted()
    case .deadline:
      return sorted(indices) { index in
        let due = rows[Int(index)].due
        return due.isNone ? .max : UInt32(bitPattern: due.number) ^ 0x8000_0000
      }
    case .stalled:
      return sorted(indices) { index in
        StalledRule.silence(rows[Int(index)], setting).map { UInt32.max - 1 - UInt32($0) } ?? .max
      }
    case .owner:
      let places = NameOrder.places(names)
      return sorted(indices) { index in
        let leader = rows[Int(index)].leader
        return leader == 0 ? .max : places[Int(leader)]
      }
    case .number:
      let keyed = indices.map { (key: NaturalNumber(id($0)), index: $0) }
      return keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.index)
    }
  }

  private func sorted(_ indices: [UInt32], by key: (UInt32) -> UInt32) -> [UInt32] {
    var keys = indices.map { UInt64(key($0)) << 32 | UInt64($0) }
    DigitSort.sort(&keys)
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }
}
