/// A text being typed, with its caret; what every input line and editor of the program is made of.

/// Text and caret, edited by whole grapheme clusters.
///
/// A value that knows no screen: `answer` takes keys (TextFieldKeys.swift), `layout` says what is
/// visible (TextFieldLayout.swift), `Frame.draw(field:)` shows it.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Grapheme clusters before the caret: 0 ... `text.count`.
  package internal(set) var caret: Int
  /// The column that Up and Down aim at, while one follows another.
  var wishedColumn: Int?
  /// True when the caret, standing where a row was broken, is meant at the end of the upper row and
  /// not at the beginning of the lower one.
  var sticksToRowEnd = false

  /// - Parameter caret: Clusters before the caret; nil and anything beyond the end is the end.
  package init(_ text: String = "", caret: Int? = nil) {
    self.text = text
    let count = text.count
    self.caret = min(max(0, caret ?? count), count)
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Where the caret stands in `text`.
  var caretIndex: String.Index { text.index(text.startIndex, offsetBy: caret) }

  // MARK: - Changing the text

  /// Puts text at the caret, which then stands behind it.
  ///
  /// Control characters and signs that turn the writing direction are left out; a tab becomes a
  /// blank; a line end becomes a line feed, or a blank in a field of one line (`multiline` false),
  /// where line ends at the very end are dropped.
  package mutating func insert(_ inserted: String, multiline: Bool) {
    var cleaned = ""
    for glyph in inserted {
      if glyph.isNewline {
        cleaned.append(multiline ? "\n" : " ")
      } else if glyph == "\t" {
        cleaned.append(" ")
      } else if !glyph.isControl {
        cleaned.append(glyph)
      }
    }
    if !multiline, inserted.last?.isNewline == true {
      while cleaned.last == " " { cleaned.removeLast() }
    }
    let place = caretIndex
    replace(place..<place, with: cleaned)
  }

  /// Deletes the cluster before the caret, whole.
  package mutating func deleteBackward() { delete(from: caret - 1, to: caret) }

  /// Deletes the cluster after the caret, whole.
  package mutating func deleteForward() { delete(from: caret, to: caret + 1) }

  /// Deletes from the beginning of the caret's line of text to the caret.
  package mutating func deleteToStart() { delete(from: lineStart, to: caret) }

  /// Deletes from the caret to the end of its line of text; the line end itself when it stands there.
  package mutating func deleteToEnd() {
    let end = lineEnd
    delete(from: caret, to: end == caret ? caret + 1 : end)
  }

  /// Deletes the word before the caret and blanks between.
  package mutating func deleteWordBackward() { delete(from: wordStart, to: caret) }

  private mutating func delete(from first: Int, to last: Int) {
    let count = text.count
    let range = max(0, first)..<min(count, last)
    guard !range.isEmpty else { return forgetColumn() }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(start, offsetBy: range.count)
    replace(start..<end, with: "")
  }

  /// Replaces a part of the text and puts the caret behind it, on a cluster's edge even when what
  /// stands on the two sides has grown into one cluster.
  private mutating func replace(_ range: Range<String.Index>, with new: String) {
    let head = text[..<range.lowerBound]
    let bytesBefore = head.utf8.count + new.utf8.count
    text = String(head) + new + String(text[range.upperBound...])
    var bytes = 0
    var clusters = 0
    for glyph in text {
      if bytes >= bytesBefore { break }
      bytes += glyph.utf8.count
      clusters += 1
    }
    caret = clusters
    forgetColumn()
  }

  // MARK: - Moving the caret

  /// Puts the caret after so many clusters; beyond the ends it stops there.
  package mutating func moveCaret(to offset: Int) {
    caret = min(max(0, offset), text.count)
    forgetColumn()
  }

  package mutating func moveLeft() { moveCaret(to: caret - 1) }
  package mutating func moveRight() { moveCaret(to: caret + 1) }
  package mutating func moveWordLeft() { moveCaret(to: wordStart) }
  package mutating func moveWordRight() { moveCaret(to: wordEnd) }

  mutating func forgetColumn() {
    wishedColumn = nil
    sticksToRowEnd = false
  }

  /// Clusters before the line of text (between line feeds) in which the caret stands.
  private var lineStart: Int {
    caret - text[..<caretIndex].reversed().prefix { !$0.isNewline }.count
  }

  private var lineEnd: Int {
    caret + text[caretIndex...].prefix { !$0.isNewline }.count
  }

  private var wordStart: Int {
    let before = text[..<caretIndex].reversed()
    let blanks = before.prefix { $0.isWhitespace }.count
    let rest = before.dropFirst(blanks)
    guard let kind = rest.first.map(WordKind.init) else { return 0 }
    return caret - blanks - rest.prefix { WordKind($0) == kind }.count
  }

  private var wordEnd: Int {
    let after = text[caretIndex...]
    var word = 0
    if let kind = after.first.map(WordKind.init), kind != .blank {
      word = after.prefix { WordKind($0) == kind }.count
    }
    return caret + word + after.dropFirst(word).prefix { $0.isWhitespace }.count
  }

  /// What runs together when the caret moves by words. Chinese has no blanks, so a run of
  /// ideographs between two signs counts as one word.
  private enum WordKind: Equatable {
    case blank, letters, ideographs, signs

    init(_ glyph: Character) {
      if glyph.isWhitespace {
        self = .blank
      } else if glyph.isIdeographic {
        self = .ideographs
      } else if glyph.isLetter || glyph.isNumber || glyph == "_" {
        self = .letters
      } else {
        self = .signs
      }
    }
  }
}
