/// What a foreign document said, kept in the history so that the next import knows what is news.

/// The records that a document stated, word for word as they were understood.
///
/// Each is an event of its own: `op` merge, `new` the record's text, `note` the document's name behind
/// `import `. They change no value and are no step to undo.
package struct ImportedStatements: Equatable, Sendable {
  /// The names of the documents, without folders.
  package var source: String
  /// Records with their text in LF form, as `RecordText` writes it.
  package var records: [Statement]

  package struct Statement: Equatable, Sendable {
    package var record: RecordKey
    package var text: String
    package init(_ record: RecordKey, _ text: String) {
      self.record = record
      self.text = text
    }
  }

  package init(source: String, records: [Statement]) {
    self.source = source
    self.records = records
  }

  private static let mark = "import "

  func events(at: String, by: String) -> [HistoryEvent] {
    records.map {
      HistoryEvent(
        at: at, by: by, on: $0.record.name, op: .merge, new: $0.text,
        note: ImportedStatements.mark + source)
    }
  }

  /// What an event holds; nil for one of another kind.
  package static func statement(of event: HistoryEvent) -> Statement? {
    guard source(of: event) != nil, let text = event.new else { return nil }
    return Statement(event.record, text)
  }

  /// The document that an event was taken from; nil for an event of another kind.
  package static func source(of event: HistoryEvent) -> String? {
    guard event.op == .merge, let note = event.note, note.hasPrefix(mark) else { return nil }
    return String(note.dropFirst(mark.count))
  }
}
