/// An official document to be written, as a value: what each part is, not how it looks.

package struct Paper: Equatable, Sendable {
  package var blocks: [Block]
  /// For the properties of the file.
  package var title: String
  /// The page is turned: wide tables.
  package var isLandscape = false

  package init(title: String, blocks: [Block] = [], isLandscape: Bool = false) {
    self.title = title
    self.blocks = blocks
    self.isLandscape = isLandscape
  }

  package enum Block: Equatable, Sendable {
    /// Whose document it is or its large title: 小标宋 二号, centred. `\n` breaks the line.
    case title(String)
    /// Under the title, centred: number or date.
    case subtitle(String)
    /// 一、 黑体 三号; the text holds its number.
    case heading(String)
    /// （一） 楷体 三号; the text holds its number.
    case subheading(String)
    /// 仿宋 三号, two characters indented. Pieces in `**` are not markup: emphasis is `Span`.
    case paragraph([Span])
    /// 主送: not indented.
    case addressee(String)
    /// Signature and day, to the right.
    case signature([String])
    case table(Table)
    /// A watermark-like line at the top that says why the document must not be handed in yet.
    case warning(String)
    case pageBreak

    package static func text(_ text: String) -> Block { .paragraph([Span(text)]) }
  }

  package struct Span: Equatable, Sendable {
    package var text: String
    package var isStrong: Bool
    package init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  package struct Table: Equatable, Sendable {
    /// Relative widths of the columns.
    package var widths: [Double]
    package var rows: [Row]
    /// How many rows at the top are repeated on every page; none in a form.
    package var headingRows: Int
    /// Boxes to be filled in and signed, which belong on one page.
    package var isForm: Bool { headingRows == 0 }
    package init(widths: [Double], headingRows: Int = 1, rows: [Row]) {
      self.widths = widths
      self.headingRows = headingRows
      self.rows = rows
    }
  }

  package struct Row: Equatable, Sendable {
    package var cells: [Cell]
    /// Millimetres that the row takes at least; 0 for as much as the text needs.
    package var minimumHeight: Double
    package init(_ cells: [Cell], minimumHeight: Double = 0) {
      self.cells = cells
      self.minimumHeight = minimumHeight
    }
  }

  package struct Cell: Equatable, Sendable {
    /// `\n` begins a new paragraph.
    package var text: String
    /// How many columns it takes.
    package var span: Int
    package var isHeading: Bool
    package var alignment: Alignment
    package init(
      _ text: String, span: Int = 1, isHeading: Bool = false, alignment: Alignment = .left
    ) {
      self.text = text
      self.span = span
      self.isHeading = isHeading
      self.alignment = alignment
    }
  }

  package enum Alignment: Equatable, Sendable { case left, centre, right }
}
