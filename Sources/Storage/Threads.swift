/// Work on two processors at once, for files that take long to read.

internal import Glibc

enum Threads {
  /// Does two things at the same time and waits for both; one after the other where the system has no
  /// thread to give.
  static func together(_ first: () -> Void, _ second: @escaping @Sendable () -> Void) {
    guard let thread = start(second) else {
      first()
      return second()
    }
    first()
    pthread_join(thread, nil)
  }

  /// Starts a thread, which has to be joined; nil where there is none to be had.
  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let held = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, held.toOpaque())
    if failure == 0 { return thread }
    held.release()
    return nil
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
