/// The last two rows: what is hidden or to be said, and what the next keys do.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension Action {
  /// The word of the footer and of chips.
  var shortName: Phrase {
    ActionCatalog.binding(of: self)?.short ?? Phrase(zh: rawValue, en: rawValue)
  }
  /// The name in menus.
  var name: Phrase {
    ActionCatalog.binding(of: self)?.name ?? Phrase(zh: rawValue, en: rawValue)
  }
}

/// A pair of the footer: keys and a word, with the action that a click calls.
struct FooterItem {
  var keys: String
  var word: String
  var action: Action?
}

extension BoardState {
  func drawFooter(_ frame: inout Frame, _ layout: Layout) {
    guard layout.footer.rows > 0 else { return }
    let y = layout.footer.y
    frame.fill(layout.footer, ground: .footer, ink: .footerText)
    let left = drawSaving(&frame, right: layout.footer.columns - 1, y: y)
    for (item, start, _) in placedFooterItems(until: left) {
      let end = frame.write(item.keys, x: start, y: y, ink: .footerKey, ground: .footer)
      frame.write(item.word, x: end + 1, y: y, ink: .footerText, ground: .footer)
    }
  }

  /// The pairs that fit whole before a column, with their first and last columns.
  func placedFooterItems(until limit: Int) -> [(item: FooterItem, start: Int, end: Int)] {
    var placed: [(item: FooterItem, start: Int, end: Int)] = []
    var x = 1
    for item in footerItems {
      let columns =
        setting.widths.columns(of: item.keys) + 1 + setting.widths.columns(of: item.word)
      guard x + columns + 1 < limit else { break }
      placed.append((item, x, x + columns))
      x += columns + 2
    }
    return placed
  }

  /// The state of the save at the right; gives the column at which it begins.
  @discardableResult
  func drawSaving(_ frame: inout Frame, right: Int, y: Int) -> Int {
    let (text, ink, ground) = savingText
    guard right >= 30 || ink == .unsaved else { return right + 1 }
    return frame.writeRight(
      setting.widths.fitted(text, columns: right - 1, mark: setting.glyphs.ellipsis), right: right,
      y: y, ink: ink, ground: ground)
  }

  /// The first column of the state of the save.
  var savingStart: Int {
    let right = setting.columns - 1
    let (text, ink, _) = savingText
    return right < 30 && ink != .unsaved ? right + 1 : right - setting.widths.columns(of: text)
  }

  private var savingText: (String, Role, Role) {
    if case .unsaved(let reason) = saving {
      // What the line above says already is not said twice.
      let why = message?.tone == .late ? "" : say(reason) + " "
      let text = " \(say(Wording.unsaved)) " + why
      return (
        setting.widths.fitted(
          text, columns: setting.columns / 2, mark: setting.glyphs.ellipsis), .unsaved,
        .unsavedGround
      )
    }
    if isChoosing { return ("", .footerText, .footer) }
    // 已保存 beside words that are still in their field would be read as speaking of them.
    if hasOpenText { return (say(Wording.textUnsaved), .warn, .footer) }
    if let followed {
      return (say(Phrase(zh: "跟随 \(followed)", en: "following \(followed)")), .footerText, .footer)
    }
    if setting.isReadOnly || ledger.isReadOnly {
      return (say(Wording.readOnly), .footerText, .footer)
    }
    if case .saved(let time) = saving { return (say(Wording.saved(time)), .saved, .footer) }
    return (say(Wording.untouched), .footerText, .footer)
  }

  /// The next keys of this very screen in the order in which they are needed.
  var footerItems: [FooterItem] {
    let arrows = setting.glyphs == .ascii ? "Up/Down" : "↑↓"
    switch screens.last {
    case nil:
      let allArrows = setting.glyphs == .ascii ? "Arrows" : "↑↓←→"
      var items = [
        FooterItem(
          keys: isList ? arrows : allArrows, word: say(Phrase(zh: "选", en: "move")), action: nil)
      ]
      items += [
        Action.open, .editMenu, .addProgress, .filter, .palette, .help, .nextLens, .undo, .quit,
      ].filter { $0 != .undo || journal.nextUndo != nil }.compactMap { item($0, in: .board) }
      if filter.isActive || !marked.isEmpty {
        let word = filter.isActive ? Action.clearFilter.name : Action.clearMarks.name
        items.insert(FooterItem(keys: "Esc", word: say(word), action: .back), at: 1)
      }
      return items
    case .issue:
      return [FooterItem(keys: arrows, word: say(Phrase(zh: "滚动", en: "scroll")), action: nil)]
        + [
          Action.editMenu, .back, .history, .nextIssue, .addProgress, .setDeadline, .palette, .help,
        ]
        .compactMap { item($0, in: .issue) }
    case .picker(let picker): return pickerFooter(picker, arrows)
    case .prompt(let prompt):
      var items = [
        FooterItem(keys: "Enter", word: say(enterWord(prompt)), action: nil),
        FooterItem(keys: "Esc", word: say(Phrase(zh: "取消", en: "cancel")), action: .back),
      ]
      if prompt.isMultiline {
        items.append(
          FooterItem(keys: "Ctrl-J", word: say(Phrase(zh: "换行", en: "new line")), action: nil))
      }
      return items
    case .importing(let review): return importFooter(review, arrows)
    case .audit:
      return [FooterItem(keys: arrows, word: say(Phrase(zh: "选", en: "move")), action: nil)]
        + [
          FooterItem(keys: "Enter", word: say(Phrase(zh: "到该处", en: "go there")), action: .open)
        ]
        + [
          Action.answerFinding, .groupFindings, .exportDocument, .back, .addProgress, .palette,
          .help,
        ]
        .compactMap { item($0, in: .audit) }
    case .roster:
      return [
        FooterItem(keys: arrows, word: say(Phrase(zh: "选", en: "move")), action: nil),
        FooterItem(keys: "Enter", word: say(Phrase(zh: "打开", en: "open")), action: .open),
        FooterItem(
          keys: setting.glyphs == .ascii ? "Left/Right" : "←→",
          word: say(Phrase(zh: "换清单", en: "other list")), action: nil),
      ]
        + [Action.editMenu, .addProgress, .exportDocument, .back, .palette, .help]
        .compactMap { item($0, in: .roster) }
    case .question:
      return [
        FooterItem(keys: arrows, word: say(Phrase(zh: "选", en: "choose")), action: nil),
        FooterItem(keys: "Enter", word: say(Phrase(zh: "确定", en: "do it")), action: nil),
        FooterItem(keys: "Esc", word: say(Phrase(zh: "取消", en: "cancel")), action: .back),
      ]
    }
  }

