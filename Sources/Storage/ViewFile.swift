/// Where a clerk's board says what it shows, for boards that follow it.

internal import Glibc

/// `.<name>.rec.view` beside a ledger: one small text.
///
/// A file, not a socket: it also works between machines that share the folder. Whoever follows makes
/// it, and a clerk writes it only where it is, so that nothing lies about and nothing is written where
/// nobody follows.
package struct ViewFile: Sendable {
  package let path: String
  private let target: String

  /// - Parameter ledger: the ledger's path; a link is followed.
  package init(ledger: String) {
    var target = ledger
    do throws(SystemFailure) { target = try FilePath.target(of: ledger) } catch {
      // A ledger that cannot be found has no view either; the path as it stands does.
    }
    self.target = target
    path = FilePath.folder(of: target) + "/." + FilePath.name(of: target) + ".view"
  }

  /// Whether somebody follows, or did and was cut off.
  package var exists: Bool { access(path, F_OK) == 0 }

  /// Makes an empty one, for whoever may write the ledger.
  package func create() throws(StorageError) {
    do throws(SystemFailure) {
      let file = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_NOFOLLOW)
      if let status = FileDescriptor.status(of: target) { try file.take(status) }
    } catch {
      throw error.error(path, .write)
    }
  }

  /// Writes what is shown. It is a courtesy: what cannot be written is left, and never in the way of
  /// a key.
  package func write(_ text: String) {
    do throws(SystemFailure) {
      let file = try FileDescriptor.open(path, O_WRONLY | O_TRUNC | O_NOFOLLOW)
      let bytes = Array(text.utf8)
      let failure: SystemFailure? = bytes.withUnsafeBytes { bytes in
        do throws(SystemFailure) { try file.write(bytes) } catch { return error }
        return nil
      }
      if let failure { throw failure }
    } catch {
      return
    }
  }

  /// What was written last; nil when there is nothing, or not all of it yet.
  package func read() -> String? {
    do throws(SystemFailure) {
      let file = try FileDescriptor.open(path, O_RDONLY | O_NOFOLLOW)
      let bytes = try file.readAll(expected: 512, limit: 1 << 16)
      guard bytes.last == 0x0A, bytes.count <= 1 << 16 else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      return nil
    }
  }

  /// Takes it away when nobody follows any more.
  package func remove() { unlink(path) }
}
