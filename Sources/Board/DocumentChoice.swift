/// A document that can be imported, as the list of documents shows it.

package import LedgerModel

/// One of the documents that lie beside the ledger.
package struct DocumentChoice: Equatable, Sendable {
  package let path: String
  /// The day of its last change; nil where that is not known.
  package let changed: Day?

  package init(path: String, changed: Day?) {
    self.path = path
    self.changed = changed
  }

  /// When it was changed last.
  func detail(_ language: Language) -> String { changed?.long(language) ?? "" }

  /// The path without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