  private func enterWord(_ prompt: Prompt) -> Phrase {
    switch prompt.purpose {
    case .filter: Phrase(zh: "用这个筛选", en: "keep the filter")
    case .entryStep: Phrase(zh: "下一步", en: "next")
    case .imported, .importedMeasure, .importedHeader: Phrase(zh: "改成这样", en: "take it")
    default: Phrase(zh: "保存", en: "save")
    }
  }

  private func importFooter(_ review: ImportReview, _ arrows: String) -> [FooterItem] {
    func item(_ keys: String, _ zh: String, _ en: String, _ action: Action? = nil) -> FooterItem {
      FooterItem(keys: keys, word: say(Phrase(zh: zh, en: en)), action: action)
    }
    let enter: (String, String) =
      switch review.selectedRow {
      case .confirm: ("写入", "write")
      case .giveUp: ("放弃", "give up")
      case .issue(let place): review.unfolded.contains(place) ? ("收起", "fold") : ("展开", "unfold")
      case .decision, .headerDecision: ("换另一个值", "take the other")
      case .identity: ("换一种判断", "decide otherwise")
      default: ("更正", "correct")
      }
    var items = [item(arrows, "选", "move"), item("Enter", enter.0, enter.1)]
    if review.issuePlace != nil {
      items.append(item(say(Phrase(zh: "空格", en: "Space")), "跳过", "leave out"))
    }
    let sides = setting.glyphs == .ascii ? "Left/Right" : "←→"
    return items + [item(sides, "收起展开", "fold"), item("Esc", "放弃", "give up", .back)]
  }

  private func pickerFooter(_ picker: Picker, _ arrows: String) -> [FooterItem] {
    var items = [
      FooterItem(keys: arrows, word: say(Phrase(zh: "选", en: "choose")), action: nil)
    ]
    if picker.isMultiple {
      items.append(
        FooterItem(keys: "Space", word: say(Phrase(zh: "勾选", en: "tick")), action: nil))
    }
    let enter = FooterItem(
      keys: "Enter",
      word: say(
        picker.isMultiple ? Phrase(zh: "保存", en: "save") : Phrase(zh: "确定", en: "do it")),
      action: nil)
    let escape = FooterItem(
      keys: "Esc", word: say(Phrase(zh: "取消", en: "cancel")), action: .back)
    // The way out stands before what is only a help; where not both fit, the panel's own edge says
    // already what Enter saves.
    items += picker.isMultiple && setting.columns < 60 ? [escape, enter] : [enter, escape]
    if picker.search != nil {
      items.append(
        FooterItem(
          keys: say(Phrase(zh: "打字", en: "type")), word: say(Phrase(zh: "查找", en: "to search")),
          action: nil))
    }
    return items
  }

  private func item(_ action: Action, in context: KeyContext) -> FooterItem? {
    let keys = keymap.keys(for: action, in: context)
    // A letter does nothing while an input method is on.
    guard whyUnavailable(action) == nil,
      let key = keys.first(where: { !$0.typesText }) ?? keys.first
    else { return nil }
    return FooterItem(keys: display(key), word: say(action.shortName), action: action)
  }

  /// A key as it is shown to people.
  func display(_ key: Key) -> String { setting.glyphs == .ascii ? key.asciiDisplay : key.display }

  /// A message, or else what the columns hide.
  func drawNote(_ frame: inout Frame, _ layout: Layout, onPage: Bool) {
    if let message {
      let y = layout.note.rows > 0 ? layout.note.y : layout.footer.y
      guard y >= 0, y < layout.screen.rows else { return }
      let line = Rect(x: 0, y: y, columns: layout.screen.columns, rows: 1)
      frame.fill(line, ground: .ground)
      let ink: Role = message.tone == .late ? .error : message.tone.ink
      let room = layout.screen.columns - 2
      let hint = message.hint.isEmpty ? "" : "   " + message.hint
      let hintColumns = setting.widths.columns(of: hint)
      let hasHint = hintColumns > 0 && hintColumns + 12 <= room
      let end = frame.writeFitted(
        message.text, x: 1, y: y, limit: hasHint ? room - hintColumns : room, ink: ink,
        ground: .ground)
      if hasHint { frame.write(hint, x: end, y: y, ink: ink, ground: .ground) }
      return
    }
    guard layout.note.rows > 0, !onPage, !isList, auditBrowser == nil, roster == nil,
      importLayer == nil,
      !isChoosing,
      !arrangement.items.isEmpty
    else { return }
    drawEdges(&frame, layout.note, layout)
  }
}
