/// The filter: typed live, kept over lenses and pages.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Opens the filter's field; an ideograph typed on the board starts a new one.
  mutating func startFilter(with text: String?) -> [Effect] {
    beforeFilter = Standpoint(
      selection: selection, scroll: scroll, unfolded: unfolded, anchor: selection)
    var prompt = Prompt(
      .filter(before: filter.text), title: say(Action.filter.shortName),
      // A clerk's words do not come up on the screen that follows him.
      text: text ?? (setting.hidesPrivate ? "" : filter.text))
    // The next number that is called is no part of the one before.
    prompt.isProposal = text == nil && !prompt.field.isEmpty
    screens.append(.prompt(prompt))
    if let text {
      setFilter(text)
      returnToAnchor()
    }
    return []
  }

  /// Half a filter means something else than the whole: what was selected before it was typed is
  /// selected again whenever it is shown, and the first issue while it is not.
  mutating func returnToAnchor() {
    guard case .prompt(let prompt)? = screens.last, case .filter = prompt.purpose,
      filterRun == nil, let place = beforeFilter
    else { return }
    if let id = numberMeant(prompt.field.text), select(id) {
      scroll = Scroll()
    } else if let anchor = place.anchor, !isBroken(anchor), let item = item(of: anchor),
      arrangement.place(of: item) != nil
    {
      selection = anchor
      scroll = place.scroll
      findCursor()
    } else {
      scroll = Scroll()
      selectFirst()
    }
  }

  /// The issue whose number is all that was typed: `02`, `2`, `02号`, `#02`. In a meeting numbers are
  /// called; a number that stands in other texts too leads to its issue first.
  private func numberMeant(_ text: String) -> IssueID? {
    for typed in [text.trimmed, Folding.fold(text.trimmed)] {
      if let id = numbered(typed) { return id }
    }
    return nil
  }

  private func numbered(_ bare: String) -> IssueID? {
    var number = Substring(bare)
    if number.first == "#" { number = number.dropFirst() }
    if number.hasSuffix("号") { number = number.dropLast() }
    guard IssueID.isValid(number) else { return nil }
    if ledger.row(of: IssueID(number)) != nil { return IssueID(number) }
    guard number.count <= 6, let value = Int(number) else { return nil }
    return (1...4).lazy.map { width in
      let digits = String(value)
      return IssueID(String(repeating: "0", count: max(0, width - digits.count)) + digits)
    }.first { ledger.row(of: $0) != nil }
  }

  /// What an expression stands for: `02号` and `#02` are no words of a text but a number, and so is `21`
  /// where the board shows no issue of that number: one whose text happens to hold it is not meant.
  private func spelledOut(_ text: String) -> String {
    let isMarked = text.hasSuffix("号") || text.hasPrefix("#") || text.hasPrefix("＃")
    guard let id = numberMeant(text) else {
      return calledNumber(text).map { "no:\($0)" } ?? text
    }
    let isShown = ledger.row(of: id).map { ledger.rows[$0].status != .void } ?? false
    return isMarked || !isShown && calledNumber(text) != nil ? "no:\(id.text)" : text
  }

  /// The digits of a text that is a number as people call it, of three at most: more are a year or an
  /// amount.
  private func calledNumber(_ text: String) -> String? {
    let digits = Folding.fold(text.trimmed)
    return (1...3).contains(digits.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
      ? digits : nil
  }

  /// Why a number that is typed leads to no issue; nil where it leads to one, and for any other text.
  func whyNoNumber(_ text: String) -> Phrase? {
    guard arrangement.shown == 0, filterRun == nil else { return nil }
    if let id = numberMeant(text), let row = ledger.row(of: id) {
      if setting.hidesPrivate { return nil }
      let status = ledger.header.label(of: ledger.rows[row].status, language)
      return ledger.rows[row].status == .void
        ? Phrase(
          zh: "\(id) 号\(status)了，不列在看板上", en: "issue \(id) is \(status) and not on the board")
        : nil
    }
    return calledNumber(text).map { Phrase(zh: "没有 \($0) 号问题", en: "there is no issue \($0)") }
  }

  private func isBroken(_ selection: Selection) -> Bool {
    if case .line = selection { filter.isActive } else { false }
  }

  /// Takes back a filter that was being typed, with the selection and the scrolling before it.
  mutating func giveUpFilter(for before: String) {
    setFilter(before)
    guard let place = beforeFilter else { return }
    beforeFilter = nil
    selection = place.selection
    scroll = place.scroll
    unfolded = place.unfolded
    findCursor()
  }

  /// Filters by an expression. One that cannot be read leaves the filter as it was and is named.
  package mutating func setFilter(_ text: String) {
    filter.problem = nil
    let bare = spelledOut(text.trimmed)
    if bare.isEmpty {
      filter = Filter()
    } else {
      do throws(QueryError) {
        filter.query = try Query(bare, today: setting.today, header: ledger.header)
        filter.text = bare
      } catch {
        filter.problem = Phrase(zh: error.sentence(.chinese), en: error.sentence(.english))
        return
      }
    }
    askFilter()
  }

  /// Counts and asks every row again, after a change of ledger or day.
  mutating func refilter() {
    recount()
    renewRoster()
    if filter.isActive, filter.problem == nil { readAgain() }
    askFilter()
    // While a huge ledger is asked, what was known before is shown of the new rows.
    if filterRun != nil { rearrange() }
  }

  /// Today, the labels of the statuses and the day of feedback stand in the query as they were when
  /// it was typed; any of them may have changed.
  private mutating func readAgain() {
    do throws(QueryError) {
      filter.query = try Query(filter.text, today: setting.today, header: ledger.header)
    } catch {
      // What was asked for before is still better than nothing.
      filter.problem = Phrase(zh: error.sentence(.chinese), en: error.sentence(.english))
    }
  }

  /// Asks every row. A huge ledger is asked in pieces, so that a newer key never waits for an older
  /// filter; the columns stay as they are until all is asked.
  private mutating func askFilter() {
    filterRun = nil
    guard let query = filter.query else {
      filter.matches = nil
      return rearrange()
    }
    var run = FilterRun(query, ledger, rules)
    if ledger.rows.count <= FilterRun.piece {
      run.ask(ledger)
      filter.matches = run.matches
      rearrange()
    } else {
      filterRun = run
      if let known = filter.matches, known.count != ledger.rows.count { filter.matches = nil }
    }
  }

  /// Asks a further piece of a huge ledger; the picture changes when all is asked.
  mutating func continueFilter() {
    filterRun?.ask(ledger)
    guard let run = filterRun, run.isDone else { return }
    filterRun = nil
    filter.matches = run.matches
    rearrange()
    returnToAnchor()
  }

  /// Shows a saved view.
  ///
  /// One whose filter cannot be read changes nothing.
  package mutating func show(_ view: SavedView) {
    do throws(QueryError) {
      _ = try Query(view.filter, today: setting.today, header: ledger.header)
    } catch {
      tell(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)), .late)
      return
    }
    if let lens = view.lens { self.lens = lens }
    order = view.order ?? .urgency
    scroll = Scroll()
    setFilter(view.filter)
    if filterRun != nil { rearrange() }
  }
}

