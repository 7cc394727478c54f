/// What to do when the ledger's file is there no more: everything is kept, and the user decides.

import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Nothing is written by itself: whoever took the file away may have meant it.
  mutating func answerVanished() -> [Effect] {
    isFileGone = true
    saving = .unsaved(Wording.fileGone)
    tell(
      Phrase(
        zh: "台账文件不见了；内容还在内存里，Ctrl-S 可以重新写一份",
        en: "The ledger's file is gone; everything is kept in memory, Ctrl-S can write it again"),
      .late)
    return []
  }

  mutating func answerReturned() -> [Effect] {
    findAgain()
    tell(Phrase(zh: "台账文件又在了", en: "The ledger's file is there again"), .done)
    return hasUnsaved ? [.save] : []
  }

  /// A file stands there again; without changes of ours nothing is left to be saved.
  mutating func findAgain() {
    guard isFileGone else { return }
    isFileGone = false
    if journal.pending.isEmpty { saving = .untouched }
  }

  /// Asks before a file is written where somebody took one away.
  ///
  /// - Parameter leaving: whether the program ends afterwards.
  func goneQuestion(leaving: Bool) -> Question {
    let write = Phrase(zh: "在原处重新写一份", en: "Write it again in its place")
    var answers = [say(Phrase(zh: "先不写，我去看看", en: "Not now, I will have a look"))]
    if leaving {
      answers += [
        say(Phrase(zh: "\(write.zh)，再退出", en: "\(write.en), then leave")),
        say(Phrase(zh: "不写，退出", en: "Leave without it")),
      ]
    } else {
      answers.append(say(write))
    }
    return Question(
      .fileGone, title: say(Phrase(zh: "台账文件不见了", en: "The ledger's file is gone")),
      lines: [ledger.path] + journal.pending.suffix(5).map { "· " + say($0.edit.title) },
      answers: answers)
  }

  /// Carries out an answer to `goneQuestion`.
  mutating func answerGone(_ question: Question) -> [Effect] {
    switch question.selected {
    case 1:
      quitsWhenSaved = question.answers.count > 2
      return [.recreate]
    case 2: return [.quit]
    default: return []
    }
  }
}
