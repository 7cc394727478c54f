/// Writing a document that a command made.

import Exporting
import LedgerModel
import LedgerText
import Office
import Storage

enum ExportFile {
  /// Writes a file made from a ledger whole, in place of one that stands there; `-` is standard
  /// output.
  static func write(
    _ bytes: [UInt8], to path: String, from ledger: String, isText: Bool
  ) throws(Failure) {
    if path == "-" {
      guard isText else { throw ExportSentences.needsFile }
      return try Output.write(String(decoding: bytes, as: UTF8.self))
    }
    if Files.isFolder(path) { throw ExportSentences.isFolder(path) }
    // A slip of the pen must not cost a ledger; the one it comes from may have any name.
    if Files.isSame(path, ledger) { throw ExportSentences.isLedger(path) }
    if path.hasSuffix(".rec"), Files.exists(path) { try refuseLedger(path) }
    do throws(StorageError) { try SmallFile.write(bytes, to: path) } catch {
      throw Failure(error)
    }
  }

  private static func refuseLedger(_ path: String) throws(Failure) {
    let found = try LedgerInput.loadAny(path, today: Clock.today)
    if !found.ledger.isNoLedger, found.ledger.headerSyntax != nil {
      throw ExportSentences.isLedger(path)
    }
  }

  static func spreadsheet(_ workbook: Workbook, _ today: Day) throws(Failure) -> [UInt8] {
    do throws(OfficeError) {
      defer { Output.progress("") }
      return try SpreadsheetWriter.bytes(
        workbook, temporaryFolder: Environment.word("TMPDIR") ?? "/tmp", madeOn: today
      ) { share in
        Output.progress(said(ExportSentences.writing(share)))
      }
    } catch { throw Failure(.system, error) }
  }

  static func word(_ paper: Paper) throws(Failure) -> [UInt8] {
    let own = try ownTemplate()
    do throws(OfficeError) {
      return try WordWriter.bytes(paper, template: try WordTemplate(replacing: own))
    } catch { throw Failure(.system, error) }
  }

  /// The user's own parts of the look of documents, from `templates/official` in the folder of the
  /// configuration.
  private static func ownTemplate() throws(Failure) -> [String: [UInt8]] {
    guard let folder = UserFiles(environment: Environment.all).configFolder else { return [:] }
    var parts: [String: [UInt8]] = [:]
    for name in WordTemplate.names {
      let path = "\(folder)/templates/official/\(name)"
      var bytes: [UInt8] = []
      guard Files.exists(path) else { continue }
      if let error = Files.read(path, { bytes += $0 }) {
        throw ExportSentences.unreadableTemplate(path, Output.reason(error))
      }
      parts[name] = bytes
    }
    return parts
  }
}

/// Sentences of `guatu export` and `guatu report`.
enum ExportSentences {
  static let noFormat = Failure(
    .usage,
    zh: "请用 --to 写明格式，或让 -o 的文件名带上后缀："
      + ExportFormat.allCases.map(\.rawValue).joined(separator: " "),
    en: "name the form with --to or by the ending of -o: "
      + ExportFormat.allCases.map(\.rawValue).joined(separator: " "))

  static let needsFile = Failure(
    .usage, zh: "这种格式不是文字，请用 -o 写明文件", en: "this form is no text: name a file with -o")

  static func oneLedger(_ path: String) -> Failure {
    Failure(
      .usage, zh: "“\(path)”是文件夹；请写明导出哪一本台账", en: "“\(path)” is a folder; name one ledger")
  }

  static func isFolder(_ path: String) -> Failure {
    Failure(.usage, zh: "“\(path)”是文件夹；请写明文件名", en: "“\(path)” is a folder; name a file")
  }

  static func isLedger(_ path: String) -> Failure {
    Failure(
      .usage, zh: "“\(path)”是一本台账，不能用导出的文件覆盖；请换一个文件名",
      en: "“\(path)” is a ledger and is not overwritten by an export; choose another name")
  }

  static func unreadableTemplate(_ path: String, _ reason: String) -> Failure {
    Failure(
      .system, zh: "读不了自己的模板 \(path)：\(reason)；请改权限，或删掉它用内置的",
      en:
        "cannot read the template \(path): \(reason); change its permissions, or delete it to use "
        + "the built-in one")
  }

  /// What masking cannot know.
  static let maskingLimits = Phrase(
    zh: "只能隐去在责任人、经办人等栏里写过全名的人和有固定样式的号码；只在正文里出现的姓名、住址、微信号等认不出来，公开前请人工通读",
    en:
      "only persons whose full names stand in fields for people, and numbers of a known form, are "
      + "hidden; names, addresses and accounts that occur in prose alone are not: read it before you "
      + "publish it")

  /// How much of the ledger is in a file, and what is not and why.
  static func written(_ path: String, _ format: ExportFormat, _ source: ExportSource) -> Phrase {
    let counted = source.counted.count
    var parts: [Phrase]
    switch format {
    case .html:
      let shown = source.shown.count
      parts = [Phrase(zh: "\(shown) 个问题", en: "\(shown) issues")]
      let hidden = counted - shown + source.withheld
      if hidden > 0 {
        parts.append(Phrase(zh: "不公开的 \(hidden) 个不在图上", en: "\(hidden) private ones are not on it"))
      }
    case .calendar:
      let events = CalendarExport.count(source)
      parts = [Phrase(zh: "\(events) 个日程", en: "\(events) events")]
    default:
      parts = [Phrase(zh: "\(counted) 个问题", en: "\(counted) issues")]
      let withdrawn = source.places.count - counted
      if withdrawn > 0 {
        parts.append(Phrase(zh: "另列已撤销 \(withdrawn) 个", en: "and \(withdrawn) withdrawn ones"))
      }
    }
    let broken = source.broken.count
    if broken > 0 {
      parts.append(
        Phrase(zh: "有错的记录 \(broken) 条没有写入", en: "\(broken) records with errors are left out"))
    }
    return Phrase(
      zh: "已写入 \(path)：" + parts.map(\.zh).joined(separator: "，"),
      en: "wrote \(path): " + parts.map(\.en).joined(separator: ", "))
  }

  static func writing(_ share: Double) -> Phrase {
    let percent = Int(min(1, max(0, share)) * 100)
    return Phrase(zh: "正在写：\(percent)%", en: "writing: \(percent)%")
  }
}
