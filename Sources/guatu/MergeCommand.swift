/// `guatu merge`: two versions of a ledger that began as one made one, field by field.

import ArgumentParser
import LedgerMerge
import LedgerModel
import LedgerText
import Storage

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: said("按字段合并两份改过的台账", "merge two changed ledgers field by field"),
    discussion: said(
      """
      BASE 是双方改动之前的台账，结果写回 OURS。只有一方改过的照改，双方改得不同的才是冲突：在文件里\
      标出，逐条说明，退出码为 1。任何一份读不懂时什么也不写，退出码为 3。
      作为 git 的合并驱动：guatu merge %O %A %B --path %P --marker-size %L
      """,
      """
      BASE is the ledger before both changed it; the result takes the place of OURS. What one side \
      changed is taken; what both changed in different ways is a conflict: it is marked in the file \
      and named, and the exit status is 1. Where one of the three cannot be read, nothing is written \
      and the exit status is 3.
      As the merge driver of git: guatu merge %O %A %B --path %P --marker-size %L
      """))

  @Argument(
    help: help("双方改动之前的台账，可以是空文件", "the ledger before both changes; may be empty", value: "BASE"),
    completion: .file())
  var base: String

  @Argument(
    help: help("我方的台账，结果写在这里", "our ledger; the result is written here", value: "OURS"),
    completion: .file())
  var ours: String

  @Argument(help: help("对方的台账", "their ledger", value: "THEIRS"), completion: .file())
  var theirs: String

  @Option(
    parsing: .unconditional,
    help: help("消息里用这个文件名（git 的 %P）", "the file's name in messages (%P of git)", value: "PATH"))
  var path: String?

  @Option(
    help: help("冲突标记有几个符号（默认 7）", "how many signs a marker has (default 7)", value: "N"))
  var markerSize: String?

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    var size = 7
    if let markerSize {
      guard let count = Int(markerSize), (1...1000).contains(count) else {
        throw CommandWording.badCount("--marker-size", markerSize)
      }
      size = count
    }
    if ours == "-" { throw CommandWording.notFromInput }
    let sources = (
      base: try LedgerInput.loadAny(base, today: today),
      ours: try LedgerInput.loadAny(ours, today: today),
      theirs: try LedgerInput.loadAny(theirs, today: today)
    )
    let result: MergeResult
    do throws(MergeRefusal) {
      result = try ThreeWayMerge.merge(
        base: sources.base.ledger, ours: sources.ours.ledger, theirs: sources.theirs.ledger)
    } catch { throw failure(error) }
    let bytes = result.bytes(markerSize: size)
    let merged = Ledger(bytes: LedgerBytes(bytes), path: path ?? ours, today: today)
    let findings =
      result.isClean
      ? result.newErrors(in: merged).map { (conflict: $0, line: $0.line ?? 1) }
      : Array(zip(result.conflicts, MergeCommand.markers(in: merged)))
    try save(merged, bytes, over: sources.ours, isClean: result.isClean)
    try report(findings, isMarked: !result.isClean, today)
    if !findings.isEmpty { throw ExitStatus.wrong }
  }

  /// Writes the result. What git hands to its driver is a file of our own, which needs no lock and
  /// whose history git brings along; what holds conflicts is recorded when they are settled.
  private func save(
    _ merged: Ledger, _ bytes: [UInt8], over old: LoadedLedger, isClean: Bool
  ) throws(Failure) {
    if old.ledger.bytes.withBytes({ $0.elementsEqual(bytes) }) { return }
    do throws(StorageError) {
      if path != nil { return try LedgerFile.replace(ours, bytes: bytes) }
      guard isClean else {
        _ = try LedgerFile.save(merged, to: ours, expecting: old.stamp)
        return
      }
    } catch { throw Failure(error) }
    let rewriting = try LedgerRewriting(ours, common, by: editor.name, mergedFrom: theirs)
    _ = try rewriting.rewrite { (present) throws(Failure) in
      guard present.bytes.isSame(as: old.ledger.bytes) else {
        throw Failure(StorageError.changedUnderneath(path: ours))
      }
      return bytes
    }
  }

  private func report(
    _ findings: [(conflict: MergeConflict, line: Int)], isMarked: Bool, _ today: Day
  ) throws(Failure) {
    let name = path ?? ours
    for (conflict, line) in findings {
      Output.note(
        Printable.line(
          "\(name):\(line):1: \(said("冲突", "conflict")) \(conflict.code.rawValue): "
            + said(conflict.sentence)))
    }
    if !findings.isEmpty {
      Output.note(
        isMarked
          ? CommandWording.conflictsLeft(name, findings.count)
          : CommandWording.mergedWrong(name, findings.count))
    }
    if output.json {
      try Output.write(
        JSON.document(
          "merge", asOf: today,
          .object([
            ("file", .text(name)), ("clean", .bool(findings.isEmpty)),
            ("conflicts", .list(findings.map { MergeCommand.json($0.conflict, line: $0.line) })),
          ])))
    }
  }

  private static func json(_ conflict: MergeConflict, line: Int) -> JSON {
    .object([
      ("code", .text(conflict.code.rawValue)), ("set", .text(conflict.record.type)),
      ("id", .text(conflict.record.id.isEmpty ? nil : conflict.record.id)),
      ("field", .text(conflict.field)), ("entry", .text(conflict.entry)),
      ("base", .text(conflict.base)), ("ours", .text(conflict.ours)),
      ("theirs", .text(conflict.theirs)), ("bothPossible", .bool(conflict.canKeepBoth)),
      ("line", .number(line)), ("message", .text(said(conflict.sentence))),
    ])
  }

  /// The lines on which conflicts begin.
  private static func markers(in ledger: Ledger) -> [Int] {
    ledger.bytes.withBytes { bytes in
      var lines: [Int] = []
      var scanner = LineScanner(bytes)
      while let line = scanner.next() {
        if bytes[line.range].starts(with: "<<<<<<<".utf8) { lines.append(line.number) }
      }
      return lines
    }
  }

  private func failure(_ refusal: MergeRefusal) -> Failure {
    let name =
      switch refusal.side {
      case .base: path ?? base
      case .ours: path ?? ours
      case .theirs: path ?? theirs
      }
    func lines(_ language: Language) -> String {
      var lines = [ProblemText.line(refusal.problem, path: name, language)]
      if let fix = refusal.problem.fix {
        lines.append((language == .chinese ? "  修正: " : "  fix: ") + fix(language))
      }
      lines.append(CommandWording.notMerged(refusal.side)(language))
      return lines.joined(separator: "\n")
    }
    return Failure(.unreadable, zh: lines(.chinese), en: lines(.english))
  }
}

extension CommandWording {
  static func conflictsLeft(_ path: String, _ count: Int) -> Phrase {
    Phrase(
      zh: "\(path): 还有 \(count) 处冲突，已在文件里标出；改好后删去标记行",
      en:
        "\(path): conflicts left: \(count), marked in the file; settle them and delete the marker "
        + "lines")
  }

  static func mergedWrong(_ path: String, _ count: Int) -> Phrase {
    Phrase(
      zh: "\(path): 已经合并，但有 \(count) 处错误是双方原来都没有的；请改正",
      en: "\(path): merged; errors that neither side had: \(count); mend them")
  }

  static func notMerged(_ side: MergeSide) -> Phrase {
    let whose =
      switch side {
      case .base: Phrase(zh: "双方改动之前的那一份", en: "the base")
      case .ours: Phrase(zh: "我方的那一份", en: "our version")
      case .theirs: Phrase(zh: "对方的那一份", en: "their version")
      }
    return Phrase(
      zh: "没有合并，文件未动；读不懂的是\(whose.zh)，请先改正",
      en: "nothing was merged, the file is as it was; what cannot be read is \(whose.en), to be "
        + "mended first")
  }
}
