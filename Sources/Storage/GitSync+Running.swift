/// A synchronisation run from beginning to end by somebody who has nothing else to do.

internal import Glibc
package import LedgerModel

extension GitSync {
  /// Runs every step.
  ///
  /// - Parameter saying: called before each step with what it does.
  package mutating func run(
    in surroundings: GitSurroundings, saying: (Phrase) -> Void = { _ in }
  ) -> SyncReport {
    var move = begin()
    while true {
      switch move {
      case .run(let command):
        saying(doing)
        do throws(GitProblem) {
          move = next(try GitChild(command, in: surroundings).wait())
        } catch { return giveUp(error) }
      case .wait(let milliseconds):
        _ = poll(nil, 0, Int32(milliseconds))
        move = goOn()
      case .ended(let report): return report
      }
    }
  }
}
