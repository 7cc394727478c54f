/// What is asked, step by step, for each kind of entry that the board can write.

import LedgerModel

/// One question on the way to an entry. The words are always the last.
package enum EntryStep: Equatable, Sendable {
  /// Which way it went.
  case verdict
  /// On which day it was made: asked where it was said that it was not today, and of what stands in papers
  /// before it is recorded.
  case made
  /// As what somebody signs.
  case role
  /// Of which kind it is.
  case sort
  /// Who decided.
  case decider
  /// Who it is about: who signs, instructs, asks, hands over, is to do it.
  case person
  /// Who takes over.
  case taker
  case day
  case count
  case document
  case words
}

/// An entry as people think of it, where the kind alone does not say what is asked.
package enum EntryForm: CaseIterable, Sendable {
  case signOff, check, recheck, sweep, instruction, decision
  case notice, milestone, askExtension, decideExtension
  case handover, handoverAll
  case accountability, regulation

  var kind: EntryKind {
    switch self {
    case .signOff: .signOff
    case .check, .recheck: .check
    case .sweep: .progress
    case .instruction: .instruction
    case .decision: .decision
    case .notice: .notice
    case .milestone: .milestone
    case .askExtension, .decideExtension: .extension
    case .handover, .handoverAll: .handover
    case .accountability: .accountability
    case .regulation: .regulation
    }
  }

  /// Whether an entry is one that this form writes.
  func wrote(_ entry: Entry) -> Bool {
    guard kind == entry.kind else { return false }
    switch self {
    case .check: return entry.purpose == nil
    case .recheck: return entry.purpose == .recheck
    case .sweep: return entry.purpose == .sweep
    case .askExtension: return entry.state == "asked"
    case .decideExtension: return entry.state != "asked"
    default: return true
    }
  }

  /// The action that begins it.
  var action: Action {
    switch self {
    case .signOff: .addSignOff
    case .check: .addCheck
    case .recheck: .recordRecheck
    case .sweep: .addSweep
    case .instruction: .addInstruction
    case .decision: .addDecision
    case .notice: .addNotice
    case .milestone: .addMilestone
    case .askExtension: .askExtension
    case .decideExtension: .decideExtension
    case .handover: .handOver
    case .handoverAll: .handOverAll
    case .accountability: .addAccountability
    case .regulation: .addRegulation
    }
  }

  /// What stands before the questions: shorter than the name of the action where that explains itself.
  var heading: Phrase {
    switch self {
    case .notice: Phrase(zh: "督办", en: "notice")
    case .handoverAll: Phrase(zh: "全部交接", en: "hand over all")
    case .signOff: Phrase(zh: "签批", en: "sign off")
    default: action.name
    }
  }

  /// The form that an action begins; nil for other actions.
  init?(_ action: Action) {
    guard let form = EntryForm.allCases.first(where: { $0.action == action }) else { return nil }
    self = form
  }

  var steps: [EntryStep] {
    switch self {
    case .signOff: [.verdict, .role, .person, .words]
    case .check: [.verdict, .words]
    case .recheck: [.verdict, .day, .words]
    case .sweep: [.words]
    case .instruction: [.person, .words]
    case .decision: [.decider, .person, .day, .words]
    case .notice: [.sort, .person, .day, .words]
    case .milestone: [.day, .words]
    case .askExtension: [.day, .person, .words]
    case .decideExtension: [.verdict, .person, .words]
    case .handover, .handoverAll: [.person, .taker, .words]
    case .accountability: [.sort, .count, .document, .made, .words]
    case .regulation: [.sort, .document, .made, .words]
    }
  }

  /// The states that the verdict chooses among.
  var verdicts: [String] {
    switch self {
    case .decideExtension: ["approved", "refused"]
    case .signOff, .check, .recheck: kind.shape.states
    default: []
    }
  }

  /// Whether a step may be left empty.
  func isOptional(_ step: EntryStep) -> Bool {
    switch step {
    case .day: self == .notice || self == .recheck || self == .decision
    case .made: self == .accountability || self == .regulation
    case .count, .document: true
    case .person, .decider: self == .decision
    default: false
    }
  }

  /// The name of a step behind that of the action: `督办：谁签发`.
  func name(of step: EntryStep) -> Phrase {
    switch (step, self) {
    case (.person, .instruction): Phrase(zh: "谁的批示", en: "whose instruction")
    case (.person, .notice): Phrase(zh: "谁签发", en: "who issues it")
    case (.person, .askExtension): Phrase(zh: "谁申请", en: "who asks")
    case (.person, .decideExtension): Phrase(zh: "谁批的", en: "who decides")
    case (.person, .handover), (.person, .handoverAll): Phrase(zh: "移交人", en: "who hands over")
    case (.person, .decision): Phrase(zh: "由谁办", en: "who does it")
    case (.person, _): Phrase(zh: "谁签批", en: "who signs")
    case (.decider, _): Phrase(zh: "谁定的", en: "who decided")
    case (.taker, _): Phrase(zh: "接收人", en: "who takes over")
    case (.sort, .notice): Phrase(zh: "哪一种", en: "which kind")
    case (.sort, .accountability): Phrase(zh: "问责方式", en: "in what way")
    case (.sort, _): Phrase(zh: "新建还是修订", en: "new or revised")
    case (.day, .notice): Phrase(zh: "限哪天回复", en: "reply by when")
    case (.day, .recheck): Phrase(zh: "下次回头看哪天", en: "the next recheck")
    case (.day, .askExtension): Phrase(zh: "申请延到哪天", en: "until when")
    case (.day, .milestone): Phrase(zh: "哪天做到", en: "by when")
    case (.day, _): Phrase(zh: "限哪天办完", en: "by when")
    case (.count, _): Phrase(zh: "几个人", en: "how many persons")
    case (.document, _): Phrase(zh: "文号", en: "number of the document")
    case (.made, .accountability): Phrase(zh: "哪天问责的", en: "on which day")
    case (.made, .regulation): Phrase(zh: "哪天定的", en: "on which day")
    case (.made, _): Phrase(zh: "哪天查的", en: "on which day")
    case (.verdict, _), (.role, _), (.words, _): action.name
    }
  }
}
