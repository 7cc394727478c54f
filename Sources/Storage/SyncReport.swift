/// What a synchronisation came to.

/// The facts that people and programs are told at the end.
package struct SyncReport: Equatable, Sendable {
  /// What the setup had to change; empty when everything was in place.
  package var setUp: [Setup] = []
  /// The lines of the commits that were made, in the language of the setting.
  package var committed: [String] = []
  /// A merge that had stopped at conflicts was concluded.
  package var concluded = false
  /// How many commits of others were merged in.
  package var received = 0
  /// The files that they touch below the folder, from the folder.
  package var receivedFiles: [String] = []
  /// How many commits were handed over.
  package var sent = 0
  /// `origin/main`; nil without a remote.
  package var remote: String?
  /// Ledgers that were left out because conflict markers stand in them, from the folder.
  package var leftOut: [String] = []
  package var ending = Ending.done

  package enum Setup: Equatable, Sendable {
    case initialised
    /// The merge driver was written into the configuration of this clone.
    case driver
    /// Lines were added to a file of the folder.
    case lines(file: String)
  }

  package enum Ending: Equatable, Sendable {
    case done
    /// Committed; there is nobody to exchange with.
    case noRemote
    /// Committed; the remote cannot be reached. `words` are git's own.
    case unreachable(words: String)
    /// The merge waits for somebody to resolve these. `words` is what the merge had to say.
    case conflicts([Conflict], words: String)
    case refused(GitProblem)
  }

  /// A file that the merge left in conflict.
  package struct Conflict: Equatable, Sendable {
    /// From the folder; with `..` for a file outside of it.
    package var file: String
    /// The line of the first marker; nil where one side stands as a whole.
    package var line: Int?
  }
}
