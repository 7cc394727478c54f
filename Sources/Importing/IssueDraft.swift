/// Cells of sheets that belong to one issue, before anybody read them.

internal import LedgerModel

struct DraftCell {
  /// Place among the columns of all tables.
  var column: Int
  /// The row as the spreadsheet numbers it.
  var line: Int
  var value: CellValue
}

struct IssueDraft {
  var number: SheetNumber?
  /// From rows that hold a category alone.
  var category: String?
  var cells: [DraftCell] = []
  var from: SourcePlace
  var to: SourcePlace
  var table: Int
  /// It shares the number of the issue before it: both stand beside one merged number.
  var isPart = false
}

/// What was read of one sheet.
struct SheetTable {
  var name: String
  var place: SourcePlace
  var columns: [SheetColumn]
  var namesIssues: Bool
  var hasNumbers: Bool
  /// guatu wrote it.
  var isOwn: Bool
  var drafts: [IssueDraft] = []
  var facts = SheetFacts()
}

/// Remarks with a limit for each kind, so that a bad column of a large sheet is said, not shouted.
struct RemarkList {
  private(set) var remarks: [ImportRemark] = []
  private var counts: [String: Int] = [:]
  private var kinds: [(kind: String, first: Phrase)] = []
  static let limit = 40

  mutating func add(_ kind: String, _ words: Phrase, at place: SourcePlace? = nil) {
    let count = counts[kind, default: 0] + 1
    if count == 1 { kinds.append((kind, words)) }
    counts[kind] = count
    if count <= RemarkList.limit { remarks.append(ImportRemark(words, at: place)) }
  }

  /// All of them, with a line for each kind that was cut off.
  var finished: [ImportRemark] {
    remarks
      + kinds.compactMap { kind, first in
        guard let count = counts[kind], count > RemarkList.limit else { return nil }
        return ImportRemark(SheetWording.more(first, count - RemarkList.limit))
      }
  }
}
