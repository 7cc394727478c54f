/// What is said of a file whose bytes are no text that guatu reads.

import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Another encoding has one remedy, which a board full of broken records does not tell.
  mutating func tellUnreadable() {
    guard ledger.holdsNothingReadable, let problem = ledger.problemsOfNothing.first,
      problem.code == "E001"
    else { return }
    let remedy = problem.fix.map { Phrase(zh: "改法：\($0.zh)", en: "Fix: \($0.en)") }
    guard !setting.isReadOnly else {
      return tell(
        Phrase(
          zh: [remedy?.zh, problem.message.zh].compactMap(\.self).joined(separator: "；"),
          en: [remedy?.en, problem.message.en].compactMap(\.self).joined(separator: "; ")), .late)
    }
    screens.append(
      .question(
        Question(
          .notice,
          title: say(Phrase(zh: "台账的编码不对，读不出来", en: "The ledger is in another encoding")),
          lines: [say(problem.message), ledger.path] + (remedy.map { [say($0)] } ?? []),
          answers: [say(Wording.understood)])))
  }
}
