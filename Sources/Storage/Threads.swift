/// Work on two processors at once, for files that take long to read.

internal import Glibc

package enum Threads {
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

  /// Two results, worked out at the same time.
  package static func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let place = Place<Second>()
    var own: First?
    together({ own = first() }, { place.set(second()) })
    // Both have run when `together` comes back.
    return (own ?? first(), place.value ?? second())
  }

  /// Where the other thread leaves its result; read only after it was joined.
  private final class Place<Value: Sendable>: @unchecked Sendable {
    private(set) var value: Value?
    func set(_ value: Value) { self.value = value }
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
