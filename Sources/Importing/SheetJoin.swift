/// Several sheets about the same issues made one list.

internal import LedgerModel
internal import Prose

struct SheetJoin {
  private let tables: [SheetTable]
  private let columns: [SheetColumn]
  private(set) var drafts: [IssueDraft] = []
  private(set) var orphans: [UnrecognisedLine] = []

  init(_ tables: [SheetTable], _ columns: [SheetColumn]) {
    self.tables = tables
    self.columns = columns
  }

  mutating func join(_ remarks: inout RemarkList) {
    for (place, table) in tables.enumerated() where isList(place) {
      if table.drafts.isEmpty {
        remarks.add("sheet", SheetWording.noIssues(table.name), at: table.place)
      }
      if saysTheSame(table) {
        merge(table, &remarks, keepsOthers: true)
      } else {
        drafts += table.drafts
      }
    }
    for (place, table) in tables.enumerated() where !isList(place) {
      if table.hasNumbers, !drafts.isEmpty, !isStatistics(table) {
        merge(table, &remarks, keepsOthers: false)
      } else {
        remarks.add("sheet", SheetWording.statistics(table.name), at: table.place)
      }
    }
  }

  private func isList(_ place: Int) -> Bool {
    tables[place].namesIssues && !(tables.count > 1 && isStatistics(tables[place]))
  }

  /// Figures about issues: numbers of them, and shares.
  private func isStatistics(_ table: SheetTable) -> Bool {
    let figures = table.columns.filter { column in
      let heading = HeadingText.normal(column.heading)
      return heading.hasSuffix("数") || heading.hasSuffix("率") || heading.hasSuffix("占比")
    }
    let isNamed = ["统计", "分析", "图表"].contains { table.name.contains($0) }
    let tells = table.columns.contains { column in
      ["Measure", "Due", "Progress", "Owner", "Evidence"].contains(column.field ?? "")
        && column.isSure
    }
    return figures.count >= 2 && !tells || isNamed && !tells || isNamed && figures.count >= 2
  }

  /// Whether a sheet speaks of the issues that are there already: most of the numbers that both have
  /// stand beside the same title.
  private func saysTheSame(_ table: SheetTable) -> Bool {
    guard !drafts.isEmpty else { return false }
    let known = index()
    var both = 0
    var same = 0
    for draft in table.drafts {
      guard let number = draft.number, let place = known[number] else { continue }
      both += 1
      guard let title = self.title(of: draft), let other = self.title(of: drafts[place]) else {
        same += 1
        continue
      }
      if title == other || title.hasPrefix(other) || other.hasPrefix(title) { same += 1 }
    }
    return both > 0 && same * 2 > both
  }

  private func title(of draft: IssueDraft) -> String? {
    draft.cells.first { columns[$0.column].field == "Title" }
      .map { HeadingText.normal($0.value.text) }
  }

  private func index() -> [SheetNumber: Int] {
    var known: [SheetNumber: Int] = [:]
    for (place, draft) in drafts.enumerated() {
      if let number = draft.number, known[number] == nil { known[number] = place }
    }
    return known
  }

  private mutating func merge(_ table: SheetTable, _ remarks: inout RemarkList, keepsOthers: Bool) {
    let known = index()
    for draft in table.drafts {
      if let number = draft.number, let place = known[number] {
        drafts[place].cells += draft.cells.filter { columns[$0.column].field != "Id" }
        drafts[place].category = drafts[place].category ?? draft.category
      } else if keepsOthers {
        drafts.append(draft)
      } else {
        let text = draft.cells.filter { columns[$0.column].field != "Id" }.map(\.value.text)
          .joined(separator: " | ")
        remarks.add(
          "orphan", SheetWording.orphan(draft.number?.raw ?? "", text), at: draft.from)
        orphans.append(UnrecognisedLine(draft.from, text))
      }
    }
  }
}
