/// Whether the evidence that a ledger names is there and unchanged.

import Crypto
import LedgerModel
import LedgerText

enum EvidenceFile {
  /// Looks at a file and, where a hash is given (64 hexadecimal digits), at its contents.
  static func state(_ path: String, hash: String?) -> EvidenceState {
    guard Files.exists(path) else { return .missing }
    guard let hash else { return .present }
    // A pipe or a device has no content that could be the same tomorrow, and may have no end.
    guard Files.isRegular(path) else {
      return .unreadable(Phrase(zh: "不是普通文件", en: "it is no regular file"))
    }
    var sum = SHA256()
    if let error = Files.read(path, { sum.update(bufferPointer: $0) }) {
      let reason = Output.reason(error)
      return .unreadable(Phrase(zh: reason, en: reason))
    }
    let digits = Array("0123456789abcdef")
    let actual = String(sum.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    return actual == hash.lowercased() ? .present : .differs(actual: actual)
  }
}
