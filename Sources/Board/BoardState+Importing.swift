/// Going through an import: keys, corrections, and the word that writes it.

import Canvas
package import Importing
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Shows what was understood of a document before anything is written.
  ///
  /// - Parameter waiting: paths of further documents, gone through one after another.
  package mutating func review(_ draft: ImportDraft, waiting: [String] = []) {
    waitingDocuments += waiting
    screens.append(.importing(ImportReview(draft)))
  }

  /// The documents beside the ledger; the path of any other one can be typed.
  func documentPicker(_ choices: [DocumentChoice]) -> Picker {
    let items = choices.map { choice in
      Picker.Item(
        choice.name, detail: choice.detail(language),
        value: .text(choice.path))
    }
    let hint = Picker.Item(
      say(choices.isEmpty ? Wording.noDocument : Wording.chooseDocument), value: .heading)
    return Picker(
      .document,
      title: say(
        Phrase(
          zh: "导入哪个文件 · .docx .xlsx .csv .txt .md",
          en: "Which file to import · .docx .xlsx .csv .txt .md")),
      items: choices.count == 1 ? items : [hint] + items, search: TextField(typedDocument),
      takesNewText: true)
  }

  /// Goes on with the next document, when one waits.
  mutating func nextDocument() -> [Effect] {
    waitingDocuments.isEmpty ? [] : [.readDocument(path: waitingDocuments.removeFirst())]
  }

  mutating func answer(_ key: Key, in review: ImportReview) -> [Effect] {
    var review = review
    let plain = key.normalised
    switch plain.code {
    case .enter where plain.modifiers.isEmpty: return take(review)
    case .right: review.fold(true)
    case .left: review.fold(false)
    case .character(" ") where plain.modifiers.isEmpty: review.toggleSkipped()
    default:
      guard let action = listAction(plain) else { return [] }
      if let step = listStep(action, page: importRows(layout) - 1, of: review.rows.count) {
        review.move(by: step)
      } else {
        switch action {
        case .back: return cancel()
        case .quit: return cancel()
        case .help: screens.append(.question(importHelp))
        default: break
        }
        return []
      }
    }
    screens[screens.count - 1] = .importing(review)
    return []
  }

  private var importHelp: Question {
    Question(
      .notice, title: say(Action.help.name),
      lines: [
        Phrase(
          zh: "↑↓ 选；Enter 更正这一项、换另一个值、展开一个问题",
          en: "Arrows move; Enter corrects a line, takes the other value, unfolds an issue"),
        Phrase(
          zh: "空格 跳过整个问题，再按一次又要；←→ 收起、展开",
          en: "Space leaves an issue out, and in again; Left and Right fold and unfold"),
        Phrase(
          zh: "现在什么都没有写入：停在最上面的“写入”上按 Enter 才写；Esc 放弃",
          en: "Nothing is written yet: Enter on the first line writes; Esc gives up"),
      ].map { say($0) }, answers: [say(Wording.understood)])
  }

  /// Enter on a line of an import.
  private mutating func take(_ review: ImportReview) -> [Effect] {
    var review = review
    switch review.selectedRow {
    case .confirm: return askToWrite(review)
    case .giveUp: return cancel()
    case .issue(let place): review.fold(!review.unfolded.contains(place))
    case .identity(let place): review.toggleIdentity(place)
    case .decision, .headerDecision: review.toggleDecision()
    case .field(let place, let field) where field.name == "Status":
      screens.append(.picker(importedStatusPicker(place, review)))
      return []
    case .field(let place, let field):
      let value = review.draft.plan.items[place].imported.issue.values(of: field.name)
      push(
        .imported(place, field: field.name), title: say(field.label),
        text: value.joined(separator: say(Wording.comma)), isMultiline: field.kind == .text)
      return []
    case .measure(let place, let occurrence):
      guard let entry = review.measure(place, occurrence) else { return [] }
      push(
        .importedMeasure(place, occurrence: occurrence),
        title: say(Phrase(zh: "措施 \(entry.id ?? "")", en: "measure \(entry.id ?? "")")),
        text: entry.text, isMultiline: true)
      return []
    case .ledger(let name):
      let label = RecordType.ledger.field(named: name).map { say($0.label) } ?? name
      push(.importedHeader(name), title: label, text: review.draft.document.header[name] ?? "")
      return []
    case .entries, .unrecognised, .remark: return []
    }
    screens[screens.count - 1] = .importing(review)
    return []
  }

  private func importedStatusPicker(_ place: Int, _ review: ImportReview) -> Picker {
    let now = review.draft.plan.items[place].imported.issue.status
    let choices = Status.allCases.filter { $0 != .void && $0 != .closed }
    let items = choices.map {
      Picker.Item(ledger.header.label(of: $0, language), value: .status($0))
    }
    return Picker(
      .importedStatus(place), title: say(Phrase(zh: "状态", en: "Status")), items: items,
      selected: choices.firstIndex(of: now) ?? 0)
  }

  /// Puts a corrected status in the place of what was understood.
  mutating func correctStatus(_ place: Int, _ status: Status) {
    correct(place) { issue, draft in
      let isDayKnown = issue.done != nil || !status.isFinished
      issue.status = status
      issue.done = status.isFinished ? issue.done ?? draft.day : nil
      issue.closed = nil
      return isDayKnown ? [] : ["done"]
    }
  }

  /// Puts a corrected text in the place of what was understood.
  mutating func correct(
    _ place: Int, field: String, _ text: String
  ) throws(EditRefusal) {
    guard let known = RecordType.issue.field(named: field) else { return }
    let values: [String]
    if known.isRepeatable {
      values = NameList.names(in: text).map { TextCleaning.line($0) }.filter { !$0.isEmpty }
    } else {
      values = try FieldValue.canonical(text, for: known, editContext).map { [$0] } ?? []
    }
    if field == "Title", values.isEmpty { throw .mustNotBeEmpty(known.label) }
    correct(place) { issue, _ in
      issue.setValues(of: field, to: values)
      return []
    }
  }

  /// Puts a corrected value into the header of a ledger that does not exist yet; empty leaves it out.
  mutating func correctHeader(_ name: String, _ text: String) throws(EditRefusal) {
    guard let layer = importLayer, case .importing(var review) = screens[layer],
      let field = RecordType.ledger.field(named: name)
    else { return }
    review.draft.correctHeader(
      name, try FieldValue.canonical(text, for: field, editContext))
    review.isTouched = true
    screens[layer] = .importing(review)
  }

  mutating func correctMeasure(_ place: Int, occurrence: Int, _ text: String) {
    let text = TextCleaning.text(text)
    correct(place) { issue, _ in
      var values = issue.entries(.measure)
      guard values.indices.contains(occurrence) else { return [] }
      if text.isEmpty { values.remove(at: occurrence) } else { values[occurrence].text = text }
      issue.setValues(of: EntryKind.measure.rawValue, to: values.map(\.value))
      return []
    }
  }

  /// - Parameter change: gives the keys of fields that it concluded and nobody said.
  private mutating func correct(_ place: Int, _ change: (inout Issue, ImportDraft) -> [String]) {
    guard let layer = importLayer, case .importing(var review) = screens[layer] else { return }
    var issue = review.draft.plan.items[place].imported.issue
    let concluded = change(&issue, review.draft)
    review.draft.correct(place, issue, concluded: concluded)
    review.isTouched = true
    screens[layer] = .importing(review)
  }

  /// The file that an import on the screen would make; nil without one.
  var importTarget: String? {
    guard let layer = importLayer, case .importing(let review) = screens[layer],
      review.draft.isNew
    else { return nil }
    return say(
      Phrase(zh: "新台账 \(review.draft.target)", en: "new ledger \(review.draft.target)"))
  }

  /// The layer of an import on the screen.
  var importLayer: Int? {
    screens.lastIndex { if case .importing = $0 { true } else { false } }
  }

  private mutating func askToWrite(_ review: ImportReview) -> [Effect] {
    let items = review.draft.plan.items.filter(\.changesSomething)
    let open = review.draft.plan.conflicts
    var lines = [
      say(
        Phrase(
          zh: "新增 \(items.count(where: \.isNew)) 个，更新 \(items.count { !$0.isNew }) 个",
          en: "\(items.count(where: \.isNew)) new, \(items.count { !$0.isNew }) updated")),
      review.draft.target,
    ]
    let skipped = review.draft.plan.items.count(where: \.isSkipped)
    if skipped > 0 { lines.append(say(Phrase(zh: "跳过 \(skipped) 个", en: "\(skipped) left out"))) }
    if open > 0 {
      lines.append(
        say(
          Phrase(
            zh: "\(open) 处和台账不一致，按现在选的写",
            en: "\(open) contradictions of the ledger go in as chosen now")))
    }
    let unknown = review.draft.document.unrecognised.count
    if unknown > 0 {
      lines.append(
        say(
          Phrase(zh: "\(unknown) 行没有认出，不写入", en: "\(unknown) lines are not understood and stay out")
        ))
    }
    screens.append(
      .question(
        Question(
          .importing, title: say(Phrase(zh: "写入台账？", en: "Write it into the ledger?")),
          lines: lines,
          answers: [
            say(Phrase(zh: "再看看", en: "Look again")), say(Phrase(zh: "确认写入", en: "Write it")),
          ])))
    return []
  }

  /// The import was said yes to.
  mutating func writeImport() -> [Effect] {
    guard let layer = importLayer, case .importing(let review) = screens[layer] else { return [] }
    let draft = review.draft
    if draft.isNew {
      return [
        .create(
          path: draft.target, text: draft.newLedgerText(name: name(of: draft.target)),
          draft.statements)
      ]
    }
    let edit = draft.edit(of: ledger)
    screens.remove(at: layer)
    let result: Result<[Effect], EditFailure>
    if edit.isEmpty {
      result = .success(changed())
      tell(Phrase(zh: "台账里都已经有了，没有要改的", en: "The ledger has all of it already"), .done)
    } else {
      result = make(edit)
      if case .failure = result {
        screens.insert(.importing(review), at: layer)
        return report(result)
      }
    }
    forgetImportedTexts()
    journal.note(RecordedStep([], imported: draft.statements), title: edit.title)
    return report(result) + nextDocument()
  }

  private func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".rec") ? String(last.dropLast(4)) : last
  }

  /// Leaves an import: what was corrected by hand is not given up by one key.
  mutating func giveUpImport(_ review: ImportReview) -> [Effect] {
    guard review.isTouched else { return dropImport() }
    screens.append(
      .question(
        Question(
          .dropImport, title: say(Phrase(zh: "放弃这次导入？", en: "Give this import up?")),
          lines: [
            say(
              Phrase(
                zh: "看过、改过的都不保留，台账不动", en: "What was corrected is lost; the ledger stays as it is"))
          ],
          answers: [say(Phrase(zh: "继续看", en: "Go on")), say(Phrase(zh: "放弃", en: "Give it up"))])))
    return []
  }

  /// Takes the import off the screen; where there is no ledger behind it, the program ends.
  mutating func dropImport() -> [Effect] {
    guard let layer = importLayer else { return [] }
    screens.removeSubrange(layer...)
    forgetImportedTexts()
    waitingDocuments = []
    return isChoosing && screens.isEmpty ? [.quit] : []
  }
}