extension BoardState {
  /// A filter that the last word typed may have meant, and how it is taken.
  struct FactOffer {
    var expression: String
    var phrase: Phrase
  }

  /// What Tab makes of a bare word that names a condition: `逾期` finds the text 逾期, `是:逾期` what
  /// is overdue. A filter's words match text everywhere, here as on the command line; the board only
  /// offers the other reading, with the figure of the header beside it. nil for other words.
  func factOffer(_ prompt: Prompt) -> FactOffer? {
    guard case .filter = prompt.purpose, filter.problem == nil,
      let term = filter.query?.alternatives.last?.last, case .text(let word) = term.test,
      let fact = QueryFact(word: word), prompt.field.text.hasSuffix(term.source)
    else { return nil }
    let name = (language == .chinese ? "是:" : "is:") + word
    let count: Int? =
      switch fact {
      case .light(let rule): tally.count(rule)
      case .status(let status): tally.count(status)
      case .open: tally.open
      case .finished: tally.finished
      default: nil
      }
    let figure = count.map { " " + String($0) } ?? ""
    return FactOffer(
      expression: prompt.field.text.dropLast(term.source.count) + name,
      phrase: Phrase(
        zh: "Tab 改为按“\(fact.label(ledger.header, .chinese))”筛选\(figure)",
        en: "Tab filters by “\(fact.label(ledger.header, .english))”\(figure)"))
  }
}
