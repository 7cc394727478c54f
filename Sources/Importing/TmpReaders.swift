package enum NoticeReader {
  package static func read(_ blocks: [SourceBlock], _ setting: ImportSetting) -> ImportedDocument {
    ImportedDocument()
  }
}
package enum SheetReader {
  package static func read(_ book: SourceBook, _ setting: ImportSetting) -> ImportedDocument {
    ImportedDocument()
  }
}
