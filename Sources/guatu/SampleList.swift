/// What `sample` drew, for people, for programs and as a form.

import Canvas
import Exporting
import LedgerModel
import LedgerText

struct SampleList {
  /// The issues that were drawn, in the order of the command line and of their files.
  let listing: Listing
  let seed: Int
  /// How many there were to draw from.
  let all: Int

  static let nothing = Phrase(zh: "没有已完成或已销号的问题", en: "no issue is done or closed")

  var json: JSON {
    .object([
      ("seed", .number(seed)), ("of", .number(all)),
      ("issues", .list(listing.issues.map { listing.json($0) })),
    ])
  }

  func text(columns: Int) -> String {
    let isMixed = listing.loaded.count > 1
    var table = TextTable(
      IssueTable.leading(isMixed: isMixed) + [
        TextTable.Column(heading: said("完成", "done"), limit: 10),
        TextTable.Column(heading: said("销号", "closed"), limit: 10),
        TextTable.Column(heading: said("措施", "measures"), isRight: true),
        TextTable.Column(heading: said("佐证", "evidence"), isRight: true),
      ])
    for found in listing.issues {
      let ledger = listing.loaded[found.ledger].ledger
      let issue = ledger.issue(at: found.row)
      let row = listing.row(found)
      let cells = [
        issue.id.text, issue.title, issue.leader ?? "", issue.unit ?? "", issue.done?.iso ?? "",
        issue.closed?.iso ?? "", "\(row.measuresDone)/\(row.measuresCounted)",
        String(issue.entries(.evidence).count),
      ]
      table.add((isMixed ? [Files.baseName(of: ledger.path)] : []) + cells)
    }
    let count = listing.issues.count
    let head = said(
      "反向抽查：\(all) 个已完成、已销号的问题里抽 \(count) 个，种子 \(seed)（--seed \(seed) 可重抽）",
      "\(count) of \(all) finished issues, drawn with the seed \(seed) (--seed \(seed) draws them "
        + "again)")
    return head + "\n" + table.text(columns: columns)
  }

  func form(_ today: Day) -> ListDocument {
    let headers = Set(listing.issues.map(\.ledger)).map { listing.loaded[$0].ledger.header }
    let owners = Set(headers.map(\.inspected)).subtracting([""])
    return SampleReport.list(
      listing.issues.map { found in
        let ledger = listing.loaded[found.ledger].ledger
        let title = ledger.header.title
        return SampleReport.Item(
          ledger.issue(at: found.row),
          ledger: title.isEmpty ? Files.baseName(of: ledger.path) : title)
      }, of: all, seed: UInt64(seed), owner: owners.count == 1 ? owners.first : nil, today: today)
  }

  func written(_ path: String) -> Phrase {
    let count = listing.issues.count
    return Phrase(
      zh: "已写入 \(path)：反向抽查表，\(all) 个里抽 \(count) 个，种子 \(seed)",
      en: "wrote \(path): a form for \(count) of \(all) finished issues, seed \(seed)")
  }
}
