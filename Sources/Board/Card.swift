/// What a card says, before it is drawn.

import Canvas
import LedgerModel
import LedgerText
import Rules

/// The contents of one card, for an issue or for a part of the file that cannot be read.
struct Card {
  var number: String
  var title: String
  /// Leader first; nil for an ownerless issue.
  var leader: String?
  /// Shown only when it fits whole.
  var unit: String?
  var word: String
  /// The word where it would take the leader's name away.
  var shortWord: String
  var tone: Tone
  var isFinished = false
  var isBroken = false
  var isMarked = false
  var status = ""
  /// 基本完成 in the column of 阶段性完成: the status is not what the heading says.
  var hasOwnStatus = false
  var due = ""
}

extension BoardState {
  /// The card of an item of the arrangement.
  func card(of item: UInt32, _ rules: RuleSetting) -> Card {
    let index = Int(item)
    guard index < ledger.rows.count else {
      return brokenCard(ledger.unreadable[index - ledger.rows.count])
    }
    let row = ledger.rows[index]
    let id = ledger.id(at: index)
    if row.isBroken { return brokenCard(row, at: index) }
    let word = RuleSet.cardWord(for: row, setting: rules)
    let isStatus = word.phrase == row.status.label
    let label = ledger.header.label(of: row.status, language)
    var card = Card(
      number: id.text, title: ledger.title(at: index),
      leader: row.leader == 0 ? nil : ledger.names[row.leader],
      unit: row.unit == 0 || row.unit == row.leader ? nil : ledger.names[row.unit],
      word: isStatus ? label : say(word.phrase), shortWord: isStatus ? label : say(word.short),
      tone: word.tone)
    card.hasOwnStatus = row.status == .mostly && lens == .status
    card.isFinished = !row.status.isOpen
    card.isMarked = marked.contains(id)
    card.status = label
    card.due =
      row.due.day.map { dueText($0, rules.today) }
      ?? (row.flags.contains(.longterm) ? say(Wording.longterm) : "")
    return card
  }

  private func dueText(_ day: Day, _ today: Day) -> String {
    day.parts.year == today.parts.year
      ? day.short(language) : "\(day.parts.year % 100)/" + day.monthAndDay.replacing("-", with: "/")
  }

  private func brokenCard(_ row: IssueRow, at index: Int) -> Card {
    let problem = ledger.problems(at: index).first
    let number = ledger.id(at: index).text
    // A record that cannot be read may be private too: a followed screen shows no word of it.
    let title = setting.hidesPrivate ? "" : ledger.title(at: index)
    return brokenCard(
      number: number.isEmpty ? "!" : number,
      title: title.isEmpty ? say(Wording.unreadableRecord) : title,
      reason: problem?.message,
      line: problem?.place.line ?? Int(row.line))
  }

  private func brokenCard(_ part: UnreadablePart) -> Card {
    brokenCard(
      number: "!", title: setting.hidesPrivate ? say(Wording.unreadableRecord) : part.firstText,
      reason: part.reason,
      line: part.lines.lowerBound)
  }

  private func brokenCard(number: String, title: String, reason: Phrase?, line: Int) -> Card {
    let word = say(Wording.line(line))
    return Card(
      number: number, title: title, leader: reason.map(say), word: word, shortWord: word,
      tone: .warn, isBroken: true)
  }

  /// Columns that the number takes on cards: the same on every card, so that titles stand under
  /// each other; longer numbers share the first line with the title.
  var numberColumns: Int {
    guard let first = ledger.rows.first, let last = ledger.rows.last else { return 2 }
    return min(5, max(2, Int(max(first.idLength, last.idLength))))
  }

  /// The title in one or two lines of a card, the second cut with a mark.
  func titleLines(_ card: Card, columns: Int) -> [String] {
    let widths = setting.widths
    let lines = widths.wrapped(card.title, columns: max(2, columns))
    if lines.count <= 2 { return lines.isEmpty ? [""] : lines }
    let rest = lines.dropFirst().joined()
    return [
      lines[0], widths.fitted(rest, columns: columns, mark: setting.glyphs.ellipsis),
    ]
  }

  /// Rows that a card takes, without the blank one below it.
  func cardHeight(_ item: UInt32, columns: Int) -> Int {
    let card = card(of: item, rules)
    return titleLines(card, columns: titleColumns(card, columns)).count + 1
  }

  /// Blank rows between the cards of a column: on a short screen only where all of them still fit.
  func cardGap(of column: Int, columns: Int, _ layout: Layout) -> Int {
    guard layout.isShort else { return 1 }
    let items = arrangement.items(in: column)
    let rows = cardArea(layout).rows
    guard items.count * 3 <= rows + 1 else { return 0 }
    return items.reduce(-1) { $0 + cardHeight($1, columns: columns) + 1 } <= rows ? 1 : 0
  }

  /// Columns for the title on a card of a width.
  func titleColumns(_ card: Card, _ columns: Int) -> Int {
    columns - 4 - max(numberColumns, min(setting.widths.columns(of: card.number), columns / 3))
  }
}

extension BoardState {
  /// What stands at the left of a card's last line, the most prominent first. What the heading of the
  /// column says already is not said again: the unit and the status take its place.
  func lastLine(_ card: Card) -> [(text: String, ink: Role)] {
    if card.isBroken { return [(card.leader ?? "", .plain)] }
    let strong: Role = card.isFinished ? .plain : .strong
    let leader = card.leader.map { ($0, strong) } ?? (say(Wording.noOwnerMark), Role.dim)
    func with(_ second: String?, ink: Role = .dim) -> [(text: String, ink: Role)] {
      second.map { [leader, ($0, ink)] } ?? [leader]
    }
    switch lens {
    case .owner:
      return [(card.unit ?? card.status, .plain)] + (card.unit == nil ? [] : [(card.status, .dim)])
    case .unit: return card.unit == nil ? [(card.status, .plain)] : with(card.status)
    case .status where card.hasOwnStatus: return with(card.status, ink: .plain)
    case .status, .deadline, .category: return with(card.unit)
    }
  }

  /// Who answers for an issue, in a line of the list; in the lens of leaders, where the heading says
  /// it, which unit.
  func listName(_ card: Card) -> (text: String, ink: Role) {
    if lens == .owner, !card.isBroken { return (card.unit ?? "", .plain) }
    return (
      card.leader ?? say(Wording.noOwnerMark),
      card.leader == nil ? .dim : card.isFinished ? .plain : .strong
    )
  }
}
