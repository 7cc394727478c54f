/// `guatu fmt`: brings a ledger into canonical bytes.

import ArgumentParser
import LedgerModel
import LedgerText
import Office
import Storage

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: said("把台账整理成规范格式", "bring ledgers into canonical form"),
    discussion: said(
      "换行用 LF、去掉 BOM、补上文件头和字段说明；内容和顺序不变。--check 只看不改，需要整理时退出码为 1。",
      """
      LF, no BOM, header and legend where they are missing; content and order stay. --check changes \
      nothing and ends with status 1 where something would change.
      """))

  @Argument(
    help: help(
      "台账、装着台账的文件夹，或 -（结果写到标准输出）", "ledgers, folders, or - (written to standard output)",
      value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String]

  @Option(
    help: help("先从这种编码转为 UTF-8", "decode the file from this encoding first", value: "gb18030"),
    completion: .list(["gb18030"]))
  var from: String?

  @Flag(help: help("只检查，不写文件", "write nothing, only tell"))
  var check = false

  @OptionGroup var editor: EditorOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    if let from, !["gb18030", "gbk", "gb2312"].contains(from.lowercased()) {
      throw CommandWording.badChoice("--from", from, ["gb18030"])
    }
    var isChanged = false
    for file in files {
      for path in try LedgerInput.paths(in: file) {
        if try format(path, isNamed: path == file, today) { isChanged = true }
      }
    }
    if check, isChanged { throw ExitStatus.wrong }
  }

  /// Formats one file.
  ///
  /// - Returns: whether its bytes are other ones now, or would be.
  private func format(_ path: String, isNamed: Bool, _ today: Day) throws(Failure) -> Bool {
    let one = try LedgerInput.loadAny(path, today: today)
    guard let result = try formatted(one.ledger, isNamed) else { return false }
    guard !one.ledger.bytes.isSame(as: LedgerBytes(result.bytes)) else {
      if path == "-", !check {
        try write(result.bytes)
      } else if path != "-" {
        Output.note(CommandWording.isCanonical(path))
      }
      return false
    }
    if path == "-" {
      if !check { try write(result.bytes) }
      return true
    }
    if !check {
      _ = try LedgerRewriting(path, common, by: editor.name).rewrite { (ledger) throws(Failure) in
        try formatted(ledger, isNamed)?.bytes
      }
    }
    let lines = result.changes.map { Printable.line("\(path): \(said($0))") + "\n" }
    try Output.write(lines.joined())
    return true
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    try Output.write(String(decoding: bytes, as: UTF8.self))
  }

  /// The canonical bytes of a ledger, and what was done; nil for a file below a folder that is left
  /// alone because it is no ledger, or one of a newer format.
  private func formatted(
    _ ledger: Ledger, _ isNamed: Bool
  ) throws(Failure) -> (bytes: [UInt8], changes: [Phrase])? {
    let path = ledger.path
    var ledger = ledger
    var text = ledger.bytes.withBytes { Array($0) }
    var changes: [Phrase] = []
    if from != nil {
      text = try decoded(text, path)
      changes.append(Phrase(zh: "由 GB18030 转为 UTF-8", en: "decoded from GB18030"))
      ledger = Ledger(bytes: LedgerBytes(text), path: path, today: ledger.today)
    }
    if let failure = ledger.isNoLedger ? CommandWording.noLedger(path) : ledger.unformattable {
      if isNamed { throw failure }
      Output.note(failure.message)
      return nil
    }
    do throws(FormatError) {
      let result = try LedgerText.formatted(text, name: Files.baseName(of: path))
      return (result.bytes, changes + result.changes)
    } catch { throw Failure(.unreadable, error, at: path) }
  }

  private func decoded(_ bytes: [UInt8], _ path: String) throws(Failure) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil, bytes.contains(where: { $0 >= 0x80 }) {
      throw CommandWording.alreadyUnicode(path)
    }
    switch GB18030Text.decoded(bytes) {
    case .text(let text): return text
    case .invalid(let byte): throw CommandWording.cannotDecode(path, byte: byte)
    case .noConverter: throw CommandWording.noConverter
    }
  }
}
