/// Writing a document that a command made.

import Exporting
import LedgerModel
import LedgerText
import Office
import Storage

enum ExportFile {
  /// Writes a file whole, in place of one that stands there; `-` is standard output.
  static func write(_ bytes: [UInt8], to path: String, isText: Bool) throws(Failure) {
    if path == "-" {
      guard isText else { throw ExportSentences.needsFile }
      return try Output.write(String(decoding: bytes, as: UTF8.self))
    }
    if Files.isFolder(path) { throw ExportSentences.isFolder(path) }
    // A slip of the pen must not cost a ledger.
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
    do throws(OfficeError) {
      return try WordWriter.bytes(paper, template: try WordTemplate(replacing: try ownTemplate()))
    } catch { throw Failure(.system, error) }
  }

  /// The user's own parts of the look of documents, from `templates/official` in the folder of the
  /// configuration.
  private static func ownTemplate() throws(OfficeError) -> [String: [UInt8]] {
    guard let folder = UserFiles(environment: Environment.all).configFolder else { return [:] }
    var parts: [String: [UInt8]] = [:]
    for name in WordTemplate.names {
      let path = "\(folder)/templates/official/\(name)"
      var bytes: [UInt8] = []
      if Files.exists(path), Files.read(path, { bytes += $0 }) == nil { parts[name] = bytes }
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

  static func written(_ path: String, _ count: Int) -> Phrase {
    Phrase(zh: "已写入 \(path)：\(count) 个问题", en: "wrote \(path): \(count) issues")
  }

  static func writing(_ share: Double) -> Phrase {
    let percent = Int(min(1, max(0, share)) * 100)
    return Phrase(zh: "正在写：\(percent)%", en: "writing: \(percent)%")
  }
}
