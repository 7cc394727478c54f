/// A spreadsheet to be written, as a value: what stands where and what it means, not how a library
/// writes it.

package import LedgerModel

package struct Workbook: Equatable, Sendable {
  package var sheets: [Sheet]
  /// For the properties of the file.
  package var title: String
  package init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }
}

/// One sheet: a title row over all columns (nil: none), notes below it, one heading row, the rows.
package struct Sheet: Equatable, Sendable {
  package var name: String
  package var title: String?
  package var notes: [String] = []
  package var columns: [Column]
  package var rows: [[Cell]]
  /// The last row holds sums and is set apart; it takes no part in filters.
  package var hasTotals = false

  package init(
    name: String, title: String? = nil, notes: [String] = [], columns: [Column],
    rows: [[Cell]] = [], hasTotals: Bool = false
  ) {
    self.name = name
    self.title = title
    self.notes = notes
    self.columns = columns
    self.rows = rows
    self.hasTotals = hasTotals
  }

  /// The columns that are printed: those before the first that is not.
  package var printedColumns: Int {
    columns.firstIndex { $0.place != .printed } ?? columns.count
  }

  mutating func removeColumn(_ place: Int) {
    columns.remove(at: place)
    for row in rows.indices { rows[row].remove(at: place) }
  }

  package struct Column: Equatable, Sendable {
    package var heading: String
    /// In the width of a Latin digit; a Chinese character takes two.
    package var width: Double
    package var place: Place
    package init(_ heading: String, width: Double, place: Place = .printed) {
      self.heading = heading
      self.width = width
      self.place = place
    }

    /// From left to right.
    package enum Place: Equatable, Sendable {
      case printed
      /// On the screen alone.
      case unprinted
      /// For programs; put away behind a plus sign.
      case folded
    }
  }

  package struct Cell: Equatable, Sendable {
    package var value: Value
    package var tone = Tone.plain

    package init(_ value: Value, _ tone: Tone = .plain) {
      self.value = value
      self.tone = tone
    }
    /// Text; empty text is an empty cell.
    package init(_ text: String?, _ tone: Tone = .plain) {
      self.init(text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty, tone)
    }
    package init(_ day: Day?, _ tone: Tone = .plain) {
      self.init(day.map { .day($0) } ?? .empty, tone)
    }
    package init(_ number: Int?, _ tone: Tone = .plain) {
      self.init(number.map { .number(Double($0)) } ?? .empty, tone)
    }
  }

  package enum Value: Equatable, Sendable {
    case empty
    /// Line breaks are `\n`.
    case text(String)
    case number(Double)
    /// 0.909 is shown as 90.9%.
    case percent(Double)
    case day(Day)
  }

  /// What a cell means; the colours are the writer's business. A word always stands there as well.
  package enum Tone: Equatable, Sendable {
    case plain, overdue, soon, stalled, finished, faint
  }
}
