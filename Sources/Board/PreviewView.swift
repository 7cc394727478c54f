/// The preview beside a wide board: the selected issue, turned by keys of its own.

import Canvas
import LedgerModel

extension BoardState {
  private func previewArea(_ area: Rect) -> Rect {
    area.inset(left: 2, top: 1, right: 2, bottom: 0)
  }

  private func previewLines(_ inner: Rect) -> [SheetLine] {
    sheetLines(
      of: preview.shown.flatMap { item(of: $0) } ?? selectedItem, columns: inner.columns)
  }

  func drawPreview(_ frame: inout Frame, _ area: Rect) {
    frame.overlay(area, ground: .panel)
    let inner = previewArea(area)
    let lines = previewLines(inner)
    guard lines.count > inner.rows else {
      return frame.draw(lines, from: 0, in: inner, ground: .panel)
    }
    // The last row belongs to what is not seen.
    let text = inner.inset(bottom: 1)
    let top = min(preview.top, max(0, lines.count - text.rows))
    frame.draw(lines, from: top, in: text, ground: .panel)
    guard inner.rows > 0 else { return }
    let below = lines.count - top - text.rows
    frame.writeRight(
      scrollMark(above: top, below: below, .previewUp, .previewDown, in: .board),
      right: area.right - 1, y: area.bottom - 1, ink: .warn, ground: .panel)
  }

  /// `▲12 K  还有15 ▼ J`: what is hidden, and the key that shows it.
  func scrollMark(
    above: Int, below: Int, _ up: Action, _ down: Action, in context: KeyContext
  ) -> String {
    func key(_ action: Action) -> String {
      keymap.keys(for: action, in: context).first.map { " " + display($0) } ?? ""
    }
    let upper = above > 0 ? "\(setting.glyphs.moreAbove)\(above)" + key(up) : ""
    let lower =
      below > 0 ? "\(say(Wording.more(below))) \(setting.glyphs.more)" + key(down) : ""
    return [upper, lower].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Why there is no preview to be turned.
  var whyNoPreview: Phrase? {
    if layout.preview != nil { return nil }
    return isPreviewHidden && setting.columns >= Layout.previewFrom
      ? Phrase(zh: "预览没有打开", en: "the preview is hidden")
      : Phrase(
        zh: "屏幕不够宽，\(Layout.previewFrom) 列以上才有预览",
        en: "the screen is too narrow: a preview needs \(Layout.previewFrom) columns")
  }

  /// Turns the preview by half of its height.
  mutating func scrollPreview(by step: Int) {
    guard let area = layout.preview else { return }
    let inner = previewArea(area)
    let last = max(0, previewLines(inner).count - inner.rows + 1)
    let turned = min(preview.top, last) + step * max(1, inner.rows / 2)
    preview.top = max(0, min(turned, previewLines(inner).count > inner.rows ? last : 0))
  }
}
