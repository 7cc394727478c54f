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
  /// Where the word is calmer than the card.
  var wordInk: Role?
  var isFinished = false
  var isBroken = false
  /// What is wrong with a part that cannot be read.
  var cause: String?
  var isMarked = false
  var status = ""
  /// 基本完成 in the column of 阶段性完成: the status is not what the heading says.
  var hasOwnStatus = false
  /// The status without what the heading says.
  var shortStatus = ""
  /// Nobody is named, and the word speaks of something calmer.
  var callsForOwner = false
  /// The unit stands as the leader because nobody else is named.
  var isUnitLeader = false
  var due = ""
  /// The same where there is little room: `6.30`.
  var shortDue = ""
  /// The last periods of a cadence, where the card has no line for them.
  var strip = ""
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
    if !card.isFinished, word.tone == .plain || word.tone == .dim,
      RuleSet.lit(row, rules, among: .ownerless).contains(.ownerless)
    {
      card.callsForOwner = true
      card.tone = .warn
      card.wordInk = word.tone.ink
    }
    card.isMarked = marked.contains(id)
    card.strip = shortStrip(at: index, rules)
    card.status = label
    card.shortStatus = shortened(label)
    card.isUnitLeader = row.unit != 0 && row.unit == row.leader
    card.due =
      row.due.day.map { dueText($0, rules.today) }
      ?? (row.flags.contains(.longterm) ? say(Wording.longterm) : "")
    card.shortDue = row.due.day.map { shortDueText($0, rules.today) } ?? card.due
    return card
  }

  /// `阶段性` for 阶段性完成, `基本` for 基本完成; the whole where a ledger calls it otherwise.
  func shortened(_ status: String) -> String {
    for end in ["完成", " done"] where status.hasSuffix(end) && status.count > end.count {
      return String(status.dropLast(end.count))
    }
    return status
  }

  private func dueText(_ day: Day, _ today: Day) -> String {
    day.parts.year == today.parts.year
      ? day.short(language) : "\(day.parts.year % 100)/" + day.monthAndDay.replacing("-", with: "/")
  }

  private func shortDueText(_ day: Day, _ today: Day) -> String {
    let parts = day.parts
    let monthAndDay = language == .chinese ? "\(parts.month).\(parts.day)" : day.monthAndDay
    let year = parts.year % 100
    return parts.year == today.parts.year
      ? monthAndDay : language == .chinese ? "\(year).\(monthAndDay)" : "\(year)-\(monthAndDay)"
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
    var card = Card(
      number: number, title: title, leader: reason.map(say), word: word, shortWord: word,
      tone: .warn, isBroken: true)
    card.cause = reason.map(say)
    return card
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
    if card.isBroken {
      // What is wrong is worth more than the whole of a text that nobody can read anyway.
      let title = widths.fitted(card.title, columns: columns, mark: setting.glyphs.ellipsis)
      let most = 3
      let fitting = causes(card).first {
        widths.wrapped($0, columns: max(2, columns)).count <= most
      }
      return [title] + cut(fitting ?? causes(card).last ?? "", lines: most, columns: columns)
    }
    if widths.isOneLine(card.title, columns: max(2, columns)) { return [card.title.trimmed] }
    let lines = widths.wrapped(card.title, columns: max(2, columns))
    if lines.count == 2, widths.columns(of: lines[1]) <= 3 {
      return balanced(card.title, lines, columns: columns)
    }
    return cut(lines, to: 2, columns: columns)
  }

  /// What is wrong with a part that cannot be read, the fullest first: without an explanation in
  /// brackets, then without a second clause.
  func causes(_ card: Card) -> [String] {
    let cause = card.cause ?? ""
    var causes = [cause]
    if let open = cause.lastIndex(where: { "（(".contains($0) }),
      cause.last.map({ "）)".contains($0) }) == true
    {
      causes.append(cause[..<open].trimmed)
    }
    if let comma = causes[causes.count - 1].firstIndex(where: { "，；".contains($0) }) {
      causes.append(String(causes[causes.count - 1][..<comma]))
    }
    return causes
  }

  /// Two lines of which the second is not one lonely character: the first gives up what still leaves it
  /// the longer one.
  private func balanced(_ title: String, _ lines: [String], columns: Int) -> [String] {
    let widths = setting.widths
    let longest = widths.columns(of: lines[0])
    for width in stride(from: longest - 2, to: longest / 2, by: -1) {
      let narrower = widths.wrapped(title, columns: max(2, width))
      guard narrower.count == 2 else { break }
      if widths.columns(of: narrower[1]) >= 4 { return narrower }
    }
    return lines
  }

  /// A text in so many lines at most, the last cut with a mark.
  private func cut(_ text: String, lines most: Int, columns: Int) -> [String] {
    cut(setting.widths.wrapped(text, columns: max(2, columns)), to: most, columns: columns)
  }

  private func cut(_ lines: [String], to most: Int, columns: Int) -> [String] {
    let widths = setting.widths
    if lines.count <= most { return lines.isEmpty ? [""] : lines }
    let rest = lines.dropFirst(most - 1).joined()
    return lines.prefix(most - 1) + [
      widths.fitted(rest, columns: columns, mark: setting.glyphs.ellipsis)
    ]
  }

  /// Rows that a card takes, without the blank one below it. Scrolling asks this of every card on its
  /// way, so that a whole record's title is measured and not broken into lines.
  func cardHeight(_ item: UInt32, columns: Int) -> Int {
    let index = Int(item)
    guard index < ledger.rows.count, !ledger.rows[index].isBroken else {
      let card = card(of: item, rules)
      return titleLines(card, columns: titleColumns(card, columns)).count + 1
    }
    let room = max(2, titleColumns(number: ledger.id(at: index).text, columns))
    let title = setting.widths.isOneLine(ledger.title(at: index), columns: room) ? 1 : 2
    return title + (hasStrip(ledger.rows[index]) ? 2 : 1)
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
    titleColumns(number: card.number, columns)
  }

  private func titleColumns(number: String, _ columns: Int) -> Int {
    columns - 4 - max(numberColumns, min(setting.widths.columns(of: number), columns / 3))
  }
}

