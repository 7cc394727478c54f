/// 举一反三: issues that may belong together, proposed for a person to confirm.
package import LedgerModel
package import LedgerText

/// An issue that another one may belong with. Only a person makes it `Related`.
package struct LinkProposal: Equatable, Sendable {
  package let id: IssueID
  /// 都提到三眼桥社区, 同一类别，都说到“非法集资”.
  package let why: Phrase
}

package enum LinkProposals {
  /// The issues that may belong with one, the likeliest first.
  ///
  /// Two things speak for it: both name the same place, person or case in their problems, measures or
  /// progress; or their titles and descriptions have a telling phrase in common, of four Chinese
  /// characters or more that are no ordinary words of the office. What more than six issues hold tells
  /// nothing. Withdrawn issues, those that are related already and those that cannot be read are left
  /// out.
  ///
  /// Looks at no more than the 4,000 rows around the issue, or the first ones where the ledger does not
  /// have it yet, so that a large ledger costs no more than one of that size.
  package static func find(
    for issue: Issue, in ledger: Ledger, most: Int = 12, hidesPrivate: Bool = false
  ) -> [LinkProposal] {
    let own = ledger.row(of: issue.id)
    var search = LinkSearch(issue)
    guard !search.isEmpty else { return [] }
    let related = Set(issue.related.map(\.trimmed))
    ledger.bytes.withBytes { bytes in
      for place in window(around: own ?? 0, ledger.rows.count) {
        let row = ledger.rows[place]
        guard place != own, !row.isBroken, row.status != .void,
          !(hidesPrivate && row.flags.contains(.private))
        else { continue }
        search.look(at: row.bytes, of: place, in: bytes)
      }
    }
    let category = own.map { ledger.rows[$0].category } ?? 0
    var found: [Ranked] = []
    for candidate in search.candidates(nearest: own ?? 0) {
      // More are looked at than are shown: some names turn out to be parts of other words.
      if found.count == most * 3 { break }
      let other = ledger.issue(at: candidate.place)
      guard !related.contains(other.id.text),
        !other.related.contains(where: { $0.trimmed == issue.id.text })
      else { continue }
      let names = search.shared(with: other)
      guard !names.isEmpty || candidate.phrase != nil else { continue }
      found.append(
        Ranked(
          id: other.id, names: names, phrase: candidate.phrase,
          isSameCategory: category != 0 && ledger.rows[candidate.place].category == category))
    }
    return found.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(most).map { LinkProposal(id: $0.element.id, why: $0.element.why) }
  }

  /// The rows to look at: all of a small ledger, those around a row of a large one.
  private static func window(around row: Int, _ count: Int) -> Range<Int> {
    let start = max(0, min(row - reach / 2, count - reach))
    return start..<min(count, start + reach)
  }

  private static let reach = 4_000

  /// An issue with what speaks for it.
  private struct Ranked {
    var id: IssueID
    var names: [String]
    var phrase: LinkSearch.SharedPhrase?
    var isSameCategory: Bool

    /// A name tells most; a phrase the more, the longer it is.
    var weight: Int {
      18 * min(names.count, 3) + 2 * min(phrase?.telling ?? 0, 8) + (isSameCategory ? 3 : 0)
    }

    var why: Phrase {
      var zh: [String] = []
      var en: [String] = []
      if isSameCategory {
        zh.append("同一类别")
        en.append("the same category")
      }
      if !names.isEmpty {
        let first = names.prefix(2)
        zh.append("都提到" + first.joined(separator: "、"))
        en.append("both name " + first.joined(separator: " and "))
      }
      if let words = phrase?.words, !names.contains(where: { $0.contains(words) }) {
        let quoted = Phrase.quoted(words, most: 16)
        zh.append("都说到\(quoted)")
        en.append("both speak of \(quoted)")
      }
      return Phrase(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
    }
  }
}
