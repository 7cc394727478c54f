/// From state to picture.

package import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The whole screen at the size that the setting gives.
  package func draw() -> Frame {
    var frame = Frame(
      columns: setting.columns, rows: setting.rows, widths: setting.widths, glyphs: setting.glyphs)
    let layout = layout
    guard !layout.screen.isEmpty else { return frame }
    let page = screens.lastIndex { if case .issue = $0 { true } else { false } }
    drawBar(&frame, layout, onPage: page != nil)
    if let page, case .issue(let scroll) = screens[page] {
      drawIssuePage(&frame, layout, scroll: scroll)
    } else if !isChoosing, importLayer == nil {
      drawHeader(&frame, layout)
      if auditBrowser == nil, roster == nil {
        if isList { drawList(&frame, layout) } else { drawColumns(&frame, layout) }
        if let preview = layout.preview { drawPreview(&frame, preview) }
      }
    }
    drawFooter(&frame, layout)
    drawNote(&frame, layout, onPage: page != nil)
    let layers = screens.suffix(from: page.map { $0 + 1 } ?? 0)
    for (place, screen) in zip(layers.indices, layers) {
      // One panel over another would leave stray pieces of the lower one round its edges.
      if screen.isPanel, layers[(place + 1)...].contains(where: \.isPanel) { continue }
      // Only the topmost layer has the keys, and with them the cursor.
      frame.caret = nil
      fadeBehind(screen, &frame, layout)
      switch screen {
      case .issue: break
      case .picker(let picker): drawPicker(picker, &frame, layout)
      case .prompt(let prompt): drawPrompt(prompt, &frame, layout)
      case .question(let question): drawQuestion(question, &frame, layout)
      case .importing(let review): drawImport(review, &frame, layout)
      case .audit(let browser): drawAudit(browser, &frame, layout)
      case .roster(let roster): drawRoster(roster, &frame, layout)
      }
    }
    if message != nil, canSayOver(screens.last, layout) {
      drawNote(&frame, layout, onPage: page != nil)
    }
    return frame
  }
}

extension BoardState {
  /// No ledger is open yet: the list of ledgers stands alone.
  var isChoosing: Bool { ledger.path.isEmpty && ledger.bytes.count == 0 }
}

extension BoardState {
  /// The edge of what is selected; a whole cell where it stands in reverse.
  var selectedEdge: Character {
    setting.traits.reversesSelected ? " " : setting.glyphs.cardEdgeSelected
  }

  /// `逾期6`, `overdue 6`: a name with its number.
  func counted(_ name: String, _ count: Int) -> String {
    name + (language == .chinese ? "" : " ") + String(count)
  }

  /// Whether a message may be laid over the topmost layer: not over a field on a small screen.
  private func canSayOver(_ screen: BoardScreen?, _ layout: Layout) -> Bool {
    switch screen {
    case .picker, .question, .audit, .roster: true
    case .prompt: layout.screen.rows >= 10
    case .issue, .importing, nil: false
    }
  }
}

extension Tone {
  /// The ink of a word of this tone.
  var ink: Role {
    switch self {
    case .late: .late
    case .warn: .warn
    case .done: .done
    case .plain: .plain
    case .dim: .dim
    }
  }

  /// The edge of a card of this tone.
  var edge: Role {
    switch self {
    case .late: .edgeLate
    case .warn: .edgeWarn
    case .done: .edgeDone
    case .plain, .dim: .edge
    }
  }
}
