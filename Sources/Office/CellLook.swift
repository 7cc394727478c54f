/// How the cells of exported spreadsheets look: fonts, borders, colours of meanings.

import COffice
import Exporting

struct CellLook: Hashable {
  enum Place: Hashable { case title, note, heading, body, total }
  enum Form: Hashable { case text, number, percent, day }

  var place: Place
  var form = Form.text
  var tone = Sheet.Tone.plain

  /// Calls `body` with C's form of the look.
  func withC<Result>(_ body: (UnsafePointer<office_look>) -> Result) -> Result {
    font.withCString { font in
      withOptional(numberFormat) { numberFormat in
        var look = office_look(
          font: font, size: size, is_bold: isBold, is_wrapped: true, has_border: hasBorder,
          colour: colour, ground: ground, alignment: alignment, number_format: numberFormat)
        return body(&look)
      }
    }
  }

  private func withOptional<Result>(
    _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
  ) -> Result {
    if let text { text.withCString { body($0) } } else { body(nil) }
  }

  /// Fonts that Office and WPS both have.
  private var font: String {
    switch place {
    case .title, .heading, .total: "宋体"
    case .note, .body: "仿宋"
    }
  }

  /// In points.
  var size: Double { place == .title ? 18 : 11 }

  private var isBold: Bool { place == .title || place == .heading || place == .total }

  private var hasBorder: Bool { place != .title && place != .note }

  /// Texts have none: as "text", older programs show long ones as `####`.
  private var numberFormat: String? {
    switch form {
    case .text, .number: nil
    case .percent: "0.0%"
    case .day: "yyyy-mm-dd"
    }
  }

  /// 0 left, 1 centre.
  private var alignment: Int32 {
    switch place {
    case .title, .heading: 1
    case .note: 0
    case .body, .total: form == .text ? 0 : 1
    }
  }

  private var colour: Int32 {
    switch tone {
    case .plain: -1
    case .overdue: 0x9C0006
    case .soon: 0x7F4F00
    case .stalled: 0x5B2C83
    case .finished, .faint: 0x6E6E6E
    }
  }

  private var ground: Int32 {
    switch (place, tone) {
    case (_, .overdue): 0xFFC7CE
    case (_, .soon): 0xFFEB9C
    case (_, .stalled): 0xE4DFEC
    case (.heading, _): 0xDDE6F2
    case (.total, _): 0xF2F2F2
    default: -1
    }
  }
}
