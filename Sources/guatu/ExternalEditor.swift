/// Lends the terminal to the user's own editor for one text.

import FoundationEssentials
import Glibc
import LedgerModel

/// Runs `$VISUAL` or `$EDITOR` on a temporary file, without a shell.
enum ExternalEditor {
  /// Why there is no edited text.
  struct Failure: Error {
    var message: Phrase
  }

  /// The text as it is after the editor has ended well.
  static func edit(_ text: String, environment: [String: String]) -> Result<String, Failure> {
    let choice =
      [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.trimmed.isEmpty }
      ?? "vi"
    let words = choice.split(separator: " ").map(String.init)
    let folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(folder)/guatu-XXXXXX.rec".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return .failure(failure(folder, errno)) }
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
      let status = run(words + [path])
      guard status == 0 else {
        return .failure(
          Failure(
            message: Phrase(
              zh: "编辑器 \(words[0]) 没有正常结束（\(status)），没有改动",
              en: "the editor \(words[0]) ended with \(status); nothing was changed")))
      }
      return .success(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
    } catch {
      return .failure(failure(path, errno))
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(
      message: Phrase(zh: "写不了临时文件 \(path)：\(reason)", en: "cannot write \(path): \(reason)"))
  }

  /// Runs a program with its arguments and waits; its exit status, or 127 when it cannot be run.
  private static func run(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], nil, nil, arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    // The low seven bits hold a signal, the next eight the exit status.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
