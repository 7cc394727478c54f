/// Who leads, who works, who helps.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  /// The first name leads; Lead and Unit hold one, so that the others go to Support.
  mutating func addPeople() {
    var support: [String] = []
    var owners: [String] = []
    for field in ["Lead", "Unit", "Owner", "Support"] {
      for cell in cells(field) {
        for (target, names) in names(in: cell, field) {
          switch target {
          case "Owner": owners += names
          case "Support": support += names
          default:
            guard let first = names.first else { continue }
            let present = imported.issue.values(of: target).first
            if present == nil { imported.issue.setValues(of: target, to: [first]) }
            let others = names.filter { $0 != (present ?? first) }
            if !others.isEmpty {
              remarks.add(
                "leads " + target, SheetWording.severalLeads(label(target), present ?? first),
                at: place(cell))
            }
            support += others
          }
        }
        mark(field, cell)
      }
    }
    let exact = (owners: rawValues("Owner"), support: rawValues("Support"))
    imported.issue.owners = exact.owners.isEmpty ? distinct(owners) : exact.owners
    imported.issue.support = exact.support.isEmpty ? distinct(support) : exact.support
  }

  /// The names of a cell; labels in it (`牵头单位：`) say which field they belong to.
  private func names(in cell: DraftCell, _ field: String) -> [(String, [String])] {
    let text = cell.value.text
    if isExact(cell) {
      let line = TextCleaning.line(text)
      if field == "Lead" || field == "Unit" { return [(field, [line])] }
      let mark: Character = text.contains("\n") ? "\n" : "、"
      return [(field, text.split(separator: mark).map { $0.trimmed }.filter { !$0.isEmpty })]
    }
    let person = personFields[cell.column]
    guard text.unicodeScalars.contains(where: { $0 == "：" || $0 == ":" }) else {
      let names = CellNames.split(text)
      return person.map { UnitsAndPeople.sorted(names, person: $0) } ?? [(field, names)]
    }
    var found: [(String, [String])] = []
    var target = field
    for piece in IssueBuilder.labelled(text) {
      guard let colon = piece.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        found.append((target, CellNames.split(piece)))
        continue
      }
      let label = String(piece[..<colon])
      let meaning =
        HeadingMatch.find(label)?.meaning.field ?? HeadingMatch.find(label + "单位")?.meaning.field
      if meaning == nil, CellNames.isPost(label) {
        // 党委书记：骆长河 names one.
        let names = CellNames.split(String(piece[colon...].dropFirst()))
        found.append((person ?? field, names.map { label + " " + $0 }))
        continue
      }
      if meaning == nil {
        // 城建办：吴桐 names two, where the colon is no label's.
        let names = CellNames.split(label) + CellNames.split(String(piece[colon...].dropFirst()))
        found += UnitsAndPeople.sorted(
          names, person: person ?? (field == "Lead" ? "Lead" : "Owner"))
        continue
      }
      target =
        meaning.flatMap { ["Lead", "Unit", "Owner", "Support"].contains($0) ? $0 : nil } ?? field
      found.append((target, CellNames.split(String(piece[piece.index(after: colon)...]))))
    }
    return found
  }

  /// The lines of a cell, cut before every label: 牵头单位：党建办 配合单位：财政所 are two, while
  /// 责任领导：党委书记 骆长河 is one.
  private static func labelled(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isNewline || "；;".contains($0) }).flatMap { line in
      line.split(whereSeparator: \.isWhitespace).reduce(into: [String]()) { pieces, word in
        let isLabel = word.contains { $0 == "：" || $0 == ":" }
        if isLabel || pieces.isEmpty {
          pieces.append(String(word))
        } else {
          pieces[pieces.count - 1] += " " + word
        }
      }
    }
  }

  /// The cell stands in a table that guatu wrote.
  func isExact(_ cell: DraftCell) -> Bool {
    exactSheets.contains(columns[cell.column].sheet)
  }
}
