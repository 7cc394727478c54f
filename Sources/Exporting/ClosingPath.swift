/// How an issue came to be closed, or how far it is: steps, returns, and what was waived and why.

import LedgerModel

struct ClosingPath {
  /// A line each for the required steps, in order.
  let steps: [String]
  /// A line each for every 退回, the oldest first.
  let returns: [String]
  /// The reasons for which it was closed without what closing needs, with who gave them.
  let overrides: [String]

  init(_ issue: Issue, roles: [String]) {
    let found = ClosingSteps(issue, roles: roles)
    steps = found.steps.enumerated().map { place, step in
      let role = "\(place + 1)．\(ReportText.line(step.role))："
      switch step.standing {
      case .waiting: return role + "待签"
      case .agreed(let entry): return role + "同意" + ClosingPath.signed(entry)
      case .rejected(let entry): return role + "退回" + ClosingPath.signed(entry)
      }
    }
    returns = found.returns.map { entry in
      let role = entry.value(of: "role").map { ReportText.line($0) + "退回：" } ?? ""
      return role + ReportText.line(entry.text) + ClosingPath.signed(entry)
    }
    overrides = issue.entries(.progress).filter { $0.text.contains(ClosingLack.exception) }
      .map { ReportText.line($0.text) + ClosingPath.signed($0) }
  }

  /// Whether a reason was kept for closing it in spite of a lack.
  static func isWaived(_ lack: ClosingLack, _ issue: Issue) -> Bool {
    issue.entries(.progress).contains { entry in
      guard let exception = entry.text.firstRange(of: ClosingLack.exception) else { return false }
      return entry.text[..<exception.lowerBound].contains(lack.words.zh)
    }
  }

  /// `（祝见山，2026年4月1日）`
  private static func signed(_ entry: Entry) -> String {
    let people = entry.people.map { ReportText.line($0) }.joined(separator: "、")
    let words = [people, entry.day?.long(.chinese) ?? ""].filter { !$0.isEmpty }
    return words.isEmpty ? "" : "（\(words.joined(separator: "，"))）"
  }
}
