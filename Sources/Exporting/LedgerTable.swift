/// A ledger as one table: a row an issue, a column a field.

internal import LedgerModel
internal import LedgerText

/// Columns in which nothing stands are left out, apart from those that every ledger has. These come
/// first, so that a printed table holds what everybody asks for; exact values come last.
struct LedgerTable {
  var columns: [Sheet.Column]
  var rows: [[Sheet.Cell]]

  init(_ source: ExportSource) {
    let fixed = TableColumn.all
    let header = source.header
    let setting = source.setting
    var isUsed = fixed.map(\.isAlwaysShown)
    var unknown = UnknownColumns()
    var all: [[Sheet.Cell]] = []
    all.reserveCapacity(source.places.count)
    for place in source.places {
      let issue = source.ledger.issue(at: place)
      let row = source.ledger.rows[place]
      let cells = fixed.map { $0.cell(issue, row, setting, header, source.ruleNames) }
      for (column, cell) in cells.enumerated() where cell.value != .empty {
        isUsed[column] = true
      }
      all.append(cells)
      unknown.add(issue.unknownFields, row: all.count - 1)
    }
    func used(_ place: Sheet.Column.Place) -> [Int] {
      isUsed.indices.filter { isUsed[$0] && fixed[$0].place == place }
    }
    let kept = used(.printed) + used(.unprinted)
    columns = kept.map { fixed[$0].column }
    rows = all.map { cells in kept.map { cells[$0] } }
    append(unknown.columns)
    let folded = used(.folded)
    columns += folded.map { fixed[$0].column }
    for (row, cells) in all.enumerated() { rows[row] += folded.map { cells[$0] } }
    append(unknown.exactColumns)
  }

  /// Makes numbers of the texts of some columns, as a spreadsheet wants them; a `.csv` keeps every
  /// digit instead. What has more than fifteen digits stays text, for a spreadsheet would round it.
  mutating func reckon(_ headings: [String]) {
    for column in columns.indices where headings.contains(columns[column].heading) {
      for row in rows.indices {
        guard case .text(let text) = rows[row][column].value, text.utf8.count <= 15,
          let number = Double(text)
        else { continue }
        rows[row][column].value = .number(number)
      }
    }
  }

  private mutating func append(_ more: [UnknownColumns.Column]) {
    for (column, texts) in more {
      columns.append(column)
      for place in rows.indices { rows[place].append(Sheet.Cell(texts[place])) }
    }
  }
}

/// Columns of fields that this program does not know, in the order in which they occur; headings are
/// the names in the file.
private struct UnknownColumns {
  private var names: [String] = []
  private var values: [String: [Int: [String]]] = [:]

  mutating func add(_ fields: [Issue.UnknownField], row: Int) {
    for field in fields {
      if values[field.name] == nil { names.append(field.name) }
      values[field.name, default: [:]][row, default: []].append(field.value)
    }
  }

  /// With texts by row.
  typealias Column = (column: Sheet.Column, texts: [Int: String])

  var columns: [Column] {
    names.map { name in
      let texts = values[name, default: [:]].mapValues { $0.joined(separator: "\n") }
      return (Sheet.Column(name, width: 20, place: .unprinted), texts)
    }
  }

  /// The exact values where lines of several could not be told apart.
  var exactColumns: [Column] {
    names.compactMap { name in
      let several = values[name, default: [:]].filter { $0.value.count > 1 }
      if several.isEmpty { return nil }
      let column = Sheet.Column(name + EntryLines.mark, width: 24, place: .folded)
      return (column, several.mapValues { EntryLines.text(of: $0) })
    }
  }
}
