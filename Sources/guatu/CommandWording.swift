/// Sentences of the command line that belong to no rule, edit or file.

import Audit
import LedgerModel

enum CommandWording {
  static func badDay(_ option: String, _ text: String) -> Failure {
    Failure(
      .usage, zh: "\(option) 看不懂日期“\(text)”；请写成 2026-06-15 的样子",
      en: "\(option): “\(text)” is not a day; write it as 2026-06-15")
  }

  static func badLanguage(_ text: String) -> Failure {
    Failure(
      .usage, zh: "--lang 只能是 zh 或 en，不能是“\(text)”", en: "--lang is zh or en, not “\(text)”")
  }

  static func noCommand(_ word: String, nearest: String?) -> Failure {
    let hint =
      nearest.map { Phrase(zh: "是想写“\($0)”吗？", en: "did you mean “\($0)”?") }
      ?? Phrase(zh: "命令列表见 guatu --help", en: "guatu --help lists the commands")
    return Failure(
      .usage, zh: "没有“\(word)”这个命令，也没有这个文件；\(hint.zh)",
      en: "“\(word)” is neither a command nor a file; \(hint.en)")
  }

  static func noLedger(_ path: String) -> Failure {
    Failure(
      .unreadable, zh: "\(path):1:1: 不是台账：既没有台账头，也没有问题记录",
      en: "\(path):1:1: not a ledger: it has neither a Ledger nor an Issue record")
  }

  static func nothingReadable(_ path: String) -> Phrase {
    Phrase(zh: "\(path): 没有一条记录能读", en: "\(path): not one record can be read")
  }

  static func notWritten(_ path: String) -> Phrase {
    Phrase(zh: "\(path): 文件未动", en: "\(path): nothing was written")
  }

  static func oneLedger(_ path: String) -> Failure {
    Failure(
      .usage, zh: "“\(path)”是文件夹；要改哪一本台账，请写明文件名",
      en: "“\(path)” is a folder; name the ledger that is to be changed")
  }

  static func noLedgerToAddTo(_ path: String) -> Failure {
    Failure(
      .system,
      zh: "没有“\(path)”，没有新建；请核对路径，或用 guatu demo --keep 文件夹 取一份示例台账来改",
      en: "“\(path)” does not exist and was not made; check the path, or take a sample ledger with "
        + "guatu demo --keep FOLDER")
  }

  /// A condition of a filter stands where files are named.
  static func filterAsFile(_ word: String) -> Failure {
    Failure(
      .usage, zh: "没有“\(word)”这个文件；筛选条件写在 --filter 后面：--filter '\(word)'",
      en: "there is no file “\(word)”; a filter stands behind --filter: --filter '\(word)'")
  }

  static func emptyFolder(_ path: String) -> Failure {
    Failure(
      .unreadable, zh: "\(path): 里面没有台账（*.rec）", en: "\(path): there is no ledger (*.rec) in it")
  }

  static func noIssue(_ id: String, in file: String, nearest: String?) -> Failure {
    let hint = nearest.map { Phrase(zh: "；是想写“\($0)”吗？", en: "; did you mean “\($0)”?") }
    return Failure(
      .usage, zh: "\(file): 没有 \(id) 号问题\(hint?.zh ?? "")",
      en: "\(file): there is no issue \(id)\(hint?.en ?? "")")
  }

  static func severalIssues(_ id: String, _ places: [String]) -> Failure {
    let list = places.joined(separator: ", ")
    return Failure(
      .usage, zh: "“\(id)”指的不止一个问题：\(list)；请写明文件和完整编号",
      en: "“\(id)” means several issues: \(list); name the file and the whole number")
  }

  /// - Parameter isRepairable: `check --fix` would mend all of it.
  static func brokenIssue(_ id: String, _ problems: [Phrase], isRepairable: Bool) -> Failure {
    let remedy =
      isRepairable
      ? Phrase(zh: "请运行 guatu check --fix", en: "run guatu check --fix")
      : Phrase(zh: "请先用文字编辑器改正", en: "mend it in a text editor first")
    return Failure(
      .unreadable,
      zh: (problems.map(\.zh) + ["\(id) 号问题的记录有错误；\(remedy.zh)"]).joined(separator: "\n"),
      en: (problems.map(\.en) + ["the record of issue \(id) has errors; \(remedy.en)"])
        .joined(separator: "\n"))
  }

