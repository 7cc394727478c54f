/// The ways of laying the same issues out in columns.

package import LedgerModel

/// What the columns of the board stand for. Every lens shows the same issues, selection and filter.
package enum Lens: String, CaseIterable, Sendable {
  case status, owner, deadline, unit, category

  package var label: Phrase {
    switch self {
    case .status: Phrase(zh: "状态", en: "Status")
    case .owner: Phrase(zh: "责任人", en: "Leader")
    case .deadline: Phrase(zh: "时限", en: "Deadline")
    case .unit: Phrase(zh: "单位", en: "Unit")
    case .category: Phrase(zh: "类别", en: "Category")
    }
  }

  /// The digit that opens it, from 1.
  package var digit: Int { (Lens.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The lens some steps on, around the end.
  package func moved(by steps: Int) -> Lens {
    let all = Lens.allCases
    let place = (digit - 1 + steps) % all.count
    return all[place < 0 ? place + all.count : place]
  }

  /// Deadlines read better as one list; everything else as columns.
  package var prefersList: Bool { self == .deadline }
}
