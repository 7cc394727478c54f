/// The day that a running board goes by.

import Glibc
import LedgerModel

/// The wall's clock, or one day that stands still for reports and tests.
struct DaySource {
  /// The day given on the command line; nil follows the clock.
  let fixed: Day?

  var today: Day { fixed ?? Clock.today }
  /// `09:42`.
  var time: String { Clock.timeOfDay }

  /// This moment, for the history.
  var moment: Moment { Clock.moment(on: fixed) }

  /// Milliseconds until the day changes, at most a day; a fixed day never changes.
  var millisecondsToMidnight: Int {
    fixed == nil ? Clock.secondsToMidnight * 1000 : 86_400_000
  }

  /// A clock that only runs forward, in milliseconds.
  static var milliseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }
}
