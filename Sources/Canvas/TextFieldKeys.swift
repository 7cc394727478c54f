/// Which keys a text field answers, and how.

extension TextField {
  /// Answers a key; true when the key was the field's, false when it is for whoever owns the field.
  ///
  /// Characters are typed, Backspace and Delete take one cluster, arrows, Home and End move, Ctrl
  /// with Left and Right moves by words, Ctrl-U and Ctrl-K delete to the ends of the line, Ctrl-W
  /// deletes a word. In a field of many lines Alt-Enter and Ctrl-J break the line, Up and Down move
  /// by rows as they are drawn and are refused (false) where there is no further row, so that they
  /// can lead out of the field. Enter, Esc and Tab always belong to the owner; so do Ctrl-A and
  /// Ctrl-B, which tmux and screen take.
  /// - Parameters:
  ///   - columns: Width of the field on the screen.
  ///   - multiline: Whether line feeds are wanted.
  package mutating func answer(
    _ key: Key, columns: Int, multiline: Bool, widths: WidthRule = WidthRule()
  ) -> Bool {
    let byWord = key.modifiers.contains(.control)
    switch (key.code, key.modifiers.subtracting(.shift)) {
    case (.character(let glyph), []):
      if glyph.isControl { return false }
      insert(String(glyph), multiline: multiline)
    case (.character("u"), .control): deleteToStart()
    case (.character("k"), .control): deleteToEnd()
    case (.character("w"), .control), (.backspace, .control): deleteWordBackward()
    case (.character("j"), .control), (.enter, .alt):
      if !multiline { return false }
      insert("\n", multiline: true)
    case (.backspace, []): deleteBackward()
    case (.delete, []): deleteForward()
    case (.left, []), (.left, .control):
      if byWord { moveWordLeft() } else { moveLeft() }
    case (.right, []), (.right, .control):
      if byWord { moveWordRight() } else { moveRight() }
    case (.home, .control): moveCaret(to: 0)
    case (.end, .control): moveCaret(to: text.count)
    case (.home, []):
      if multiline { moveToRowStart(columns: columns, widths: widths) } else { moveCaret(to: 0) }
    case (.end, []):
      if multiline {
        moveToRowEnd(columns: columns, widths: widths)
      } else {
        moveCaret(to: text.count)
      }
    case (.up, []):
      return multiline && moveRows(-1, columns: columns, widths: widths)
    case (.down, []):
      return multiline && moveRows(1, columns: columns, widths: widths)
    default: return false
    }
    return true
  }

  /// Takes a paste, whatever it holds; see `insert`.
  package mutating func paste(_ pasted: String, multiline: Bool) {
    insert(pasted, multiline: multiline)
  }
}
