/// The kinds of entries that an issue can hold.

/// An entry field of ledger format §6; the raw value is the field's name.
package enum EntryKind: String, CaseIterable, Sendable {
  case measure = "Measure"
  case progress = "Progress"
  case evidence = "Evidence"
  case signOff = "SignOff"
  case handover = "Handover"
  case notice = "Notice"
  case check = "Check"
  case milestone = "Milestone"
  case instruction = "Instruction"
  case decision = "Decision"
  case `extension` = "Extension"
  case accountability = "Accountability"
  case regulation = "Regulation"
  case answer = "Answer"

  /// What a head of this kind must and may hold.
  package struct Shape: Sendable {
    /// `#id !state` stand first.
    package var hasID = false
    package var states: [String] = []
    package var dayRequired = false
    package var dayAllowed = false
    /// At least one `@who`.
    package var personRequired = false
    package var personAllowed = false
    package var requiredKeys: [String] = []
    /// Keys with a meaning; other keys are kept and never reported.
    package var knownKeys: [String] = []
    /// Keys whose value is a day.
    package var dayKeys: [String] = []
  }

  package var shape: Shape {
    switch self {
    case .measure:
      Shape(
        hasID: true, states: ["todo", "doing", "staged", "done", "void"], personAllowed: true,
        knownKeys: ["due", "done", "src"], dayKeys: ["due", "done"])
    case .milestone:
      Shape(
        hasID: true, states: ["todo", "done", "void"], requiredKeys: ["due"],
        knownKeys: ["due", "done"], dayKeys: ["due", "done"])
    case .notice:
      Shape(
        hasID: true, states: ["open", "replied", "closed"], dayRequired: true, dayAllowed: true,
        personRequired: true, personAllowed: true, knownKeys: ["due", "kind"], dayKeys: ["due"])
    case .progress:
      Shape(
        dayRequired: true, dayAllowed: true, personRequired: true, personAllowed: true,
        knownKeys: ["re", "src", "kind"])
    case .evidence:
      Shape(
        dayRequired: true, dayAllowed: true, personRequired: true, personAllowed: true,
        knownKeys: ["file", "sha256", "re", "src"])
    case .signOff:
      Shape(
        states: ["agree", "reject"], dayRequired: true, dayAllowed: true, personRequired: true,
        personAllowed: true, knownKeys: ["role"])
    case .handover:
      Shape(
        dayRequired: true, dayAllowed: true, requiredKeys: ["from", "to"],
        knownKeys: ["from", "to", "re"])
    case .check:
      Shape(
        states: ["ok", "bad"], dayRequired: true, dayAllowed: true, personRequired: true,
        personAllowed: true, knownKeys: ["kind"])
    case .instruction:
      Shape(dayRequired: true, dayAllowed: true, personRequired: true, personAllowed: true)
    case .decision:
      Shape(
        dayRequired: true, dayAllowed: true, personRequired: true, personAllowed: true,
        knownKeys: ["meeting", "owner", "due"], dayKeys: ["meeting", "due"])
    case .extension:
      Shape(
        states: ["asked", "approved", "refused"], dayRequired: true, dayAllowed: true,
        personRequired: true, personAllowed: true, requiredKeys: ["from", "to"],
        knownKeys: ["from", "to"], dayKeys: ["from", "to"])
    case .accountability:
      Shape(
        dayAllowed: true, personAllowed: true, requiredKeys: ["kind"],
        knownKeys: ["kind", "count", "doc"])
    case .regulation:
      Shape(dayAllowed: true, requiredKeys: ["kind"], knownKeys: ["kind", "doc"])
    case .answer:
      Shape(
        dayRequired: true, dayAllowed: true, personRequired: true, personAllowed: true,
        requiredKeys: ["rule"], knownKeys: ["rule", "re", "field"])
    }
  }

  /// True when an entry of this kind is an act that breaks a standstill, ledger format §6.1. Measures
  /// and milestones count by their `done:` day instead.
  package var isActivity: Bool {
    switch self {
    case .progress, .evidence, .check, .signOff, .decision: true
    default: false
    }
  }

  package var label: Phrase {
    switch self {
    case .measure: Phrase(zh: "整改措施", en: "measures")
    case .progress: Phrase(zh: "进展", en: "progress")
    case .evidence: Phrase(zh: "佐证", en: "evidence")
    case .signOff: Phrase(zh: "签批", en: "sign-offs")
    case .handover: Phrase(zh: "交接", en: "handovers")
    case .notice: Phrase(zh: "督办", en: "notices")
    case .check: Phrase(zh: "抽查", en: "checks")
    case .milestone: Phrase(zh: "节点", en: "milestones")
    case .instruction: Phrase(zh: "批示", en: "instructions")
    case .decision: Phrase(zh: "会议决定", en: "decisions")
    case .extension: Phrase(zh: "延期", en: "extensions")
    case .accountability: Phrase(zh: "问责", en: "accountability")
    case .regulation: Phrase(zh: "制度", en: "regulations")
    case .answer: Phrase(zh: "说明", en: "answers")
    }
  }

  /// The key of the list in JSON.
  package var jsonKey: String {
    switch self {
    case .measure: "measures"
    case .progress: "progress"
    case .evidence: "evidence"
    case .signOff: "signoffs"
    case .handover: "handovers"
    case .notice: "notices"
    case .check: "checks"
    case .milestone: "milestones"
    case .instruction: "instructions"
    case .decision: "decisions"
    case .extension: "extensions"
    case .accountability: "accountability"
    case .regulation: "regulations"
    case .answer: "answers"
    }
  }
}
