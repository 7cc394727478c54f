/// What leaves the program: the result on standard output, messages on standard error, a status.

import Glibc
import LedgerModel
import Storage

/// The exit statuses that other programs rely on. Thrown by a command that has said all and ends
/// with another one than `fine`.
enum ExitStatus: Int32, Error {
  case fine = 0
  /// The question is answered with "something is wrong": findings, overdue issues.
  case wrong = 1
  /// The command line is wrong.
  case usage = 2
  /// Nothing of a file can be read, or the very record asked for is broken.
  case unreadable = 3
  /// The system refused.
  case system = 4
  /// The ledger changed underneath and nothing was written.
  case changed = 5
}

/// Why a command ends without a result: a sentence for people and the status for programs.
struct Failure: Error {
  let status: ExitStatus
  /// One line or several, complete with place and remedy.
  let message: Phrase

  init(_ status: ExitStatus, _ message: Phrase) {
    self.status = status
    self.message = message
  }

  init(_ status: ExitStatus, zh: String, en: String) {
    self.init(status, Phrase(zh: zh, en: en))
  }

  /// An error that words itself, behind the place or file that it is about.
  init(_ status: ExitStatus, _ error: some UserFacing, at place: String? = nil) {
    let before = place.map { $0 + ": " } ?? ""
    self.init(
      status, zh: before + error.sentence(.chinese), en: before + error.sentence(.english))
  }

  /// Several failures as one, with the status of the first; nil for none.
  static func joined(_ failures: [Failure]) -> Failure? {
    guard let first = failures.first else { return nil }
    return Failure(
      first.status, zh: failures.map(\.message.zh).joined(separator: "\n"),
      en: failures.map(\.message.en).joined(separator: "\n"))
  }

  init(_ error: StorageError) {
    if case .notFound = error {
      self.init(
        .system, zh: "\(error.message.zh)；请核对路径", en: "\(error.message.en); check the path")
      return
    }
    let status: ExitStatus =
      switch error {
      case .tooLarge: .unreadable
      case .changedUnderneath: .changed
      case .notFound, .isFolder, .exists, .refused, .locked: .system
      }
    self.init(status, error)
  }
}

/// Writing to the standard streams.
enum Output {
  /// Writes a result to standard output.
  static func write(_ text: String) throws(Failure) {
    if let error = put(text, to: STDOUT_FILENO) {
      throw Failure(
        .system, zh: "写不了标准输出：\(reason(error))",
        en: "cannot write to standard output: \(reason(error))")
    }
  }

  /// Writes a line to standard error. When that fails there is nobody left to tell.
  static func note(_ message: Phrase) { note(said(message)) }

  static func note(_ line: String) { _ = put(Printable.lines(line) + "\n", to: STDERR_FILENO) }

  /// Overwrites the line of progress on standard error; an empty text takes it away. Does nothing
  /// when that is no terminal.
  static func progress(_ text: String) {
    guard Environment.isTerminal(STDERR_FILENO) else { return }
    _ = put("\r\u{1B}[K" + Printable.line(text), to: STDERR_FILENO)
  }

  /// The words of the system for an error number.
  static func reason(_ errno: Int32) -> String { String(cString: strerror(errno)) }

  /// The error number when not everything could be written.
  private static func put(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return nil
    }
  }
}

/// Text from files and arguments made harmless for a terminal.
enum Printable {
  /// One line: control characters, line ends among them, become blanks or vanish.
  static func line(_ text: String) -> String { clean(text, keepsLines: false) }

  /// Several lines: line feeds stay.
  static func lines(_ text: String) -> String { clean(text, keepsLines: true) }

  private static func clean(_ text: String, keepsLines: Bool) -> String {
    if text.unicodeScalars.allSatisfy({ !isHarmful($0) || ($0 == "\n" && keepsLines) }) {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepsLines: scalars.append(scalar)
      case "\n", "\t": scalars.append(" ")
      default: if !isHarmful(scalar) { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// Controls of either range, line and paragraph separators, and marks that turn the direction.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
