/// `guatu demo`: the board on a throw-away copy of the sample ledgers.

import ArgumentParser
import FoundationEssentials
import LedgerModel
import LedgerText

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: said("用示例台账试用看板，不留下任何文件", "try the board on sample ledgers, leaving nothing"),
    discussion: said(
      "以示例的通报日期为今天。--keep DIR 把示例留在文件夹里继续用。",
      "The day is that of the samples' report. --keep DIR keeps the copy."))

  @Option(help: help("把示例复制到这个文件夹并保留", "copy the samples here and keep them", value: "DIR"))
  var keep: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var editor: EditorOptions
  @OptionGroup var options: BoardOptions

  func run() throws {
    guard let samples = Samples.folder else {
      throw Failure(
        .system, zh: "没有找到示例台账（sample-ledgers）；请用 make install 安装",
        en: "the sample ledgers were not found; install guatu with make install")
    }
    let files = FileManager.default
    let target = keep ?? "\(Environment.temporaryFolder)/guatu-demo-\(UUID().uuidString)"
    if keep != nil, files.fileExists(atPath: target) {
      throw Failure(
        .system, zh: "\(target) 已经存在，没有覆盖", en: "\(target) exists; nothing was overwritten")
    }
    do {
      try files.copyItem(atPath: samples, toPath: target)
    } catch {
      throw Failure(.system, zh: "不能复制到 \(target)", en: "cannot copy to \(target)")
    }
    defer { if keep == nil { Samples.remove(target) } }
    var wishes = BoardWishes(common, editor, options)
    if wishes.today == nil { wishes.today = try Samples.reportDay(in: target)?.iso }
    try BoardSession(wishes).open([target])
  }
}

/// The sample ledgers of the installation or of the source tree.
enum Samples {
  /// Where they lie, found from the running program; nil when they are not there.
  static var folder: String? {
    let parts = Environment.executable.split(separator: "/", omittingEmptySubsequences: false)
    let base = parts.dropLast().joined(separator: "/")
    let places =
      [base + "/../share/guatu/sample-ledgers"]
      + ["/../..", "/../../.."].map { base + $0 + "/sample-ledgers" }
    return places.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The latest day of a report among the ledgers of a folder: the day on which they are alive.
  static func reportDay(in folder: String) throws(Failure) -> Day? {
    var latest: Day?
    for path in try LedgerInput.paths(in: folder) {
      let ledger = try LedgerInput.loadAny(path, today: Day(number: 0)).ledger
      if let day = ledger.header.reportOn { latest = max(latest ?? day, day) }
    }
    return latest
  }

  /// Takes a throw-away copy away; what cannot be removed is named.
  static func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Output.note(Phrase(zh: "不能删除临时文件夹 \(folder)", en: "cannot remove the folder \(folder)"))
    }
  }
}
