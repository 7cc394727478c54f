/// Events in, effects out: the one door through which the board changes.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Takes in what happened and says what has to be done outside.
  package mutating func answer(_ event: Event) -> [Effect] {
    var effects: [Effect]
    let version = diskVersion
    switch event {
    case .input(let events, let now): effects = answer(events, now: now)
    case .saved(let report): effects = answerSaved(report)
    case .foundStep(let kind, let step): effects = answerFound(kind, step)
    case .history(let known, let use):
      history = known
      effects = []
      switch use {
      case .list:
        screens.append(.picker(historyPicker(of: isOnPage ? selectedID.map { .issue($0) } : nil)))
      case .conflict: effects = askAboutConflict()
      case .announcement: nameAuthors()
      case .page: break
      }
    case .follow(let view):
      follow(view)
      effects = []
    case .syncing(let phrase):
      tell(Phrase(zh: "同步：\(phrase.zh)…", en: "Sync: \(phrase.en) …"), .dim)
      effects = []
    case .synced(let lines, let isWhole):
      answerSynced(lines, isWhole)
      effects = []
    case .shown:
      beginAuditing()
      effects = askAboutMarkers()
    case .news(let news):
      tell(news)
      effects = []
    case .saveFailed(let reason):
      // Which file it is stands above; the room is for the reason.
      let short = Phrase(zh: withoutFolder(reason.zh), en: withoutFolder(reason.en))
      saving = .unsaved(short)
      quitsWhenSaved = false
      tell(
        Phrase(
          zh: "没有存上，修改还在内存里，会继续重试：\(short.zh)",
          en: "Not saved; the change is kept in memory and will be tried again: \(short.en)"),
        .late)
      effects = []
    case .changedUnderneath(let disk, let explained): effects = answerUnderneath(disk, explained)
    case .fileChanged(let disk, let explained): effects = answerFileChanged(disk, explained)
    case .fileVanished: effects = answerVanished()
    case .fileReturned: effects = answerReturned()
    case .openFailed(let reason):
      tell(reason, .late)
      effects = []
    case .opened(let next, let explained): effects = answerOpened(next, explained)
    case .editedOutside(let text, let failure): effects = answerEdited(text, failure)
    case .documents(let choices, let failure):
      if let failure { tell(failure, .warn) }
      screens.append(.picker(documentPicker(choices)))
      effects = []
    case .evidenceFiles(let id, let choices, let failure):
      if let failure { tell(failure, .warn) }
      screens.append(.picker(evidenceFilePicker(id, choices)))
      effects = []
    case .evidenceHashed(let id, let path, let hash):
      nameEvidence(id, path, hash)
      effects = []
    case .evidenceChecked(let states):
      evidenceStates.merge(states) { $1 }
      effects = []
    case .documentRead(let draft):
      typedDocument = ""
      review(draft)
      effects = []
    case .viewsSaved(let failure):
      tell(failure ?? Phrase(zh: "视图已存好", en: "View saved"), failure == nil ? .done : .late)
      effects = []
    case .dayChanged(let day):
      setting.today = day
      ledger.advance(to: day)
      diskLedger.advance(to: day)
      refilter()
      effects = []
    case .retry: effects = hasUnsaved && !isInConflict && !isFileGone ? [.save] : []
    case .work:
      if filterRun != nil { continueFilter() } else { continueAudit() }
      effects = []
    case .quiet: effects = []
    case .hangUp: effects = hasUnsaved ? [.save, .quit] : [.quit]
    }
    if diskVersion != version { refreshLists() }
    if walk != nil, !isOnPage { walk = nil }
    if filterRun != nil || auditRun != nil { effects.append(.work) }
    if needsHistory { effects.append(.readHistory(isFor: .page)) }
    forgetFiles()
    let files = filesToCheck
    if !files.isEmpty { effects.append(.checkEvidence(files)) }
    settle()
    if case .input(_, let now) = event {
      preview.follow(selection, now: now)
    } else {
      preview.show(selection)
    }
    return effects
  }

  /// Whether the topmost layer has a field in which characters are text.
  package var isTyping: Bool {
    switch screens.last {
    case .prompt: true
    case .picker(let picker): picker.search != nil
    default: false
    }
  }

  private var isInPrompt: Bool { if case .prompt? = screens.last { true } else { false } }

  private mutating func answer(_ events: [InputEvent], now: Int) -> [Effect] {
    var effects: [Effect] = []
    var ignored = 0
    var index = 0
    while index < events.count {
      let event = events[index]
      // What one key changed is laid out once, after the last one or before the next looks at it.
      if index > 0 { settle() }
      index += 1
      if !isTyping {
        if PasteGuard.isPrintable(event) {
          let run = 1 + events[index...].prefix { PasteGuard.isPrintable($0) }.count
          if pastes.isPaste(run: run, now: now) {
            ignored += run
            index += run - 1
            continue
          }
        } else if case .key(let key) = event, pastes.swallows(key, now: now) {
          ignored += 1
          continue
        }
      }
      effects += answer(event)
    }
    if ignored > 0 { tell(Wording.pasteIgnored(ignored), .warn) }
    return effects
  }

  private mutating func answer(_ event: InputEvent) -> [Effect] {
    switch event {
    case .resized(let columns, let rows):
      setting.columns = columns
      setting.rows = rows
      return []
    case .ambiguousWidth(let width):
      let isASCII = setting.glyphs == .ascii
      setting.widths = WidthRule(ambiguous: width)
      listLines = ListLines()
      setting.glyphs = Glyphs.for(widths: setting.widths, ascii: isASCII)
      return [.redraw]
    case .paste(let text):
      message = nil
      return answerPaste(text)
    case .click(let x, let y): return answerClick(x: x, y: y)
    case .wheel(let x, let y, let lines): return answerWheel(x: x, y: y, lines: lines)
    case .key(let key):
      message = nil
      // The board behind a field only makes room for it and stands where it was afterwards.
      if !isInPrompt { scroll = shownScroll }
      let effects = answer(key)
      lastKey = key
      return effects
    }
  }

  private mutating func answer(_ key: Key) -> [Effect] {
    if key == .control("c") { return answerInterrupt() }
    switch screens.last {
    case nil: return answerOnBoard(key)
    case .issue: return answerOnPage(key)
    case .picker(let picker): return answer(key, in: picker)
    case .prompt(let prompt): return answer(key, in: prompt)
    case .question(let question): return answer(key, to: question)
    case .importing(let review): return answer(key, in: review)
    case .audit(let browser): return answer(key, in: browser)
    case .roster(let roster): return answer(key, in: roster)
    }
  }

  /// A sentence about the ledger's file with its name alone, without the folder.
  private func withoutFolder(_ sentence: String) -> String {
    guard let slash = ledger.path.lastIndex(of: "/") else { return sentence }
    return sentence.replacing(ledger.path[...slash], with: "")
  }

  /// Ctrl-C cancels what is being typed; pressed twice on the board it leaves, asking first when
  /// something is not saved.
  private mutating func answerInterrupt() -> [Effect] {
    if !screens.isEmpty { return cancel() }
    if lastKey == .control("c") { return perform(.quit) }
    tell(Phrase(zh: "再按一次 Ctrl-C 退出", en: "Press Ctrl-C again to quit"))
    return []
  }

  private mutating func answerOnBoard(_ key: Key) -> [Effect] {
    let plain = key.normalised
    if let action = keymap.action(for: plain, in: .board) {
      return plain.code == .enter ? performByEnter(action) : perform(action)
    }
    if plain == .character("Z") {
      if lastKey?.normalised == .character("Z") { return perform(.quit) }
      tell(Phrase(zh: "再按一次 Z 退出", en: "Press Z again to quit"))
      return []
    }
    if case .character(let glyph) = key.code, key.modifiers.isEmpty, key.isIdeographic {
      return startFilter(with: String(glyph))
    }
    tellUnknown(key)
    return []
  }

  private mutating func answerOnPage(_ key: Key) -> [Effect] {
    let plain = key.normalised
    if let action = keymap.action(for: plain, in: .issue) {
      return plain.code == .enter ? performByEnter(action) : perform(action)
    }
    if key.isIdeographic {
      tell(Wording.inputMethod, .warn)
      return []
    }
    tellUnknown(key)
    return []
  }

  /// Enter leads on even where its own action cannot be done: every action is reached by arrows and
  /// Enter alone, also on an empty board and on the page of a broken record.
  private mutating func performByEnter(_ action: Action) -> [Effect] {
    guard whyUnavailable(action) != nil else { return perform(action) }
    return perform(action) + perform(.palette)
  }

  private mutating func tellUnknown(_ key: Key) {
    let shown = display(key)
    tell(
      Phrase(
        zh: isOnPage
          ? "“\(shown)”在这里没有用处。↑↓ 滚动，Enter 修改，Esc 返回，F1 帮助"
          : "“\(shown)”在这里没有用处。↑↓←→ 选，Enter 打开，F1 帮助",
        en: isOnPage
          ? "“\(shown)” does nothing here. Arrows scroll, Enter changes, Esc goes back, F1 helps"
          : "“\(shown)” does nothing here. Arrows move, Enter opens, F1 helps"), .dim)
  }
}
