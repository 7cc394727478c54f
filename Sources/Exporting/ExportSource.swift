/// The issues that go into a document, with what the ledger says of itself.

package import LedgerModel
package import LedgerText
package import Rules

/// A ledger seen through a filter on a day; what every exporter works on.
package struct ExportSource: Sendable {
  package var ledger: Ledger
  /// Row places in the ledger that go out, in the order in which they go out.
  package var places: [Int]
  package var setting: RuleSetting
  package var header: LedgerHeader { ledger.header }
  package var today: Day { setting.today }

  package init(ledger: Ledger, places: [Int], setting: RuleSetting) {
    self.ledger = ledger
    self.places = places
    self.setting = setting
  }

  /// The name of the ledger's file without its folder, for those who look for the source.
  package var fileName: String {
    String(ledger.path.split(separator: "/").last ?? "")
  }

  /// What documents call the ledger: its title, else the name of its file.
  var title: String { header.title.isEmpty ? fileName : header.title }

  /// The figures of all issues that go out.
  var tally: Tally {
    places.reduce(into: Tally()) { $0.add(ledger.rows[$1], setting) }
  }
}
