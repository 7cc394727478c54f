/// Sentences of the command line that belong to no rule, edit or file.

import LedgerModel

enum CommandWording {
  static func badDay(_ option: String, _ text: String) -> Failure {
    Failure(
      .usage, zh: "\(option) 看不懂日期“\(text)”；请写成 2026-06-15 的样子",
      en: "\(option): “\(text)” is not a day; write it as 2026-06-15")
  }

  static func noLedger(_ path: String) -> Failure {
    Failure(
      .unreadable, zh: "\(path):1:1: 不是台账：既没有台账头，也没有问题记录",
      en: "\(path):1:1: not a ledger: it has neither a Ledger nor an Issue record")
  }

  static func emptyFolder(_ path: String) -> Failure {
    Failure(
      .unreadable, zh: "\(path): 里面没有台账（*.rec）", en: "\(path): there is no ledger (*.rec) in it")
  }
}
