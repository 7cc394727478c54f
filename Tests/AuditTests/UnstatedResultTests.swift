/// Claims about issues of which the ledger gives no result.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Claims without a result per issue` {
  /// - Parameter found: the field and the weight of each finding: `DeclaredDone hint`.
  struct Claim: Sendable, CustomTestStringConvertible {
    var name: String
    var header: String
    /// A letter an issue: d 已完成, o 正在整改, u without a word.
    var results: String
    var found: [String]
    var testDescription: String { name }
  }

  private static let words: [Character: String] = [
    "d": "Status: done\nDone: 2026-03-01", "o": "Status: doing", "u": "Status: unknown",
  ]

  static let claims = [
    Claim(
      name: "all are said to be done",
      header: "DeclaredIssues: 3\nDeclaredDone: 3\nDeclaredPercent: 100", results: "uuu",
      found: ["DeclaredDone hint"]),
    Claim(
      name: "some have a result", header: "DeclaredIssues: 3\nDeclaredDone: 2\nDeclaredOpen: 1",
      results: "duo", found: ["DeclaredDone hint"]),
    Claim(
      name: "as it is counted anyway",
      header: "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredOpen: 2",
      results: "duo", found: []),
    Claim(
      name: "more than all of them",
      header: "DeclaredIssues: 3\nDeclaredDone: 3\nDeclaredPercent: 100", results: "uoo",
      found: ["DeclaredDone error", "DeclaredPercent error"]),
    Claim(
      name: "more than all of them together", header: "DeclaredDone: 2\nDeclaredMostly: 2",
      results: "uuo", found: ["DeclaredDone error", "DeclaredMostly error"]),
    Claim(
      name: "fewer than are told", header: "DeclaredDone: 1", results: "ddu",
      found: ["DeclaredDone error"]),
    Claim(
      name: "a rate that none of them makes", header: "DeclaredPercent: 100", results: "udo",
      found: ["DeclaredPercent error"]),
    Claim(
      name: "more open ones than there can be", header: "DeclaredOpen: 3", results: "duo",
      found: ["DeclaredOpen error"]),
    Claim(
      name: "fewer open ones", header: "DeclaredOpen: 1", results: "duo",
      found: ["DeclaredOpen hint"]),
    Claim(
      name: "every one has a result", header: "DeclaredDone: 3", results: "ddo",
      found: ["DeclaredDone error"]),
  ]

  private func audited(_ claim: Claim) -> AuditCase {
    AuditCase(
      name: claim.name, header: claim.header,
      issues: claim.results.map { Self.words[$0] ?? "" }, expected: [])
  }

  @Test(arguments: claims) func `are errors only where no result makes them right`(
    _ claim: Claim
  ) throws {
    let found = try [AuditRule.declaredStatusMismatch, .percentMismatch].flatMap {
      try findings($0, audited(claim))
    }
    #expect(found.map { "\($0.field) \($0.severity)" } == claim.found)
  }

  @Test func `are told as what cannot be checked`() throws {
    let found = try findings(.declaredStatusMismatch, audited(Self.claims[0]))
    #expect(found.map(\.message.zh) == ["已完成 自称3，逐条有3个没有写结果，无法核对"])
  }
}
