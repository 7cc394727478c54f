/// How wide printed text may be.

import Glibc

enum OutputWidth {
  /// Columns of `COLUMNS`, else of the terminal that output goes to, else 100; at least 40.
  static var columns: Int {
    if let text = Environment.word("COLUMNS"), let columns = Int(text), columns > 0 {
      return max(40, columns)
    }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return max(40, Int(size.ws_col))
    }
    return 100
  }
}
