/// What `guatu sync` and `guatu git-setup` say.

import LedgerModel
import Storage

enum SyncWording {
  static func said(_ setup: SyncReport.Setup, in folder: String) -> Phrase {
    switch setup {
    case .initialised:
      Phrase(zh: "\(folder): 新建了 git 仓库", en: "\(folder): made a git repository")
    case .driver:
      Phrase(
        zh: "\(folder): 已设好按字段合并（写进了这个仓库的 git 配置）",
        en: "\(folder): ledgers will be merged by field (written into this repository's "
          + "configuration)")
    case .lines(let file):
      Phrase(zh: "\(folder)/\(file): 补上了 guatu 需要的几行", en: "\(folder)/\(file): added guatu's lines")
    }
  }

  /// What a run did, a sentence each.
  static func lines(_ report: SyncReport, in folder: String) -> [Phrase] {
    var lines = report.concluded ? [concluded] : []
    lines += report.committed.map { committed($0) }
    if report.received > 0 {
      lines.append(received(report.received, from: report.remote ?? "", report.receivedFiles))
    }
    if report.sent > 0 { lines.append(sent(report.sent, to: report.remote ?? "")) }
    if case .conflicts(let conflicts, _) = report.ending {
      lines += conflicts.map { conflict($0, in: folder) }
    }
    if lines.isEmpty, report.ending == .done { lines = [nothing] }
    return lines
  }

  static func isSetUp(_ folder: String) -> Phrase {
    Phrase(zh: "\(folder): 已经设好，没有改动", en: "\(folder): set up already; nothing changed")
  }

  static func committed(_ line: String) -> Phrase {
    Phrase(zh: "已提交 \(line)", en: "committed: \(line)")
  }

  static let concluded = Phrase(
    zh: "冲突已处理完，上次的合并已结束", en: "the conflicts are resolved; the merge is concluded")

  static func received(_ count: Int, from remote: String, _ files: [String]) -> Phrase {
    let list = files.prefix(5).joined(separator: ", ")
    let more = files.count > 5
    return Phrase(
      zh: "已收到 \(remote) 的 \(count) 次提交" + (files.isEmpty ? "" : "：\(list)\(more ? " 等" : "")"),
      en: "received \(count) commits of \(remote)"
        + (files.isEmpty ? "" : ": \(list)\(more ? " …" : "")"))
  }

  static func sent(_ count: Int, to remote: String) -> Phrase {
    Phrase(zh: "已推送 \(count) 次提交到 \(remote)", en: "pushed \(count) commits to \(remote)")
  }

  static let nothing = Phrase(zh: "两边一致，没有要同步的改动", en: "both sides are the same; nothing to do")

  static let noRemote = Phrase(
    zh: "没有远端，只提交在本机；要与别人同步，先运行 git remote add origin 地址",
    en: "there is no remote, so it is only committed here; to exchange with others run "
      + "git remote add origin ADDRESS first")

  static func unreachable(_ remote: String, _ words: String) -> Phrase {
    Phrase(
      zh: "连不上 \(remote)，改动都提交在本机，下次同步时再送出：\n\(words)",
      en: "\(remote) cannot be reached; everything is committed here and goes out with the next "
        + "sync:\n\(words)")
  }

  static func conflict(_ conflict: SyncReport.Conflict, in folder: String) -> Phrase {
    let path = "\(folder)/\(conflict.file)"
    guard let line = conflict.line else {
      return Phrase(
        zh: "\(path): 冲突，没有合并；改好后运行 git add",
        en: "\(path): conflict, not merged; git add it when resolved")
    }
    return Phrase(zh: "\(path):\(line): 冲突", en: "\(path):\(line): conflict")
  }

  static let resolve = Phrase(
    zh: "合并停在半途：在这些文件里留下要的内容、删去 <<<<<<< ======= >>>>>>> 几行，再运行 guatu sync 就会接着做完",
    en:
      "the merge has stopped half way: keep what is wanted in these files, take the lines <<<<<<< "
      + "======= >>>>>>> out, and guatu sync will conclude it")

  static func leftOut(_ file: String) -> Phrase {
    Phrase(
      zh: "\(file): 里面有没处理完的冲突标记，没有提交", en: "\(file): holds conflict markers and was not committed")
  }
}
