/// Boards that look at the same ledger together: a clerk's, and a projector's that follows it.

import Board
import LedgerModel
import Storage

/// Tells others what is shown, or shows what is told.
struct Company {
  private let isFollowing: Bool
  private let isReadOnly: Bool
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

  /// Tells what a clerk's board shows, where somebody follows.
  mutating func share(_ view: SharedView) {
    guard !isReadOnly, let file, view != last, file.exists else { return }
    last = view
    file.write(view.text)
  }

  /// Whoever follows takes the file away; a board that still does makes it again.
  mutating func leave() {
    if isFollowing, let file { file.remove() }
    watch = nil
    last = nil
  }
}
