/// Title, category and other texts, and the people.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  mutating func addWords(_ draft: IssueDraft) {
    addCategory(draft)
    addTitle()
    for field in ["Goal", "Blocker", "Note"] {
      let found = cells(field).filter { !$0.value.text.saysNothing }
      guard !found.isEmpty else { continue }
      let texts = distinct(found.map { TextCleaning.text($0.value.text) })
      imported.issue.setValues(of: field, to: [texts.joined(separator: "\n")])
      mark(field, found.first)
    }
    let sources = distinct(cells("Source").map { TextCleaning.line($0.value.text) })
    if !sources.isEmpty { imported.issue.source = sources.joined(separator: "；") }
    addAmount()
    addFlags()
    addRelated()
    for cell in cells("Cadence") {
      let text = TextCleaning.line(cell.value.text)
      if let cadence = Cadence(written: text) {
        imported.issue.cadence = cadence
      } else {
        keepUnread("Cadence", cell)
      }
    }
  }

  private mutating func addCategory(_ draft: IssueDraft) {
    let found = cells("Category")
    let names = distinct(
      found.map { TextCleaning.line(isExact($0) ? $0.value.text : CellList.joined($0.value.text)) })
    if !names.isEmpty {
      imported.issue.category = names.joined(separator: "／")
      mark("Category", found.first)
    } else if let category = draft.category {
      imported.issue.category = category
    }
  }

  private mutating func addTitle() {
    let titles = cells("Title")
    let details = cells("Detail")
    var rest: [String] = []
    if let first = titles.first {
      let clean = TextCleaning.text(first.value.text)
      let paragraphs = isExact(first) ? [clean] : CellList.paragraphs(clean, shortest: 1)
      imported.issue.title = paragraphs.first.map { TextCleaning.line($0) } ?? ""
      rest = Array(paragraphs.dropFirst())
      mark("Title", first)
      if details.isEmpty, rest.isEmpty, !isExact(first),
        let short = shortTitle(imported.issue.title)
      {
        rest = [imported.issue.title]
        imported.issue.title = short
      }
      for other in titles.dropFirst() where other.value != first.value {
        let isElsewhere = columns[other.column].sheet != columns[first.column].sheet
        let known = HeadingText.normal(first.value.text)
        if isElsewhere, known == HeadingText.normal(other.value.text) { continue }
        if isElsewhere {
          remarks.add(
            "conflict",
            SheetWording.conflict(label("Title"), first.value.text, other.value.text),
            at: place(other))
        }
        rest.append(TextCleaning.text(other.value.text))
      }
    }
    rest += details.map { TextCleaning.text($0.value.text) }
    let texts = distinct(rest)
    if !texts.isEmpty {
      imported.issue.detail = texts.joined(separator: "\n")
      mark("Detail", details.first ?? titles.first)
    }
    guard imported.issue.title.isEmpty else { return }
    infer("title")
    remarks.add("untitled", SheetWording.noTitle(imported.issue.id.text), at: imported.from)
    imported.issue.title =
      texts.first.map { TextCleaning.line($0) } ?? SheetWording.titleMissing
  }

  /// The first sentence of a long text that has no title of its own; the text goes into Detail whole.
  private func shortTitle(_ text: String) -> String? {
    guard text.count > 80, let end = text.firstIndex(where: { "。；：".contains($0) }) else {
      return nil
    }
    let first = text[..<end]
    return (4...60).contains(first.count) ? String(first) : nil
  }

  func distinct(_ texts: [String]) -> [String] {
    if texts.count < 2 { return texts.filter { !$0.isEmpty } }
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Keeps what a cell holds as it is, and says so.
  mutating func keepUnread(_ field: String, _ cell: DraftCell) {
    let text = TextCleaning.text(cell.value.text)
    keep("X" + field, text)
    remarks.add(
      "unread " + field, SheetWording.keptValue(label(field), text, "X" + field), at: place(cell))
  }

  private mutating func addAmount() {
    let found = cells("Amount")
    var sums: [String] = []
    for cell in found {
      let text = TextCleaning.line(cell.value.text)
      if text.saysNothing || text == "不涉及" { continue }
      let column = columns[cell.column]
      let isLarge =
        column.isInTenThousands
        || (facts.isInTenThousands.contains(true)
          && !HeadingText.folded(column.heading).contains("元"))
      if let sum = CellAmount.yuan(text, isInTenThousands: isLarge) {
        sums.append(sum)
      } else {
        keepUnread("Amount", cell)
      }
    }
    let different = distinct(sums)
    guard let sum = different.first else { return }
    imported.issue.amount = sum
    mark("Amount", found.first)
    for other in different.dropFirst() {
      keep("XAmount", other)
      remarks.add(
        "conflict", SheetWording.conflict(label("Amount"), sum, other), at: found.last.map(place))
    }
  }

  private mutating func addFlags() {
    for cell in cells("Flag") {
      for word in CellNames.split(cell.value.text) {
        if let flag = IssueFlags(word: word) {
          imported.issue.flags.insert(flag)
        } else if CellDeadline.immediateWords.contains(word) {
          imported.issue.flags.insert(.immediate)
        } else if CellDeadline.longtermWords.contains(word) {
          imported.issue.flags.insert(.longterm)
        } else {
          keep("XFlag", word)
          remarks.add(
            "unread Flag", SheetWording.keptValue(label("Flag"), word, "XFlag"), at: place(cell))
        }
      }
    }
  }

  private mutating func addRelated() {
    for cell in cells("Related") {
      for word in CellNames.split(cell.value.text) {
        let known = SheetNumber(text: word).flatMap { numbers.known[$0] }
        if let known, known != imported.issue.id {
          if !imported.issue.related.contains(known.text) {
            imported.issue.related.append(known.text)
          }
        } else if isExact(cell), IssueID.isValid(word), word != imported.issue.id.text {
          // A table of ours may leave out the other issue: a withdrawn one.
          imported.issue.related.append(word)
        } else {
          keep("XRelated", word)
          remarks.add(
            "unread Related", SheetWording.keptValue(label("Related"), word, "XRelated"),
            at: place(cell))
        }
      }
    }
  }
}
