/// Sentences of `guatu import`.

import Importing
import LedgerModel

enum ImportWording {
  static func reading(_ name: String, _ share: Double) -> Phrase {
    let percent = Int(min(1, max(0, share)) * 100)
    return Phrase(zh: "正在读 \(name)：\(percent)%", en: "reading \(name): \(percent)%")
  }

  static func isFolder(_ path: String) -> Failure {
    Failure(
      .usage, zh: "“\(path)”是文件夹；要导入哪些文件，请逐个写明",
      en: "“\(path)” is a folder; name the files that are to be imported")
  }

  static func tooLarge(_ path: String) -> Failure {
    Failure(
      .unreadable, zh: "“\(path)”超过 1 GiB，不像通报或台账；没有读",
      en: "“\(path)” is larger than 1 GiB and no report or ledger; it was not read")
  }

  static func isEmpty(_ path: String) -> Failure {
    Failure(
      .unreadable, zh: "“\(path)”是空文件；请核对是不是这一份",
      en: "“\(path)” is empty; check whether it is the right file")
  }

  static func nothingFound(_ path: String) -> Failure {
    Failure(
      .unreadable,
      zh: "“\(path)”里没有认出整改问题；guatu import --dry-run 列出没认出的行，表格可以用 --map 表头=字段 指明各列",
      en:
        "no issue was found in “\(path)”; guatu import --dry-run lists what was not understood, and "
        + "--map HEADING=FIELD names the columns of a table")
  }

  /// What a dry run says behind the lines that were not understood.
  static func noIssues(_ name: String) -> Phrase {
    Phrase(
      zh: "“\(name)”里没有认出整改问题；表格可以用 --map 表头=字段 指明各列",
      en:
        "no issue was found in “\(name)”; --map HEADING=FIELD names the columns of a table")
  }

  /// Why an issue was left alone.
  static func doubt(_ item: ImportItem, _ mine: Issue) -> Phrase {
    let id = mine.id
    return item.doubt == .otherNumber
      ? Phrase(
        zh: "台账里 \(id) 号像是同一个问题：\(mine.title)；没有动",
        en: "number \(id) of the ledger may be the same issue: \(mine.title); left alone")
      : Phrase(
        zh: "台账里 \(id) 号是另一个问题：\(mine.title)；没有动",
        en: "number \(id) is another issue in the ledger: \(mine.title); left alone")
  }

  static let noTarget = Failure(
    .usage, zh: "请用 -o 写明要写入的台账，或用 --dry-run 只看不写",
    en: "name the ledger with -o, or only look with --dry-run")

  static func badMap(_ text: String) -> Failure {
    let words = ColumnTarget.allWords.joined(separator: " ")
    return Failure(
      .usage, zh: "--map 看不懂“\(text)”；请写成 表头=字段，字段可以是：\(words)",
      en: "--map: “\(text)” should read HEADING=FIELD with one of: \(words)")
  }

  static func conflicts(_ count: Int) -> Phrase {
    Phrase(
      zh: "有 \(count) 处台账和文件不一致，台账里的没有动；逐处决定请在终端里运行，全按文件用 --take document，全按台账用 --take ledger",
      en:
        "\(count) places contradict each other and the ledger's values stand; run it on a terminal "
        + "to decide one by one, or use --take document or --take ledger")
  }

  static let nothingNew = Phrase(
    zh: "台账里都已经有了，没有要改的", en: "the ledger has all of it already; nothing was changed")

  static func created(_ path: String, _ count: Int) -> Phrase {
    Phrase(
      zh: "已建台账 \(path)：\(count) 个问题；打开：guatu \(path)",
      en: "made \(path) with \(count) issues; open it: guatu \(path)")
  }

  static func updated(_ path: String, added: Int, changed: Int) -> Phrase {
    Phrase(
      zh: "已写入 \(path)：新增 \(added) 个，更新 \(changed) 个",
      en: "wrote \(path): \(added) new, \(changed) updated")
  }

  static let dryRun = Phrase(zh: "只看不写，没有动任何文件", en: "a dry run: nothing was written")

  static func mapSaved(_ path: String) -> Phrase {
    Phrase(
      zh: "列的对应关系存在 \(path)，下次用 --map @\(path)",
      en: "the meaning of the columns is in \(path); next time: --map @\(path)")
  }
}
