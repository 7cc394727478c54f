/// Synchronisation from a running board: git works beside it, and no key waits for it.

import Board
import LedgerModel
import Storage

/// One run of `GitSync`, a step whenever git has something to say.
struct BoardSync {
  private var sync: GitSync
  private let surroundings: GitSurroundings
  private let folder: String
  private var child: GitChild?
  /// Until when others are waited for, on the clock that only runs forward.
  private var pause: Int?

  /// How often to look at a git that has closed its outputs late, in milliseconds.
  private static let look = 250

  init(_ setting: GitSync.Setting, environment: [String: String]) {
    sync = GitSync(setting)
    folder = setting.folder
    // A board's screen is no place for a question after a password.
    surroundings = GitSurroundings(variables: environment, terminal: .none)
  }

  /// Ledgers are being replaced: a save has to wait for a moment.
  var holdsLedgers: Bool { sync.holdsLedgers }

  var descriptors: [Int32] { child?.descriptors ?? [] }

  /// How long to wait at most before the next look, in milliseconds.
  func timeout(now: Int) -> Int {
    pause.map { max(1, min(BoardSync.look, $0 - now)) } ?? BoardSync.look
  }

  mutating func begin(now: Int) -> Event { take(sync.begin(), now) }

  /// Goes on as far as git has come; nil while it is at it.
  mutating func step(now: Int) -> Event? {
    if let until = pause {
      guard now >= until else { return nil }
      pause = nil
      return take(sync.goOn(), now)
    }
    guard let result = child?.poll() else { return nil }
    child = nil
    return take(sync.next(result), now)
  }

  private mutating func take(_ move: GitSync.Move, _ now: Int) -> Event {
    switch move {
    case .run(let command):
      do throws(GitProblem) {
        child = try GitChild(command, in: surroundings)
        return .syncing(sync.doing)
      } catch {
        return ended(sync.giveUp(error))
      }
    case .wait(let milliseconds):
      pause = now + milliseconds
      return .syncing(sync.doing)
    case .ended(let report): return ended(report)
    }
  }

  private func ended(_ report: SyncReport) -> Event {
    var lines = SyncWording.lines(report, in: folder)
    switch report.ending {
    case .done: return .synced(lines, isWhole: report.leftOut.isEmpty)
    case .noRemote: return .synced(lines + [SyncWording.noRemote], isWhole: true)
    case .unreachable(let words):
      lines.append(SyncWording.unreachable(report.remote ?? "", words))
    case .conflicts(_, let words):
      if !words.isEmpty { lines.append(Phrase(zh: words, en: words)) }
      lines.append(SyncWording.resolve)
    case .refused(let problem):
      lines.append(
        Phrase(zh: problem.sentence(.chinese), en: problem.sentence(.english)))
    }
    return .synced(lines, isWhole: false)
  }
}
