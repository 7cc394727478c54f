/// What a rule over one issue may ask about the rest of its ledger.
internal import LedgerModel
internal import LedgerText

/// Numbers and categories of a whole ledger, broken and withdrawn records included.
struct OtherIssues: Sendable {
  private let ledger: Ledger
  /// Most issues have a category, so that one without is an exception.
  let haveCategories: Bool

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let having = ledger.rows.count { $0.category != 0 }
    haveCategories = 2 * having > ledger.rows.count
  }

  /// Whether a record has this number.
  func has(_ number: String) -> Bool { ledger.row(of: IssueID(number)) != nil }

  /// Whether a record has this number that is not withdrawn.
  func stands(_ number: String) -> Bool {
    ledger.row(of: IssueID(number)).map { ledger.rows[$0].status != .void } ?? false
  }

  /// An issue in full.
  func issue(_ id: IssueID) -> Issue? { ledger.row(of: id).map { ledger.issue(at: $0) } }

  /// The numbers in the order of the file.
  var ids: [IssueID] { ledger.rows.indices.map { ledger.id(at: $0) } }

  /// Whether an issue is called so in prose, where `12` stands for `12`, `012` and `BH-12` alike; nil
  /// where the numbers of the ledger are of a kind that cannot tell.
  func isCalled(_ number: Int) -> Bool? {
    let digits = String(number)
    for zeros in 0..<4 where has(String(repeating: "0", count: zeros) + digits) { return true }
    let isPlain = ledger.rows.indices.prefix(1).allSatisfy {
      ledger.id(at: $0).text.utf8.allSatisfy { (48...57).contains($0) }
    }
    return isPlain ? false : nil
  }
}
