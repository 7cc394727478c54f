/// Hands a file to the desktop, which knows what opens it.

import Board
import Glibc
import LedgerModel
import LedgerText
import Storage

struct DesktopOpener {
  /// Programs that were started and perhaps have ended. Only these are waited for: the end of a git that
  /// runs meanwhile is for whoever started it.
  private var started: [Int32] = []

  /// The program of every freedesktop desktop that finds the right one; the configuration may name
  /// another one.
  private static let usual = "xdg-open"

  /// Opens a file below the folder of a ledger.
  ///
  /// The path comes from a ledger, which anybody may have written: it must lie below the folder, it is
  /// one argument and never reaches a shell, and one whose bytes are not those that were recorded is
  /// not opened.
  mutating func open(
    _ path: String, beside ledger: String, hash: String?, program: String?,
    environment: [String: String]
  ) -> Event {
    let file: String
    switch EvidenceLocation.find(path, beside: ledger) {
    case .failure(let problem):
      return .openFailed(
        Phrase(
          zh: "没有打开“\(path)”：它\(problem.words.zh)",
          en: "“\(path)” was not opened: it \(problem.words.en)")
      )
    case .success(let found): file = found
    }
    // The desktop would run it, not show it.
    if file.lowercased().hasSuffix(".desktop") {
      return .openFailed(
        Phrase(
          zh: "“\(path)”是启动程序的文件，没有打开", en: "“\(path)” starts a program and was not opened"))
    }
    switch EvidenceFile.state(file, hash: hash) {
    case .present: break
    case .missing, .unreadable:
      return .openFailed(
        Phrase(zh: "“\(path)”读不了，没有打开", en: "“\(path)” cannot be read and was not opened"))
    case .differs:
      return .openFailed(
        Phrase(
          zh: "\(path) 和登记时不一样了（SHA-256 不符），没有打开；核对后重新登记",
          en: "\(path) is not what was recorded (its SHA-256 differs) and was not opened"))
    }
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    guard program != nil || hasDesktop else {
      return .openFailed(
        Phrase(
          zh: "这里没有桌面，打不开文件：\(file)", en: "there is no desktop here to open \(file)"))
    }
    let opener = program ?? DesktopOpener.usual
    do throws(SystemFailure) { try start(opener, file) } catch {
      let why =
        error.number == ENOENT
        ? Phrase(zh: "没有 \(opener)", en: "there is no \(opener)")
        : Phrase(
          zh: "\(opener)：\(Output.reason(error.number))",
          en: "\(opener): \(Output.reason(error.number))")
      return .openFailed(
        Phrase(
          zh: "打不开 \(file)：\(why.zh)；可以在配置里写 opener = 程序名",
          en: "\(file) was not opened: \(why.en); the configuration can name another opener"))
    }
    let unproved =
      hash == nil
      ? Phrase(zh: "（登记时没有 SHA-256，没有核对）", en: " (no SHA-256 was recorded to compare)")
      : Phrase(zh: "", en: "")
    return .news([
      Phrase(
        zh: "已交给桌面打开：\(path)\(unproved.zh)", en: "handed to the desktop: \(path)\(unproved.en)")
    ])
  }

  /// Starts a program with one argument, away from the terminal, and does not wait for it.
  private mutating func start(_ program: String, _ argument: String) throws(SystemFailure) {
    let nothing = try SystemFailure.unlessNegative {
      Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
    }
    defer { close(nothing) }
    // A session of its own: Ctrl-C and the end of the board are none of its business.
    let process = try ChildProcess.start(
      [program, argument], streams: [nothing, nothing, nothing], hasOwnSession: true)
    started.removeAll { waitpid($0, nil, WNOHANG) != 0 }
    started.append(process)
  }
}
