/// `guatu sample`: closed items drawn by lot, to be checked on the ground.

import ArgumentParser
import Exporting
import LedgerModel
import LedgerText

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: said("反向抽查：随机抽取已完成、已销号的问题", "draw finished issues for a check on the ground"),
    discussion: said(
      """
      抽到谁由种子决定：同一本台账、同一个种子，在哪台机器上抽都一样，可以当众抽、事后复核。\
      不写种子时用当天日期（2026年6月15日是 20260615）。-o 写成带核查栏和签字栏的反向抽查表。
      """,
      """
      The seed decides: the same ledger and the same seed give the same list on every machine, so that \
      it can be drawn in public and verified later. Without one the day serves (20260615). With -o a \
      form is written, with columns for the check and for signatures.
      """))

  @Argument(
    help: help("台账、装着台账的文件夹，或 -", "ledgers, folders of ledgers, or -", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String]

  @Option(help: help("抽几个（默认 5）", "how many to draw (default: 5)", value: "N"))
  var closed: String?

  @Option(help: help("种子，一个整数（默认用当天日期）", "the seed, a whole number (default: the day)", value: "S"))
  var seed: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "写成反向抽查表：.docx .xlsx .md 或 .txt", "write a form: .docx, .xlsx, .md or .txt",
      value: "OUT"), completion: .file())
  var out: String?

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    let wanted = try SampleCommand.count(closed, "--closed") ?? 5
    let seed = try SampleCommand.count(seed, "--seed") ?? SampleCommand.number(of: today)
    let document = try out.map { path throws(Failure) in try DocumentOutput(path) }
    if document != nil, output.json { throw FindingsSentences.notBoth }
    let loaded = try LedgerInput.load(files, today: today)
    var listing = try Listing(loaded, today: today, filter: nil)
    let finished = listing.issues.filter { listing.row($0).status.isFinished }
    listing.issues = SeededChoice.places(wanted, of: finished.count, seed: UInt64(seed))
      .map { finished[$0] }
    let drawn = SampleList(listing: listing, seed: seed, all: finished.count)
    LedgerInput.nameBroken(in: loaded)
    if let document {
      let list = drawn.form(today)
      try document.write(
        list.paper, list.workbook, from: loaded.map(\.ledger.path), today: today)
      if document.path != "-" { Output.note(drawn.written(document.path)) }
    } else if output.json {
      try Output.write(JSON.document("sample", asOf: today, drawn.json))
    } else if listing.issues.isEmpty {
      Output.note(SampleList.nothing)
    } else {
      try Output.write(drawn.text(columns: OutputWidth.columns))
    }
  }

  /// A whole number of at most fifteen digits, which programs that read JSON keep exactly.
  private static func count(_ text: String?, _ option: String) throws(Failure) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), (0...999_999_999_999_999).contains(number) else {
      throw CommandWording.badCount(option, text)
    }
    return number
  }

  /// `20260615`
  private static func number(of day: Day) -> Int {
    let parts = day.parts
    return (parts.year * 100 + parts.month) * 100 + parts.day
  }
}
