/// Boards that look at the same ledger together: a clerk's, and a projector's that follows it.

import Board
import Glibc
import LedgerModel
import Storage

/// Tells others what is shown, or shows what is told.
///
/// One board leads: the first that tells something, until it is closed or another is told to lead. A
/// colleague who looks something up must not turn over what the room looks at.
struct Company {
  private let isFollowing: Bool
  private let isReadOnly: Bool
  /// This board among all that the folder is open on.
  private let own = Board(host: Environment.hostName, process: getpid())
  private var file: ViewFile?
  private var watch: FileWatch?
  /// What was told or shown last.
  private var last: SharedView?

  init(isFollowing: Bool, isReadOnly: Bool) {
    self.isFollowing = isFollowing
    self.isReadOnly = isReadOnly
  }

  /// Begins with a ledger. Whoever follows makes the file by which a clerk's board knows of it.
  mutating func join(_ path: String) -> [Event] {
    leave()
    guard path != "-" else { return [] }
    let file = ViewFile(ledger: path)
    self.file = file
    guard isFollowing else { return [] }
    watch = FileWatch(path: file.path)
    do throws(StorageError) {
      if !file.exists { try file.create() }
      return look()
    } catch {
      return [
        .news([
          Phrase(
            zh: "不能跟随：\(error.message.zh)", en: "Cannot follow: \(error.message.en)")
        ])
      ]
    }
  }

  var descriptors: [Int32] { watch.map { $0.fd >= 0 ? [$0.fd] : [] } ?? [] }

  mutating func news(on descriptor: Int32) -> [Event] {
    guard let watch, watch.fd == descriptor, watch.drain() else { return [] }
    return look()
  }

  /// Looks where the system does not tell.
  mutating func glance() -> [Event] { isFollowing ? look() : [] }

  private mutating func look() -> [Event] {
    guard let file else { return [] }
    // Another one who followed has left and taken it away, and a clerk writes only where it is.
    if !file.exists {
      do throws(StorageError) { try file.create() } catch { return [] }
    }
    guard let text = file.read(), let view = SharedView(text), view != last else { return [] }
    last = view
    return [.follow(view)]
  }

  /// Tells what a clerk's board shows, where somebody follows and no other board leads.
  ///
  /// - Parameter isByHand: somebody moved here, and not only what is shown changed. Nobody begins to
  ///   lead by looking on.
  mutating func share(_ view: SharedView, isByHand: Bool) {
    guard !isReadOnly, let file, view != last, file.exists else { return }
    if let leader = leader(in: file), leader.isOpen {
      if leader != own { return }
    } else if !isByHand {
      return
    }
    tell(view, in: file)
  }

  /// Takes the lead over those who follow; what comes of it, in words.
  mutating func lead(_ view: SharedView) -> Phrase {
    guard let file, file.exists else {
      return Phrase(zh: "现在没有投影在跟随（guatu --follow）", en: "nobody follows now (guatu --follow)")
    }
    tell(view, in: file)
    return Phrase(zh: "投影现在跟着这里", en: "whoever follows shows this board now")
  }

  private mutating func tell(_ view: SharedView, in file: ViewFile) {
    last = view
    file.write(own.line + "\n" + view.text)
  }

  private func leader(in file: ViewFile) -> Board? {
    file.read().flatMap { Board(line: $0.prefix { $0 != "\n" }) }
  }

  /// Whoever follows takes the file away; a board that still does makes it again. Whoever leads lets
  /// others.
  mutating func leave() {
    if let file {
      if isFollowing { file.remove() } else if leader(in: file) == own { file.write("") }
    }
    watch = nil
    last = nil
  }

  /// A running program that shows a ledger.
  private struct Board: Equatable {
    let host: String
    let process: pid_t

    init(host: String, process: pid_t) {
      self.host = host
      self.process = process
    }

    /// `board: HOST PROCESS`, the first line of what is told; nil for any other line.
    init?(line: Substring) {
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "board:", let process = pid_t(words[2]), process > 0
      else {
        return nil
      }
      self.init(host: String(words[1]), process: process)
    }

    var line: String { "board: \(host) \(process)" }

    /// Of another machine nobody can tell; there only being told to lead takes the lead.
    var isOpen: Bool { host != Environment.hostName || kill(process, 0) == 0 || errno == EPERM }
  }
}

extension Environment {
  /// The name of this machine in one word.
  fileprivate static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "localhost" }
    let name = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.isEmpty || name.contains(where: \.isWhitespace) ? "localhost" : name
  }
}
