/// How far an issue is on its way from 已完成 to 已销号.

/// The required sign-offs of a ledger, in order, and how each stands.
///
/// Sign-offs count by their days, and those of one day in the order of the file. An agreement counts
/// when it is not older than the completion, when all steps before it had agreed, and when it was not
/// followed by a 退回 of the same or of an earlier step: whoever sends an issue back makes everybody from
/// there on sign again.
package struct ClosingSteps: Equatable, Sendable {
  package enum Standing: Equatable, Sendable {
    /// Nobody has signed in this role, or what was signed does not count any more.
    case waiting
    case agreed(Entry)
    case rejected(Entry)
  }

  package struct Step: Equatable, Sendable {
    package var role: String
    package var standing: Standing
  }

  package private(set) var steps: [Step]
  /// Every 退回, the oldest first, also of roles that are no required step.
  package private(set) var returns: [Entry]

  /// - Parameter roles: the ledger's `Steps`.
  package init(_ issue: Issue, roles: [String]) {
    let signed = issue.entries(.signOff).enumerated().sorted { left, right in
      let days = (left.element.day?.number ?? .min, right.element.day?.number ?? .min)
      return (days.0, left.offset) < (days.1, right.offset)
    }.map(\.element)
    returns = signed.filter { $0.state == "reject" }
    steps = roles.map { Step(role: $0, standing: .waiting) }
    for entry in signed {
      guard let place = roles.firstIndex(of: entry.value(of: "role") ?? "") else {
        // 退回 by somebody outside the steps sends it back to the beginning.
        if entry.state == "reject" { sendBack(to: 0) }
        continue
      }
      if entry.state == "reject" {
        sendBack(to: place)
        steps[place].standing = .rejected(entry)
      } else if issue.done.map({ done in entry.day.map { $0 >= done } ?? false }) ?? true,
        step(before: place) == nil
      {
        steps[place].standing = .agreed(entry)
      }
    }
  }

  private mutating func sendBack(to place: Int) {
    for later in steps.indices where later >= place { steps[later].standing = .waiting }
  }

  /// The first step that has not agreed; nil when all have.
  package var next: Step? { step(before: steps.count) }

  /// The first of the steps before a place that has not agreed.
  private func step(before place: Int) -> Step? {
    steps[..<place].first { if case .agreed = $0.standing { false } else { true } }
  }

  /// The step that has to agree before a role may; nil where it is that role's turn, where it has
  /// agreed already, and for a role that is no required step.
  package func stepMissing(before role: String) -> Step? {
    steps.firstIndex { $0.role == role }.flatMap { step(before: $0) }
  }
}

/// What an issue lacks for being closed, apart from sign-offs; with a reason it may be closed all the
/// same, and the reason is kept.
package enum ClosingLack: Equatable, Sendable {
  case evidence
  /// Measures that are neither done nor withdrawn, by their numbers.
  case measures([String])

  /// What stands before the reason for closing in spite of them; ledgers are written in Chinese.
  package static let exception = "破例销号："

  package static func all(of issue: Issue) -> [ClosingLack] {
    var lacks: [ClosingLack] = []
    let open = issue.countedMeasures.filter { $0.state != "done" }
    if !open.isEmpty { lacks.append(.measures(open.map { $0.id ?? "" })) }
    if issue.entries(.evidence).isEmpty { lacks.append(.evidence) }
    return lacks
  }

  package var words: Phrase {
    switch self {
    case .evidence: return Phrase(zh: "没有佐证", en: "without evidence")
    case .measures(let numbers):
      let list = numbers.prefix(6).joined(separator: "、") + (numbers.count > 6 ? "…" : "")
      return Phrase(
        zh: "措施 \(list) 没有办结",
        en: "measure\(numbers.count == 1 ? "" : "s") \(list.replacing("、", with: ", ")) unsettled")
    }
  }

  /// `措施 2 没有办结、没有佐证`.
  package static func words(of lacks: [ClosingLack]) -> Phrase {
    Phrase(
      zh: lacks.map(\.words.zh).joined(separator: "、"),
      en: lacks.map(\.words.en).joined(separator: ", "))
  }
}
