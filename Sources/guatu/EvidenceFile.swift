/// Whether the evidence that a ledger names is there and unchanged.

import Crypto
import LedgerModel
import LedgerText
import Storage

enum EvidenceFile {
  /// Looks at files of evidence of a ledger; nil for one without a folder.
  static func look(beside ledger: String) -> (@Sendable (String, String?) -> EvidenceState)? {
    if ledger == "-" { return nil }
    return { path, hash in state(path, hash: hash, beside: ledger) }
  }

  /// Looks at a file of evidence, by its path from the ledger's folder, and, where a hash is given (64
  /// hexadecimal digits), at its contents. One that a link leads to from outside the folder is not read.
  static func state(_ path: String, hash: String?, beside ledger: String) -> EvidenceState {
    guard Files.exists("\(FilePath.folder(of: ledger))/\(path)") else { return .missing }
    // A folder of papers is there or not; it has no content of its own that could be compared.
    switch EvidenceLocation.find(path, beside: ledger, mayBeFolder: hash == nil) {
    case .failure(let problem): return .unreadable(problem.words)
    case .success(let file): return state(file, hash: hash)
    }
  }

  /// The same for a file whose place is known.
  static func state(_ path: String, hash: String?) -> EvidenceState {
    guard Files.exists(path) else { return .missing }
    guard let hash else { return .present }
    switch digest(path) {
    case .failure(let problem): return .unreadable(problem.words)
    case .success(let actual):
      return actual == hash.lowercased() ? .present : .differs(actual: actual)
    }
  }

  /// Why a file has no hash.
  struct Unreadable: Error {
    var words: Phrase
  }

  /// SHA-256 of a file's bytes in 64 hexadecimal digits.
  static func digest(_ path: String) -> Result<String, Unreadable> {
    // A pipe or a device has no content that could be the same tomorrow, and may have no end.
    guard Files.exists(path) else {
      return .failure(Unreadable(words: Phrase(zh: "没有这个文件", en: "there is no such file")))
    }
    guard Files.isRegular(path) else {
      return .failure(Unreadable(words: Phrase(zh: "不是普通文件", en: "it is no regular file")))
    }
    var sum = SHA256()
    if let error = Files.read(path, { sum.update(bufferPointer: $0) }) {
      let reason = Output.reason(error)
      return .failure(Unreadable(words: Phrase(zh: reason, en: reason)))
    }
    let digits = Array("0123456789abcdef")
    return .success(
      String(sum.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
  }
}
