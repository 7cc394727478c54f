/// `guatu undo` and `guatu redo`: one step back or forth, also of yesterday.

import ArgumentParser
import History
import LedgerModel
import Storage

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: said("撤回最近一步改动，隔天也可以", "take back the last change, also of another day"),
    discussion: said(
      "按历史记录撤回最近一步（一次批量改动算一步），撤回本身也记入历史。内容后来又被改过的，不撤回，两个值都说明。",
      "Takes back the last step of the history (a change of several issues is one); undoing is recorded too. What was changed since is left alone, and both values are shown."
    ))

  @OptionGroup var stepping: SteppingArguments

  func run() throws { try stepping.run(.undo) }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: said("重做刚撤回的一步", "do again what was undone last"),
    discussion: said(
      "只有撤回之后没有别的改动，才能重做。", "Possible as long as nothing else was changed since."))

  @OptionGroup var stepping: SteppingArguments

  func run() throws { try stepping.run(.redo) }
}

/// What undoing and doing again share.
struct SteppingArguments: ParsableArguments {
  @Argument(
    help: help("台账", "the ledger", value: "FILE"), completion: .file(extensions: ["rec"]))
  var file: String

  @OptionGroup var editor: EditorOptions
  @OptionGroup var common: CommonOptions

  func run(_ kind: HistoryEvent.Reference.Kind) throws(Failure) {
    var ledger = try LedgerEditing(file, common, editor)
    let choice: UndoChoice
    try ledger.settle()
    do throws(StorageError) {
      choice = try HistoryFile(ledger: file).undoChoice()
    } catch { throw Failure(error) }
    guard let step = kind == .undo ? choice.undo : choice.redo else {
      throw kind == .undo
        ? Failure(.wrong, zh: "没有可以撤回的改动", en: "there is nothing to undo")
        : Failure(.wrong, zh: "没有可以重做的改动", en: "there is nothing to do again")
    }
    let edit = kind == .undo ? step.undoing : step.redoing
    try ledger.commit(edit, reference: HistoryEvent.Reference(kind, step.hash))
    let when = Moment.short(step.at, LanguageChoice.current)
    let what = said(step.title)
    try Output.write(
      Printable.line(
        kind == .undo
          ? said("已撤回 \(when) \(step.by) 的改动：\(what)", "undone, of \(step.by) on \(when): \(what)")
          : said("已重做：\(what)", "done again: \(what)")) + "\n")
  }
}
