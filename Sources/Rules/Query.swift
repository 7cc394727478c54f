/// A filter expression as a value.
package import LedgerModel

/// What a user wants to see: any of some alternatives, each of which is a list of terms that must
/// all hold.
package struct Query: Hashable, Sendable {
  package var alternatives: [[Term]]

  /// The query that everything but withdrawn issues answers.
  package static let everything = Query([])

  package init(_ alternatives: [[Term]]) { self.alternatives = alternatives }

  /// True when nothing is asked.
  package var isEmpty: Bool { alternatives.allSatisfy(\.isEmpty) }

  /// One condition, possibly turned round by a leading `-`.
  package struct Term: Hashable, Sendable {
    package var isNegated: Bool
    package var test: Test
    /// The term as it was typed, without its `-`, in half-width signs.
    package var source: String

    package init(_ test: Test, source: String, isNegated: Bool = false) {
      self.test = test
      self.source = source
      self.isNegated = isNegated
    }
  }

  package enum Test: Hashable, Sendable {
    /// The text stands anywhere in the issue; folded.
    case text(String)
    /// A name contains one of some texts.
    case name(NameField, [String])
    case status(Set<Status>)
    /// One of the facts holds.
    case fact([QueryFact])
    /// Due lies in a range of days; nil at an end leaves it open. An undated issue never matches.
    case due(from: Day?, to: Day?)
    /// So many days of silence, for open issues; nil at an end leaves it open.
    case silence(from: Int?, to: Int?)
    /// `no:3` finds 3, 03 and 003.
    case number([String])
    /// `id:03` finds 03 alone.
    case id([String])
  }

  package enum NameField: String, CaseIterable, Sendable {
    case lead, owner, unit, category
    /// The name on the card: Lead, else the first Owner, else the Unit.
    case leader
  }

  /// The query as it can be typed again, for chips and saved views.
  package var text: String {
    alternatives.map { terms in
      terms.map { ($0.isNegated ? "-" : "") + $0.source }.joined(separator: " ")
    }.joined(separator: " | ")
  }
}
