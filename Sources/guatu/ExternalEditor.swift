/// Lends the terminal to the user's own editor for one text.

import FoundationEssentials
import Glibc
import LedgerModel
import Storage

/// Runs `$VISUAL` or `$EDITOR` on a temporary file, without a shell. Who has set neither gets nano, which
/// says on its screen how to save and leave, and vi only where that is missing.
enum ExternalEditor {
  /// What came of it: a text and the file that holds it, for the caller to remove; or a failure, with
  /// a file only where that holds work that must not be lost.
  struct Draft {
    var text: String?
    var path: String?
    var failure: Phrase?
  }

  /// Has a text edited; it is given back when the editor has ended well.
  static func edit(_ text: String, environment: [String: String]) -> Draft {
    let own = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
      .first { !$0.trimmed.isEmpty }
    var words = (own ?? "nano").split(separator: " ").map(String.init)
    let folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(folder)/guatu-XXXXXX.rec".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return Draft(failure: failure(folder, errno)) }
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
      var status = run(words + [path])
      if own == nil, status == notFound {
        words = ["vi"]
        status = run(words + [path])
      }
      guard status == 0 else {
        // Of an editor that was killed, or told to refuse, nothing is taken; what it wrote stays.
        let isWritten = try Data(contentsOf: URL(filePath: path)) != Data(text.utf8)
        if !isWritten { unlink(path) }
        return Draft(
          path: isWritten ? path : nil,
          failure: Phrase(
            zh: "编辑器 \(words[0]) 没有正常结束（\(status)），没有改动",
            en: "the editor \(words[0]) ended with \(status); nothing was changed"))
      }
      let bytes = try Data(contentsOf: URL(filePath: path))
      guard let edited = String(validating: bytes, as: UTF8.self) else {
        return Draft(path: path, failure: notText(line: firstBadLine(Array(bytes))))
      }
      return Draft(text: edited, path: path)
    } catch {
      let reason = failure(path, errno)
      unlink(path)
      return Draft(failure: reason)
    }
  }

  /// Taken in with other signs in their places, such bytes would be a text that nobody wrote.
  private static func notText(line: Int) -> Phrase {
    Phrase(
      zh: "第 \(line) 行有不是 UTF-8 的字节（编辑器用了别的编码），台账没有动；请用 UTF-8 另存再粘回",
      en: "line \(line) holds bytes that are no UTF-8 (the editor wrote another encoding); "
        + "the ledger was not touched")
  }

  /// From 1.
  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private static func failure(_ path: String, _ code: Int32) -> Phrase {
    let reason = String(cString: strerror(code))
    return Phrase(zh: "写不了临时文件 \(path)：\(reason)", en: "cannot write \(path): \(reason)")
  }

  private static let notFound: Int32 = 127

  /// Runs a program with its arguments and waits; its exit status, or 127 when it cannot be run.
  private static func run(_ words: [String]) -> Int32 {
    let process: Int32
    do throws(SystemFailure) { process = try ChildProcess.start(words) } catch { return notFound }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return notFound }
    }
    // The low seven bits hold a signal, the next eight the exit status.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
