/// A text that somebody else changed while it was open in a field here.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// What stands now where a field's text came from; nil for a field whose text came from nowhere.
  private func valueUnderneath(_ purpose: Prompt.Purpose) -> String? {
    switch purpose {
    case .text(let ids, let field) where ids.count == 1:
      issue(ids[0])?.values(of: field).first ?? ""
    case .entryText(let place): entry(at: place)?.text
    default: nil
    }
  }

  /// Asks when the text of a field was changed elsewhere since it was opened; nil when it was not.
  func clash(in prompt: Prompt) -> Question? {
    if let question = deadlineClash(prompt) { return question }
    let text = prompt.field.text
    guard let theirs = valueUnderneath(prompt.purpose), theirs != prompt.initial, theirs != text
    else { return nil }
    var answers = [
      Phrase(zh: "回去接着改", en: "Go on writing"), Phrase(zh: "用我的", en: "Use mine"),
      Phrase(zh: "用对方的", en: "Use theirs"),
    ]
    if prompt.isMultiline { answers.append(Phrase(zh: "都保留", en: "Keep both")) }
    func lines(_ label: Phrase, _ value: String) -> [String] {
      [say(label)] + value.split(separator: "\n").prefix(6).map { "  " + $0 }
    }
    return Question(
      .clash(prompt, theirs: theirs),
      title: say(
        Phrase(zh: "这段文字刚刚在别处被改过", en: "This text was changed elsewhere meanwhile")),
      lines: lines(Phrase(zh: "我的：", en: "Mine:"), text)
        + lines(Phrase(zh: "对方：", en: "Theirs:"), theirs),
      answers: answers.map { say($0) })
  }

  /// The same for a deadline, which is typed in one field and explained in another.
  private func deadlineClash(_ prompt: Prompt) -> Question? {
    let (targets, input): ([IssueID], String)
    switch prompt.purpose {
    case .deadline(let ids): (targets, input) = (ids, prompt.field.text)
    case .deadlineReason(let ids, let text, _): (targets, input) = (ids, text)
    default: return nil
    }
    guard targets.count == 1, let seen = deadlineSeen, seen.issue == targets[0],
      let now = issue(seen.issue), now.due != seen.due, deadline(input) != now.due.map({ .day($0) })
    else { return nil }
    let theirs = now.due?.long(language) ?? say(Wording.none)
    return Question(
      .clash(prompt, theirs: theirs),
      title: say(
        Phrase(
          zh: "\(seen.issue) 号的时限刚刚在别处被改过",
          en: "The deadline of issue \(seen.issue) was changed elsewhere meanwhile")),
      lines: [
        say(Phrase(zh: "原来的：", en: "Before: ")) + (seen.due?.long(language) ?? say(Wording.none)),
        say(Phrase(zh: "我的：", en: "Mine: ")) + input,
        say(Phrase(zh: "对方：", en: "Theirs: ")) + theirs,
      ],
      answers: [
        Phrase(zh: "回去接着改", en: "Go on writing"), Phrase(zh: "用我的", en: "Use mine"),
        Phrase(zh: "用对方的", en: "Use theirs"),
      ].map { say($0) })
  }

  mutating func answerClash(_ prompt: Prompt, _ theirs: String, _ selected: Int) -> [Effect] {
    var prompt = prompt
    let mine = prompt.field.text
    // What is underneath is known now: it will be asked about again only when it changes again.
    switch prompt.purpose {
    case .deadline, .deadlineReason:
      deadlineSeen = deadlineSeen.map { ($0.issue, issue($0.issue)?.due) }
    default: prompt.initial = theirs
    }
    switch selected {
    case 2:
      if screens.last.map(isField) == true { screens.removeLast() }
      tell(Phrase(zh: "保留对方的文字", en: "Their text stays"), .done)
      return []
    case 3: prompt.field = TextField(theirs + "\n" + mine)
    case 1: break
    default:
      screens[screens.count - 1] = .prompt(prompt)
      return []
    }
    screens[screens.count - 1] = .prompt(prompt)
    return submit(prompt)
  }

  private func isField(_ screen: BoardScreen) -> Bool {
    if case .prompt = screen { true } else { false }
  }
}
