/// A ledger as one table: a row an issue, a column a field.

internal import LedgerModel
internal import LedgerText

/// Columns in which nothing stands are left out, apart from those that every ledger has.
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
      let cells = fixed.map { $0.cell(issue, row, setting, header) }
      for (column, cell) in cells.enumerated() where cell.value != .empty {
        isUsed[column] = true
      }
      all.append(cells)
      unknown.add(issue.unknownFields, row: all.count - 1)
    }
    let kept = isUsed.indices.filter { isUsed[$0] }
    columns = kept.map { Sheet.Column(fixed[$0].heading, width: fixed[$0].width) }
    rows = all.map { cells in kept.map { cells[$0] } }
    append(unknown)
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

  private mutating func append(_ unknown: UnknownColumns) {
    for column in unknown.columns {
      columns.append(Sheet.Column(column.heading, width: 20))
      for place in rows.indices {
        rows[place].append(Sheet.Cell(column.texts[place]))
      }
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

  /// Heading and texts by row; a second column holds the exact values where lines of several values
  /// could not be told apart.
  var columns: [(heading: String, texts: [Int: String])] {
    names.flatMap { name -> [(heading: String, texts: [Int: String])] in
      let own = values[name] ?? [:]
      let readable = own.mapValues { $0.joined(separator: "\n") }
      let exact = own.filter { $0.value.count > 1 }.mapValues { EntryLines.text(of: $0) }
      let column = (name, readable)
      return exact.isEmpty ? [column] : [column, (name + TableColumn.exactEnd, exact)]
    }
  }
}
