/// Which of several columns names the issues, numbers them and dates them.

internal import LedgerModel
internal import Prose

extension HeadingBlock {
  /// Decides what single headings cannot tell; `grid` shows how the columns are filled.
  mutating func settle(in grid: SheetGrid) {
    if isOwn {
      // Here a label means its own field and nothing else.
      for place in columns.indices {
        guard let field = Field.issue.first(where: { $0.label.zh == columns[place].heading }) else {
          continue
        }
        columns[place].meaning = ColumnMeaning(.field(field))
      }
      return
    }
    settleNumbers()
    settleTitles(in: grid)
    settleDays()
    settleProgress()
  }

  /// Whether guatu wrote the table: it has every heading that such a table has, and no foreign one.
  var isOwn: Bool {
    let headings = Set(columns.map(\.heading))
    guard headings.isSuperset(of: ["编号", "具体问题", "整改状态", "整改时限", "剩余/逾期天数"]) else { return false }
    return columns.allSatisfy { column in
      let bare =
        column.heading.hasSuffix(EntryLines.mark)
        ? String(column.heading.dropLast(EntryLines.mark.count)) : column.heading
      return bare == "剩余/逾期天数" || HeadingMatch.isName(bare)
        || Field.issue.contains { $0.label.zh == bare }
    }
  }

  private func places(_ field: String, _ trait: ColumnMeaning.Trait? = nil) -> [Int] {
    columns.indices.filter {
      columns[$0].field == field && !columns[$0].isMapped && columns[$0].trait != .raw
        && (trait == nil || columns[$0].trait == trait)
    }
  }

  /// Of two columns of numbers one counts measures, or rows.
  private mutating func settleNumbers() {
    for place in places("Id") {
      let next = columns[(place + 1)...].first {
        $0.target != .kept(name: "") || !$0.heading.isEmpty
      }
      if next?.field == "Measure", places("Id").count > 1 {
        columns[place].meaning = ColumnMeaning(.measureNumber)
      }
    }
    let numbers = places("Id")
    guard numbers.count > 1 else { return }
    let named = numbers.filter { HeadingText.normal(columns[$0].heading).contains("编号") }
    let beforeTitle = numbers.last { place in
      place + 1 < columns.count && columns[place + 1].field == "Title"
        && columns[place + 1].trait != .broad
    }
    let chosen = named.first ?? beforeTitle ?? numbers[0]
    for place in numbers where place != chosen { columns[place].meaning = ColumnMeaning(.ignored) }
  }

  private mutating func settleTitles(in grid: SheetGrid) {
    let mapped = columns.contains { $0.isMapped && $0.field == "Title" }
    let plain = places("Title", .plain)
    let broad = places("Title", .broad)
    let narrow = places("Title", .narrow)
    func become(_ places: [Int], _ field: String) {
      for place in places {
        let trait = field == "Title" ? columns[place].trait : .plain
        columns[place].meaning = ColumnMeaning(field, trait)
      }
    }
    if mapped {
      become(broad, "Category")
      become(plain + narrow, "Detail")
    } else if let first = plain.first {
      become(broad, "Category")
      become(plain.filter { $0 != first } + narrow, "Detail")
    } else if let first = broad.first, let inner = narrow.first {
      if isShared(first, by: inner, in: grid) {
        become(broad, "Category")
        become([inner], "Title")
        become(Array(narrow.dropFirst()), "Detail")
      } else {
        become([first], "Title")
        become(Array(broad.dropFirst()) + narrow, "Detail")
      }
    } else if let first = broad.first ?? narrow.first {
      become([first], "Title")
      become((broad + narrow).filter { $0 != first }, "Detail")
    } else if let first = places("Detail").first {
      become([first], "Title")
    }
  }

  /// Whether one text of the outer column stands for several issues: it stays the same, or its cell
  /// is empty, while the number (without one: the inner text) changes.
  private func isShared(_ outer: Int, by inner: Int, in grid: SheetGrid) -> Bool {
    let counter = places("Id").first ?? inner
    var issues = 0
    var texts = 0
    var last: CellValue?
    for row in rows.upperBound + 1..<max(rows.upperBound + 1, min(grid.count, 20_000)) {
      if grid.own(row, inner) != nil, grid.own(row, counter) != nil { issues += 1 }
      if let text = grid.own(row, outer), text != last {
        // A row with nothing else is a category.
        if grid.own(row, inner) == nil { continue }
        texts += 1
        last = text
      }
    }
    return issues > texts
  }

  /// Beside the day of an entry 内容 is what was done on it, in a table that tells nothing else.
  private mutating func settleProgress() {
    guard places("Progress", .progressDay).count == 1, places("Progress").count == 1,
      places("Title").isEmpty, places("Measure").isEmpty
    else { return }
    let names = ["内容", "处理内容", "记录", "过程", "办理内容", "记录内容", "反馈内容", "处理过程", "处理记录"]
    let text = columns.firstIndex {
      $0.target == .kept(name: "") && !$0.isMapped
        && names.contains(HeadingText.normal($0.heading))
    }
    if let text { columns[text].meaning = ColumnMeaning("Progress") }
  }

  /// 完成时间 is the plan unless another column is.
  private mutating func settleDays() {
    let either = places("Due", .eitherDay)
    guard let first = either.first else { return }
    let hasPlan = columns.contains { $0.field == "Due" && $0.trait != .eitherDay }
    let hasFact = columns.contains { $0.field == "Done" }
    for place in either {
      let isFact = (hasPlan || place != first) && !hasFact
      columns[place].meaning = ColumnMeaning(isFact ? "Done" : "Due")
    }
  }
}
