/// Where evidence may lie, ledger format §1: below the ledger's folder and nowhere else.

/// Judges the paths that entries name.
package enum EvidencePath {
  /// Why a path is not accepted, in words that follow it; nil for one that is.
  package static func objection(to path: String) -> Phrase? {
    if path.hasPrefix("/") || path.hasPrefix("\\") || path.hasPrefix("~") {
      return Phrase(zh: "是绝对路径", en: "is an absolute path")
    }
    let bytes = Array(path.utf8.prefix(2))
    if bytes.count == 2, (97...122).contains(bytes[0] | 32), bytes[1] == UInt8(ascii: ":") {
      return Phrase(zh: "带有盘符", en: "names a drive")
    }
    if path.contains("://") { return Phrase(zh: "是网址，不是文件", en: "is an address, not a file") }
    let steps = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if steps.contains("..") { return Phrase(zh: "含有“..”", en: "holds “..”") }
    if path.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
      return Phrase(zh: "含有控制字符", en: "holds a control character")
    }
    return nil
  }

  package static let remedy = Phrase(
    zh: "把文件放到台账所在文件夹下面，写相对路径",
    en: "put the file below the ledger's folder and write the relative path")
}
