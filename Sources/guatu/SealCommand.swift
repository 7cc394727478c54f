/// `guatu seal`: head and count of a history, to be put on paper.

import ArgumentParser
import LedgerModel
import Storage

struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: said("封存历史：打印散列和条数，写在签字的纸上", "seal the history: print head and count for paper"),
    discussion: said(
      "历史只往后加，被改、被删、被调换都查得出；只有末尾被整段截掉查不出来。把这里打印的值写在签了字的纸上（或 git 标签里），日后用 guatu history FILE --verify --head 散列 --count 条数 核对。",
      "A history only grows, and a changed, removed or moved event is found; only a cut end is not. Put what this prints on signed paper (or in a git tag) and check it later with guatu history FILE --verify --head HASH --count N."
    ))

  @Argument(
    help: help("台账", "the ledger", value: "FILE"), completion: .file(extensions: ["rec"]))
  var file: String

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let ledger = try LedgerEditing(file, common, editor)
    let transaction = try ledger.begin()
    let sealed: LedgerTransaction.Sealed
    do throws(StorageError) {
      sealed = try transaction.seal()
      let notes = SealNotes(of: file, in: ledger.circumstances.stateFolder)
      try notes.add(SealNotes.Seal(heads: sealed.heads + [sealed.seal], count: sealed.count + 1))
    } catch { throw Failure(error) }
    for news in sealed.news { Output.note(news.message) }
    try print(sealed.heads, sealed.count, ledger.context.today)
  }

  private func print(_ heads: [String], _ count: Int, _ day: Day) throws(Failure) {
    if output.json {
      let data = JSON.object([("heads", .texts(heads)), ("count", .number(count))])
      return try Output.write(JSON.document("seal", asOf: day, data))
    }
    let head = heads.joined(separator: " ")
    try Output.write(
      said(
        "封存 \(day.long(.chinese))：\(count) 条\n\(head)\n",
        "sealed \(day.long(.english)): \(count) events\n\(head)\n"))
  }
}
