/// From FILE… on the command line to ledgers in memory.

import LedgerModel
import LedgerText
import Rules
import Storage

/// A ledger with the state of its file, as it has to be when it is saved.
struct LoadedLedger {
  var ledger: Ledger
  var stamp: FileStamp
}

enum LedgerInput {
  /// Loads files, folders (all ledgers below them) and `-`.
  ///
  /// Below a folder, files that hold no ledger and ledgers of which nothing can be read are named on
  /// standard error and left out, as long as there are others; a file that was named itself must be
  /// a ledger that can be read.
  static func load(_ files: [String], today: Day) throws(Failure) -> [LoadedLedger] {
    var loaded: [LoadedLedger] = []
    var seen: Set<FileStamp.Identity> = []
    for file in files {
      if file != "-", QueryKey.begins(file), !Files.exists(file) {
        throw CommandWording.filterAsFile(file)
      }
      let paths = try paths(in: file)
      var found = 0
      var failures: [Failure] = []
      for path in paths {
        let one: LoadedLedger
        do throws(Failure) { one = try loadAny(path, today: today) } catch {
          if paths == [file] { throw error }
          failures.append(error)
          continue
        }
        if one.ledger.isNoLedger {
          if paths == [file] { throw CommandWording.noLedger(path) }
          Output.note(CommandWording.noLedger(path).message)
          continue
        }
        if let failure = one.ledger.unreadableFailure {
          failures.append(failure)
          continue
        }
        found += 1
        if path == "-" || seen.insert(one.stamp.identity).inserted { loaded.append(one) }
      }
      if found == 0, let failure = Failure.joined(failures) { throw failure }
      if found == 0 { throw CommandWording.emptyFolder(file) }
      for failure in failures { Output.note(failure.message) }
    }
    return loaded
  }

  /// Loads one ledger that is to be changed, provided that it may be.
  static func loadToChange(_ file: String, today: Day) throws(Failure) -> LoadedLedger {
    if Files.isFolder(file) { throw CommandWording.oneLedger(file) }
    let one = try load(file, today: today)
    if let obstacle = one.ledger.obstacle { throw obstacle }
    return one
  }

  /// Loads one ledger that is to be looked at.
  static func load(_ file: String, today: Day) throws(Failure) -> LoadedLedger {
    let one = try loadAny(file, today: today)
    if one.ledger.isNoLedger { throw CommandWording.noLedger(file) }
    return one
  }

  /// The files that a word of the command line means.
  static func paths(in file: String) throws(Failure) -> [String] {
    if file == "-" { return [file] }
    do throws(StorageError) {
      return try LedgerFile.ledgerPaths(in: file) { Output.note(Failure($0).message) }
    } catch { throw Failure(error) }
  }

  /// Loads a file, ledger or not.
  static func loadAny(_ path: String, today: Day) throws(Failure) -> LoadedLedger {
    do throws(StorageError) {
      let (ledger, stamp) = try LedgerFile.load(path, today: today)
      return LoadedLedger(ledger: ledger, stamp: stamp)
    } catch { throw Failure(error) }
  }

  /// Names broken records and unreadable parts on standard error, each with its place.
  static func nameBroken(in loaded: [LoadedLedger]) {
    for one in loaded {
      for problem in one.ledger.problems where problem.severity == .error {
        Output.note(ProblemText.line(problem, path: one.ledger.path))
      }
      for part in one.ledger.unreadable {
        Output.note(
          "\(one.ledger.path):\(part.lines.lowerBound):1: \(said(part.reason)): \(part.firstText)")
      }
    }
  }
}

/// A problem as people and editors read it.
enum ProblemText {
  /// `path:line:col: 错误 CODE: message`.
  static func line(
    _ problem: Problem, path: String, _ language: Language = LanguageChoice.current
  ) -> String {
    let place = "\(path):\(problem.place.line):\(problem.place.column)"
    let kind = problem.severity.label(language)
    return "\(place): \(kind) \(problem.code): \(problem.message(language))"
  }

  /// `  修正: …`; nil where there is no fix.
  static func fix(
    _ problem: Problem, _ language: Language = LanguageChoice.current
  ) -> String? {
    problem.fix.map { (language == .chinese ? "  修正: " : "  fix: ") + $0(language) }
  }
}
