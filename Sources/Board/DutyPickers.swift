/// The lists of what stands beside status and deadline: regular checks, links, ready filters, documents.

import Audit
import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// What else can be done with an issue, in the order in which a year brings it.
  var dutyMenu: Picker {
    let actions: [Action] = [
      .addNotice, .notices, .askExtension, .decideExtension, .handOver, .addDecision, .addMilestone,
      .milestones, .setCadence, .setRecheck, .recordRecheck, .setRelated, .addSweep,
      .addAccountability, .addRegulation, .addEvidenceFile, .openEvidence, .setAmount, .setSource,
      .setOpened, .handOverAll,
    ]
    let targets = targets
    let one = targets.count == 1 ? issue(targets[0]) : nil
    let letters = "123456789abcdefgimnoprstvwxyz".map { String($0) }
    let items = actions.enumerated().map { index, action in
      Picker.Item(
        say(action.name), detail: one.map { standing(action, $0) } ?? "", key: letters[index],
        value: .action(action),
        unavailable: whyUnavailable(action).map(say))
    }
    return Picker(.actions(isHelp: false), title: title(of: .dutyMenu), items: items)
  }

  /// What stands now in what an action changes, in one line.
  private func standing(_ action: Action, _ issue: Issue) -> String {
    func count(_ kind: EntryKind) -> String {
      let number = issue.entries(kind).count
      return number == 0 ? "" : String(number)
    }
    switch action {
    case .addNotice: return say(Escalation(issue, today: setting.today).summary)
    case .notices:
      let waiting = Escalation(issue, today: setting.today).waiting.count
      return waiting == 0
        ? "" : say(Phrase(zh: "\(waiting)件未回复", en: "\(waiting) without a reply"))
    case .milestones: return count(.milestone)
    case .decideExtension:
      guard let asked = issue.pendingExtension else { return "" }
      let day = asked.day(of: "to").map { say(.day($0, near: setting.today)) } ?? ""
      return say(Phrase(zh: "申请延到\(day)", en: "asked until \(day)"))
    case .setCadence: return issue.cadence.map { say($0.label) } ?? ""
    case .setRecheck: return issue.recheck?.long(language) ?? ""
    case .setRelated: return issue.related.joined(separator: " ")
    case .addAccountability: return count(.accountability)
    case .addRegulation: return count(.regulation)
    case .setAmount: return issue.amount.map { say(IssueSheet.amountText($0)) } ?? ""
    case .setSource: return issue.source ?? ""
    case .setOpened: return issue.opened?.long(language) ?? ""
    default: return ""
    }
  }

  /// The periods that have names; another one may be typed.
  func cadencePicker(_ targets: [IssueID]) -> Picker {
    let present = targets.compactMap { issue($0) }.map(\.cadence)
    var items = Cadence.named.map { cadence in
      let count = present.count { $0 == cadence }
      return Picker.Item(
        say(cadence.label), detail: count == 0 ? "" : say(Phrase(zh: "现在的", en: "present")),
        value: .text(cadence.word), isPresent: count > 0)
    }
    items.append(
      Picker.Item(say(Phrase(zh: "（没有周期）", en: "(no cadence)")), value: .text("")))
    return Picker(
      .cadence(targets), title: title(of: .setCadence), items: items, search: TextField(),
      selected: Cadence.named.firstIndex { present.first == $0 } ?? 3, takesNewText: true)
  }

  /// Takes a cadence that was chosen or typed.
  mutating func chooseCadence(_ targets: [IssueID], _ picker: Picker) -> [Effect] {
    guard let text = picker.chosenText else { return [] }
    let cadence = Cadence(written: text)
    if cadence == nil, !text.isEmpty {
      tell(
        Phrase(
          zh: "“\(text)”不是周期；可以写 每季度、每45天", en: "“\(text)” is no cadence; for example 45 days"),
        .warn)
      return []
    }
    screens.removeLast()
    return report(
      edit(targets) { issue throws(EditRefusal) in IssueEdits.setCadence(issue, to: cadence) },
      keeping: picker)
  }

  /// Issues that may be of the same kind: those that are confirmed, those that the texts propose with
  /// the reason, then the others.
  func relatedPicker(_ issue: Issue) -> Picker {
    let proposals = linkProposals(for: issue)
    var items: [Picker.Item] = []
    func add(_ id: IssueID, _ why: String) {
      guard id != issue.id, let row = ledger.row(of: id), !ledger.rows[row].isBroken,
        !items.contains(where: { $0.value == .text(id.text) })
      else { return }
      let isPresent = issue.related.contains(id.text)
      items.append(
        Picker.Item(
          "\(id) \(ledger.title(at: row))", detail: why, value: .text(id.text),
          isMarked: isPresent, isPresent: isPresent))
    }
    for id in issue.related { add(IssueID(id), say(Phrase(zh: "已确认", en: "confirmed"))) }
    for proposal in proposals { add(proposal.id, say(proposal.why)) }
    var known = Set(items.map(\.value.link))
    for row in ledger.rows.indices.prefix(BoardState.mostLinks)
    where !ledger.rows[row].isBroken && ledger.rows[row].status != .void {
      let id = ledger.id(at: row)
      guard id != issue.id, known.insert(id.text).inserted else { continue }
      items.append(Picker.Item("\(id) \(ledger.title(at: row))", value: .text(id.text)))
    }
    return Picker(
      .related(issue.id), title: title(of: .setRelated), items: items, search: TextField(),
      isMultiple: true, takesNewText: true)
  }

  /// Of a larger ledger the first so many are offered; the number of another one may be typed.
  private static let mostLinks = 2_000

  /// Keeps the confirmed links on both sides, as one step.
  mutating func chooseRelated(_ id: IssueID, _ picker: Picker) -> [Effect] {
    guard let issue = issue(id) else { return [] }
    let wanted = picker.items.filter(\.isMarked).compactMap(\.value.link)
    if let missing = wanted.first(where: {
      ledger.row(of: IssueID($0)) == nil && !issue.related.contains($0)
    }) {
      tell(Phrase(zh: "没有 \(missing) 号问题", en: "there is no issue \(missing)"), .warn)
      return []
    }
    // What the list does not show, such as a number that is not there any more, stays.
    let unseen = issue.related.filter { link in
      !picker.items.contains { $0.value == .text(link) }
    }
    screens.removeLast()
    var edits = [IssueEdits.setRelated(issue, to: unseen + wanted)]
    for link in Set(wanted).symmetricDifference(issue.related).sorted() where !unseen.contains(link)
    {
      guard let other = self.issue(IssueID(link)) else { continue }
      let links = other.related.filter { $0 != id.text } + (wanted.contains(link) ? [id.text] : [])
      edits.append(IssueEdits.setRelated(other, to: links))
    }
    edits = edits.filter { !$0.isEmpty }
    guard let first = edits.first else {
      tell(Wording.nothingChanges, .dim)
      return []
    }
    return report(make(.combined(first.title, edits)), keeping: picker)
  }

  /// What leaders ask for, each with how many there are; Enter filters by it.
  var factsPicker: Picker {
    var items = LightRule.allCases.map { rule in
      (say(rule.label), "is:" + rule.word, tally.count(rule))
    }
    items += [(IssueFlags.listed, "listed", tally.listed), (.longterm, "longterm", tally.longterm)]
      .map { flag, word, count in
        (say(IssueFlags.name(of: flag)), "is:\(word) is:open", count)
      }
    items += RowMark.counted.map { mark in
      (say(mark.label), "is:" + mark.word, tally.count(mark))
    }
    let rows = items.filter { $0.2 > 0 } + items.filter { $0.2 == 0 }
    return Picker(
      .facts, title: say(Action.facts.name),
      items: rows.map { label, expression, count in
        Picker.Item(
          counted(label + " ", count), detail: typed(expression), value: .fact(expression),
          unavailable: count == 0 ? say(Phrase(zh: "现在没有", en: "there is none now")) : nil)
      }, search: TextField())
  }

  /// What would be typed for it: `是:逾期`, `是:挂牌督办 是:未办结`.
  private func typed(_ expression: String) -> String {
    guard language == .chinese else { return expression }
    return expression.split(separator: " ").map { term in
      let fact = QueryFact(word: String(term.dropFirst("is:".count)))
      return fact.map { "是:" + $0.label(ledger.header, .chinese) } ?? String(term)
    }.joined(separator: " ")
  }

  /// Documents that can be written from the ledger as it is.
  var exportsPicker: Picker {
    let choices = setting.exports?() ?? []
    // In a list the document of that list is meant.
    let own = roster.flatMap { roster in
      choices.firstIndex { $0.word == roster.kind.document }
    }
    let items = choices.map { choice in
      Picker.Item(
        choice.title, detail: choice.detail, value: .text(choice.word))
    }
    return Picker(
      .exports, title: say(Action.exportDocument.name), items: items, search: TextField(),
      selected: own ?? 0)
  }
}

extension Picker.Value {
  /// The number of an issue that stands for a link; nil for other values.
  fileprivate var link: String? { if case .text(let text) = self { text } else { nil } }
}