/// A text at the left of a card's last line.
struct CardText {
  var text: String
  var ink: Role
  /// Stands there whole or not at all; a name in front is rather cut.
  var isWhole = true

  init(_ text: String, _ ink: Role, isWhole: Bool = true) {
    self.text = text
    self.ink = ink
    self.isWhole = isWhole
  }
}

extension BoardState {
  /// What stands at the left of a card's last line, the most prominent first. What the heading of the
  /// column says already is not said again: the unit and the status take its place. The place of a
  /// leader never holds a status, which would read as a name.
  func lastLine(_ card: Card) -> [CardText] {
    if card.isBroken { return [] }
    let leader =
      card.leader.map { CardText($0, card.isFinished ? .plain : .strong, isWhole: false) }
      ?? (card.callsForOwner
        ? CardText(say(Wording.ownerless), .warn) : CardText(noOwnerMark, .dim))
    // 已销号 at the right is enough.
    let status = card.status == card.word ? [] : [CardText(card.status, .dim)]
    let strip = card.strip.isEmpty ? [] : [CardText(card.strip, .dim)]
    let unit = strip + (card.unit.map { [CardText($0, .dim)] } ?? [])
    switch lens {
    case .owner:
      if card.leader == nil { return [CardText(noOwnerMark, .dim)] + unit + status }
      return (card.unit.map { [CardText($0, .plain)] } ?? []) + strip + status
    case .unit: return (card.isUnitLeader ? [] : [leader]) + strip + status
    case .status where card.hasOwnStatus:
      return [leader] + (status.isEmpty ? [] : [CardText(card.shortStatus, .plain)]) + strip
    case .status, .deadline, .category: return [leader] + unit
    }
  }

  /// What stands where nobody is named.
  var noOwnerMark: String {
    setting.glyphs == .ascii ? Wording.noOwnerMark.en : say(Wording.noOwnerMark)
  }

  /// Who answers for an issue, in a line of the list; in the lens of leaders, where the heading says
  /// it, which unit.
  func listName(_ card: Card) -> (text: String, ink: Role) {
    if lens == .owner, !card.isBroken, card.leader != nil { return (card.unit ?? "", .plain) }
    if card.callsForOwner, lens != .owner {
      // On a narrow screen the words would take a third of every title.
      let text = setting.columns < Layout.narrowest ? noOwnerMark : say(Wording.ownerless)
      return (text, .warn)
    }
    return (
      card.leader ?? noOwnerMark,
      card.leader == nil ? .dim : card.isFinished ? .plain : .strong
    )
  }
}
