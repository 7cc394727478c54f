/// Words of the import that stand in ledgers, whatever the interface's language.

package import LedgerModel

package enum ImportWords {
  /// Who noted what an import brought, ledger format §13.
  package static let importer = "导入"
  /// Why a deadline moved that an import moved.
  static let extended = "按导入的文件调整整改时限"
  /// The inspected body where no document names it.
  static let unknownBody = "（未注明）"
  /// The last line of an import's report: “识别 11 条，未识别 2 行”.
  package static func found(_ document: ImportedDocument) -> Phrase {
    let (issues, lines) = (document.issues.count, document.unrecognised.count)
    return Phrase(
      zh: "识别 \(issues) 条，未识别 \(lines) 行",
      en: "\(issues) issues understood, \(lines) lines not understood")
  }
}

extension EntryToken {
  /// The day of a measure that is done; where the document states none, a mark that says so: its state
  /// is a claim without a day, ledger format §13.
  static func doneOn(_ day: Day?) -> EntryToken {
    day.map { .key("done", $0.iso) } ?? .key("src", "import")
  }
}
