/// What can happen to the board, and what it asks of the world in return.

package import Canvas
package import Importing
package import LedgerModel
package import LedgerText

/// Something that happened outside.
package enum Event: Sendable {
  /// All that the terminal had to read at one moment, with a clock in milliseconds that only
  /// has to run forward.
  case input([InputEvent], milliseconds: Int)
  /// The ledger is on the disk, whole.
  case saved(SaveReport)
  /// The step that an undo or a redo beyond this session would be about; nil for none.
  case foundStep(HistoryEvent.Reference.Kind, HistoryStep?)
  /// The history was read.
  case history(KnownHistory, isFor: HistoryUse)
  /// The first picture of a ledger is on the screen: time for what must not delay it.
  case shown
  /// The board that is followed shows something else.
  case follow(SharedView)
  /// Synchronisation is at this.
  case syncing(Phrase)
  /// Synchronisation has ended: what it did, and whether nothing is left to be done.
  case synced([Phrase], isWhole: Bool)
  /// Something came to light that nobody did on this screen.
  case news([Phrase])
  /// It could not be written and stays in memory.
  case saveFailed(Phrase)
  /// The file had changed since it was read; nothing was written. Here is what stands there now, and
  /// which issues are gone from it by what the history tells.
  case changedUnderneath(Ledger, explained: Set<IssueID> = [])
  /// The watcher saw another version of the file; `explained` as above.
  case fileChanged(Ledger, explained: Set<IssueID> = [])
  /// The watcher found no file any more; what the board holds may be all there is.
  case fileVanished
  /// The file that had vanished stands there again as it was.
  case fileReturned
  /// The file was asked for and could not be read.
  case openFailed(Phrase)
  /// A ledger was read because the user asked for it; `explained` as above.
  case opened(Ledger, explained: Set<IssueID> = [])
  /// `$EDITOR` ended: the text as it is now, or nil when it was not changed or the editor failed.
  case editedOutside(String?, failure: Phrase?)
  case viewsSaved(failure: Phrase?)
  /// The documents beside the ledger, the newest first, or why they cannot be listed.
  case documents([DocumentChoice], failure: Phrase?)
  /// The files below the ledger's folder that can be evidence of an issue, or why they cannot be listed.
  case evidenceFiles(IssueID, [DocumentChoice], failure: Phrase?)
  /// A file below the ledger's folder was hashed to be evidence of an issue; its path from there.
  case evidenceHashed(IssueID, path: String, hash: String)
  /// How files of evidence were found.
  case evidenceChecked([EvidenceFileKey: EvidenceFinding])
  /// A document was read and understood as far as it could be.
  case documentRead(ImportDraft)
  case dayChanged(Day)
  /// Time for a further piece of long work.
  case work
  /// Time to try again to save what could not be saved.
  case retry
  /// Nothing has come from the keyboard for as long as `isPreviewBehind` was waiting for.
  case quiet
  /// A signal asks the program to end: everything must be saved now.
  case hangUp
}

/// What saving did.
package struct SaveReport: Sendable {
  /// The time of day as `09:42`.
  package var time: String
  /// For each step of `BoardState.unsavedSteps` the hash under which the history knows it.
  package var hashes: [String]
  package var news: [Phrase]

  package init(time: String, hashes: [String], news: [Phrase] = []) {
    self.time = time
    self.hashes = hashes
    self.news = news
  }
}

/// What the history is read for.
package enum HistoryUse: Equatable, Sendable {
  /// The page of an issue.
  case page
  /// The list of events.
  case list
  /// Who wrote what in an open conflict.
  case conflict
  /// Who made the changes that just came in from the disk.
  case announcement
}

/// Something that only the world can do.
package enum Effect: Equatable, Sendable {
  /// Write the ledger as it is now.
  case save
  /// Write the ledger anew where its file was, provided that none stands there now.
  case recreate
  /// Look in the history for what can be undone or redone beyond this session, past some steps that
  /// were refused.
  case findStep(HistoryEvent.Reference.Kind, passing: Set<String>)
  case readHistory(isFor: HistoryUse)
  /// Begin to exchange changes with other machines.
  case sync
  /// Have those who follow show what this board shows.
  case leadProjector
  /// Read the file again.
  case reload
  case open(path: String)
  /// Let the user's own editor change a text.
  case editOutside(text: String)
  case saveViews([SavedView])
  /// Look which documents lie beside the ledger.
  case listDocuments
  /// Read a foreign document, to import it into the open ledger.
  case readDocument(path: String)
  /// Look which files below the ledger's folder could be evidence of an issue.
  case listEvidence(IssueID)
  /// Hash a file to be evidence of an issue.
  case hashEvidence(IssueID, path: String)
  /// Look whether files of evidence are there and, where they have a hash, unchanged.
  case checkEvidence([EvidenceFileKey])
  /// Open a file below the ledger's folder with the desktop's program, after its bytes were compared
  /// with its hash where it has one.
  case openFile(EvidenceFileKey)
  /// Write a document beside the ledger. Which issues it is about: those that are selected or marked,
  /// or those that the board shows.
  case export(String, chosen: [IssueID], shown: [IssueID])
  /// Write a ledger that does not exist yet, with what a document stated, and open it.
  case create(path: String, text: String, ImportedStatements)
  /// Show another theme; `keep` writes it into the configuration.
  case theme(String, keep: Bool)
  case mouse(Bool)
  case redraw
  case suspend
  /// Come back with `.work` as soon as no key waits.
  case work
  case quit
}
