/// `guatu history`: who changed what, when, and whether the chain holds.

import ArgumentParser
import History
import LedgerModel
import LedgerText
import Storage

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: said("谁在什么时候改了什么", "who changed what, when"),
    discussion: said(
      "最新的在前。--verify 核对历史是否被动过：每一条的散列、前后相接、封存，以及历史走到最后是不是台账现在的样子。",
      "Newest first. --verify checks whether the history was tampered with: every hash, the chain, the seals, and whether the history ends at what the ledger holds."
    ))

  @Argument(
    help: help("台账", "the ledger", value: "FILE"), completion: .file(extensions: ["rec"]))
  var file: String

  @Argument(help: help("只看这个问题", "of this issue only", value: "ID"))
  var id: String?

  @Flag(help: help("核对历史是否完整；不完整时退出码为 1", "check the chain; exit status 1 when it is broken"))
  var verify = false

  @Option(
    help: help("纸上写的封存值，与 --verify 同用", "a head that stands on paper, with --verify", value: "HASH")
  )
  var head: String?

  @Option(
    help: help("纸上写的条数，与 --verify 同用", "a count that stands on paper, with --verify", value: "N"))
  var count: Int?

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    if file == "-" { throw CommandWording.notFromInput }
    let loaded = try LedgerInput.load(file, today: today)
    let history = HistoryFile(ledger: file)
    let bytes: LedgerBytes
    do throws(StorageError) { bytes = try history.load() } catch { throw Failure(error) }
    if verify {
      return try check(bytes, history, loaded.ledger, today)
    }
    let events = bytes.withBytes { HistoryLines.events(in: $0, isBeginning: true) }
    let chosen = events.filter(filter(loaded))
    if chosen.isEmpty, let id {
      // An issue that nothing was written about is there all the same; else the number is wrong.
      let known = events.map(\.on).filter { $0 != HistoryEvent.ledgerName }
      try IssueFinder.require(id, in: loaded.ledger, named: file, besides: known)
    }
    if output.json {
      try JSON.writeList("history", asOf: today, chosen) { HistoryText.json($0) }
    } else if chosen.isEmpty {
      Output.note(Phrase(zh: "还没有历史记录", en: "no history yet"))
    } else {
      try Output.write(
        HistoryText.table(chosen.reversed(), columns: OutputWidth.columns))
    }
  }

  /// Which events are asked for. An issue that was removed still has a history.
  private func filter(_ loaded: LoadedLedger) -> (HistoryEvent) -> Bool {
    guard let id = id.map(IssueFinder.bare) else { return { _ in true } }
    if loaded.ledger.row(of: IssueID(id)) != nil { return { $0.on == id } }
    // `3` also means 03, where there is no 3.
    guard let number = Int(id) else { return { $0.on == id } }
    return { $0.on == id || Int($0.on) == number }
  }

  /// The heads that stand on paper: of one who is alone one, after a merge several.
  private func heads() throws(Failure) -> [String] {
    let words = head?.lowercased().split { $0 == " " || $0 == "," }.map(String.init) ?? []
    for word in words
    where word.utf8.count != 64 || !word.allSatisfy({ $0.isHexDigit && $0.isASCII }) {
      throw Failure(
        .usage, zh: "--head 要写封存时打印的 64 位散列，“\(word)”不是",
        en: "--head takes the hashes of 64 digits that `seal` printed; “\(word)” is none")
    }
    return words
  }

  private func check(
    _ bytes: LedgerBytes, _ history: HistoryFile, _ ledger: Ledger, _ today: Day
  ) throws {
    var replay = HistoryReplay()
    var verification = bytes.withBytes { HistoryVerification($0) { replay.take($0) } }
    do throws(StorageError) {
      let notes = SealNotes(of: file, in: UserFiles.stateFolder(Environment.all))
      for seal in try notes.read() {
        verification.compare(with: seal.heads, count: seal.count)
      }
    } catch { throw Failure(error) }
    if head != nil || count != nil {
      verification.compare(with: try heads(), count: count)
    }
    let found: LedgerAgainstHistory
    do throws(StorageError) {
      found = try LedgerAgainstHistory(
        ledger, at: file, replay, stateFolder: UserFiles.stateFolder(Environment.all))
    } catch { throw Failure(error) }
    // Beside a link there is none: the history lies where the ledger itself does.
    let name =
      Files.isLink(file)
      ? history.path
      : (file.hasSuffix(".rec") ? String(file.dropLast(4)) : file) + ".history.jsonl"
    let report = VerificationReport(
      verification: verification, outside: found.outside, pending: found.pending, ledger: ledger,
      history: name)
    if output.json {
      try Output.write(JSON.document("history", asOf: today, report.json))
    } else {
      try Output.write(report.text)
    }
    if !verification.problems.isEmpty { throw ExitStatus.wrong }
  }
}
