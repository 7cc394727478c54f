/// Whether the files that an issue's evidence refers to are there and unchanged, as its page shows it.

package import LedgerModel
import LedgerText

/// A file of evidence as a ledger names it.
package struct EvidenceFileKey: Hashable, Sendable {
  /// From the ledger's folder.
  package let path: String
  /// SHA-256 in 64 hexadecimal digits; nil where none was recorded.
  package let hash: String?

  package init(path: String, hash: String?) {
    self.path = path
    self.hash = hash
  }

  /// nil for evidence without a file.
  init?(_ entry: Entry) {
    guard entry.kind == .evidence, let path = entry.value(of: "file") else { return nil }
    self.init(path: path, hash: entry.value(of: "sha256"))
  }
}

/// How a file of evidence was found.
package enum EvidenceFinding: Equatable, Sendable {
  /// It is there; its bytes were not compared: no hash was recorded, or it is too large for that.
  case present
  /// Its bytes are those that were recorded.
  case unchanged
  case missing
  case differs
  /// Why, in words.
  case unreadable(Phrase)
}

extension BoardState {
  /// The files of the open page that nobody has looked at since it was opened; empty for none.
  var filesToCheck: [EvidenceFileKey] {
    guard isOnPage, !setting.hidesPrivate else { return [] }
    let keys = selectedIssue?.entries(.evidence).compactMap { EvidenceFileKey($0) } ?? []
    return keys.filter { evidenceStates[$0] == nil }
  }

  /// What was found out is good for as long as a page is open: files change without a word.
  mutating func forgetFiles() {
    if !isOnPage, !evidenceStates.isEmpty { evidenceStates = [:] }
  }
}

extension EvidenceFinding {
  /// What stands behind the path on a page; nil for a file that is there and was not compared.
  var word: Phrase? {
    switch self {
    case .present: nil
    case .unchanged: Phrase(zh: "文件已核对", en: "file unchanged")
    case .missing: Phrase(zh: "文件不在", en: "file missing")
    case .differs: Phrase(zh: "文件和登记时不一样", en: "file was changed")
    case .unreadable(let why):
      Phrase(zh: "文件读不了：\(why.zh)", en: "file unreadable: \(why.en)")
    }
  }
}
