/// Work on two processors at once, for files that take long to read.

internal import Glibc

enum Threads {
  /// Does two things at the same time and waits for both; one after the other where the system has no
  /// thread to give.
  static func together(_ first: () -> Void, _ second: @escaping @Sendable () -> Void) {
    let held = Unmanaged.passRetained(Work(second))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, held.toOpaque())
    first()
    if failure == 0 {
      pthread_join(thread, nil)
    } else {
      held.release()
      second()
    }
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