  static func badChoice(_ option: String, _ text: String, _ choices: [String]) -> Failure {
    let nearest = NearestWord.to(text, among: choices)
    let list = choices.joined(separator: ", ")
    return Failure(
      .usage,
      zh: "\(option) 不认识“\(text)”；"
        + (nearest.map { "是想写“\($0)”吗？" } ?? "可以是 \(list)"),
      en: "\(option): “\(text)” is not known; "
        + (nearest.map { "did you mean “\($0)”?" } ?? "it can be \(list)"))
  }

  static func badCount(_ option: String, _ text: String) -> Failure {
    Failure(
      .usage, zh: "\(option) 要写 0 以上的整数，不能是“\(text)”",
      en: "\(option) takes a whole number from 0, not “\(text)”")
  }

  static func unknownRule(_ code: String) -> Failure {
    let nearest = NearestWord.to(code, among: AuditRule.allCases.map(\.code))
    let hint = nearest.map {
      Phrase(zh: "；是想写 \($0) 吗？", en: "; did you mean \($0)?")
    }
    return Failure(
      .usage, zh: "没有“\(code)”这条规则\(hint?.zh ?? "")",
      en: "there is no rule “\(code)”\(hint?.en ?? "")")
  }

  static let noLedgerNamed = Failure(
    .usage, zh: "请写明台账文件，用法见 guatu audit --help",
    en: "name a ledger; see guatu audit --help")

  /// A `Disable` line that switches nothing off.
  static func unknownDisabled(_ code: String, _ path: String) -> Phrase {
    Phrase(
      zh: "\(path): Disable 写的“\(code)”不是规则代码，没有起作用",
      en: "\(path): “\(code)” after Disable is no rule and switches nothing off")
  }

  static let notFromInput = Failure(
    .usage, zh: "从标准输入读来的台账不能改；请写文件名",
    en: "a ledger from standard input cannot be changed; name a file")

  static let reasonOption = Phrase(
    zh: "用 --reason 写明原因，例如 --reason 雨季停工", en: "say why with --reason")

  static let nothingFound = Phrase(zh: "没有符合条件的问题", en: "no issue matches")
  static let nothingChanged = Phrase(zh: "没有变化，文件未动", en: "nothing changes; the file is as it was")

  static func alreadyUnicode(_ path: String) -> Failure {
    Failure(
      .usage, zh: "\(path): 已经是 UTF-8，不用转码；去掉 --from 再试",
      en: "\(path): it is UTF-8 already; leave out --from")
  }

  static func cannotDecode(_ path: String, byte: Int) -> Failure {
    Failure(
      .unreadable, zh: "\(path): 第 \(byte) 字节不是 GB18030 编码，文件未动",
      en: "\(path): byte \(byte) is not GB18030; the file is as it was")
  }

  static let noConverter = Failure(
    .system, zh: "系统没有 GB18030 的转换表（glibc 的 gconv）；请安装 libc-bin 或 glibc-gconv-extra",
    en: "the system cannot convert GB18030 (gconv of glibc); install its gconv modules")

  static func checked(_ files: Int, errors: Int, warnings: Int, hints: Int) -> Phrase {
    Phrase(
      zh: "\(files) 个文件：\(errors) 个错误，\(warnings) 个警告，\(hints) 个提示",
      en: "\(files) files: \(errors) errors, \(warnings) warnings, \(hints) hints")
  }

  static func checking(_ done: Int, _ total: Int, _ path: String) -> Phrase {
    Phrase(zh: "检查 \(done)/\(total) \(path)", en: "checking \(done)/\(total) \(path)")
  }

  static func moreProblems(_ path: String, _ count: Int) -> Phrase {
    Phrase(
      zh: "\(path): 另有 \(count) 个问题没有列出", en: "\(path): \(count) more problems are not listed")
  }

  static func isCanonical(_ path: String) -> Phrase {
    Phrase(zh: "\(path): 已是规范格式", en: "\(path): canonical already")
  }
}
