/// The issues that go into a document, with what the ledger says of itself.

package import LedgerModel
package import LedgerText
package import Rules

/// A ledger seen through a filter on a day; what every exporter works on.
package struct ExportSource: Sendable {
  package var ledger: Ledger
  /// Row places in the ledger that go out, in the order in which they go out. Records with errors
  /// are never among them; `broken` says which they are.
  package var places: [Int]
  package var setting: RuleSetting
  /// What the rules of the audit are called, by their codes: tables for readers hold no codes.
  package var ruleNames: [String: String] = [:]
  /// The rows of the whole ledger, whatever of it goes out: what a document must not pass over in
  /// silence is counted from these.
  let whole: [IssueRow]
  /// Private issues that a public view left out.
  package let withheld: Int
  package var header: LedgerHeader { ledger.header }
  package var today: Day { setting.today }

  package init(ledger: Ledger, places: [Int], setting: RuleSetting) {
    self.init(ledger: ledger, places: places, setting: setting, whole: ledger.rows, withheld: 0)
  }

  init(
    ledger: Ledger, places: [Int], setting: RuleSetting, whole: [IssueRow], withheld: Int
  ) {
    self.ledger = ledger
    self.places = places.filter { !ledger.rows[$0].isBroken }
    self.setting = setting
    self.whole = whole
    self.withheld = withheld
  }

  /// The name of the ledger's file without its folder, for those who look for the source.
  package var fileName: String {
    String(ledger.path.split(separator: "/").last ?? "")
  }

  /// What documents call the ledger: its title, else the name of its file.
  var title: String { header.title.isEmpty ? fileName : header.title }

  /// The lines at which records with errors begin.
  package var broken: [Int] { whole.filter(\.isBroken).map { Int($0.line) } }

  /// The places of issues that count; withdrawn ones stand only in tables of everything.
  package var counted: [Int] { places.filter { ledger.rows[$0].status != .void } }

  /// The places of those that anybody may see.
  package var shown: [Int] { counted.filter { !ledger.rows[$0].flags.contains(.private) } }

  /// How many issues the ledger has, where only some of them go out; nil where all do. What is only a
  /// part must not pass for the whole.
  package var issuesOfWhole: Int? {
    let all = whole.count { !$0.isBroken && $0.status != .void }
    return counted.count + withheld < all ? all : nil
  }

  /// The figures of all issues that go out.
  var tally: Tally {
    places.reduce(into: Tally()) { $0.add(ledger.rows[$1], setting) }
  }

  /// How the duty of an issue was kept, one strip for every screen and document; nil without a cadence.
  /// It begins where the light reckons from: a day of completion that an import concluded is left out of
  /// documents, and the periods are the same with it.
  func strip(at place: Int) -> CadenceStrip? {
    guard ledger.rows[place].cadenceCode != 0 else { return nil }
    return CadenceStrip(ledger.issue(at: place), setting)
  }

  /// An issue as documents tell it: without days that an import only concluded.
  func told(at place: Int) -> (issue: Issue, row: IssueRow) {
    let issue = ledger.issue(at: place).withoutConcludedDays(reportOn: ledger.header.reportOn)
    var row = ledger.rows[place]
    row.done = OptionalDay(issue.done)
    return (issue, row)
  }
}
