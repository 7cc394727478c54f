/// The body of a Word document, read from front to end as a person would see it on paper.

import Importing

/// Takes inserted text and leaves out deleted, hides what Word hides, shows the results of fields
/// and the numbers of lists.
struct WordReader {
  private(set) var blocks: [SourceBlock] = []
  let styles: WordStyles
  private var numbering: WordNumbering
  let limits: OfficeLimits
  private var paragraphs = 0
  private var parts = 0
  private var textBytes = 0

  var current = WordParagraph()
  /// Open fields; true where the result has begun.
  var fields: [Bool] = []
  /// Texts of the cells and text boxes that are open, innermost last.
  private var frames: [[String]] = []

  init(styles: WordStyles, numbering: WordNumbering, limits: OfficeLimits) {
    self.styles = styles
    self.numbering = numbering
    self.limits = limits
  }

  /// The paragraphs and tables within the element that began last.
  mutating func readBlocks(_ xml: inout XMLStream) throws(OfficeError) {
    try xml.children { xml, name throws(OfficeError) in try readBlock(&xml, name) }
  }

  private mutating func readBlock(
    _ xml: inout XMLStream, _ name: XMLName?
  ) throws(OfficeError) {
    switch name {
    case .p: try readParagraph(&xml)
    case .tbl: take(try WordTable.read(&xml, by: &self))
    case .sdt:
      try xml.children { xml, name throws(OfficeError) in
        if name == .sdtContent { try readBlocks(&xml) }
      }
    case .customXml, .ins, .moveTo: try readBlocks(&xml)
    case .alternateContent:
      try xml.choose { xml, name throws(OfficeError) in try readBlock(&xml, name) }
    default: break
    }
  }

  private mutating func readParagraph(_ xml: inout XMLStream) throws(OfficeError) {
    current.begin()
    try xml.children { xml, name throws(OfficeError) in
      if name == .pPr { try current.readProperties(&xml) } else { try readInline(&xml, name) }
    }
    // A paragraph whose mark is deleted or hidden runs on into the next one.
    if !current.isMarkGone {
      label()
      try finishParagraph()
    }
  }

  /// Text that the paper shows.
  mutating func show(_ text: String) throws(OfficeError) {
    guard !text.isEmpty, fields.allSatisfy({ $0 }) else { return }
    label()
    current.text += text
    if current.text.utf8.count > limits.textBytes { throw .tooLarge(.textBytes(limits.textBytes)) }
  }

  /// The number of the paragraph, asked for once, where the first of it is seen.
  private mutating func label() {
    guard !current.isLabelled, !current.isMarkDeleted else { return }
    current.isLabelled = true
    current.text = numbering.label(of: current.use, style: current.style) + current.text
  }

  /// Ends a paragraph whose mark was deleted at the end of the document.
  mutating func endParagraph() {
    guard !current.text.isEmpty || !current.asides.isEmpty else { return }
    add(current.text)
    for aside in current.asides { add(aside) }
    current = WordParagraph()
  }

  private mutating func finishParagraph() throws(OfficeError) {
    try count()
    paragraphs += 1
    textBytes += current.text.utf8.count
    if textBytes > limits.allTextBytes { throw .tooLarge(.totalBytes(limits.allTextBytes)) }
    add(current.text)
    // The text boxes that hang on a paragraph stand behind it.
    for aside in current.asides { add(aside) }
    current = WordParagraph()
  }

  /// Counts a paragraph or a cell, the empty ones too.
  mutating func count() throws(OfficeError) {
    parts += 1
    if parts > limits.cells { throw .tooLarge(.cells(limits.cells)) }
  }

  private mutating func add(_ text: String) {
    if frames.isEmpty {
      blocks.append(
        .paragraph(SourceParagraph(line: paragraphs, SourceCleaning.paragraph(text))))
    } else {
      frames[frames.count - 1].append(text)
    }
  }

  /// The texts of the paragraphs within a cell or a text box; what is open outside stays open.
  /// `properties` is called for those of a cell.
  mutating func framed(
    _ xml: inout XMLStream,
    properties: (inout XMLStream) throws(OfficeError) -> Void = { _ in }
  ) throws(OfficeError) -> [String] {
    let outer = current
    let outerFields = fields
    current = WordParagraph()
    fields = []
    frames.append([])
    try xml.children { xml, name throws(OfficeError) in
      if name == .tcPr { try properties(&xml) } else { try readBlock(&xml, name) }
    }
    endParagraph()
    current = outer
    fields = outerFields
    return frames.removeLast()
  }

  private mutating func take(_ table: SourceSheet) {
    if frames.isEmpty {
      blocks.append(.table(table))
    } else {
      // A table within a cell is text of that cell: a line a row.
      for row in table.rows { add(row.cells.map(\.value.text).joined(separator: "\t")) }
    }
  }
}

/// A paragraph that is being read.
struct WordParagraph {
  var text = ""
  /// Texts of the boxes that hang on it.
  var asides: [String] = []
  var use = WordNumberUse()
  var style: String?
  var isLabelled = false
  var isMarkDeleted = false
  private var isMarkHidden = false

  var isMarkGone: Bool { isMarkDeleted || isMarkHidden }

  /// The next paragraph begins; text of one whose mark is gone stays before it.
  mutating func begin() {
    use = WordNumberUse()
    style = nil
    isLabelled = false
    isMarkDeleted = false
    isMarkHidden = false
  }

  mutating func readProperties(_ xml: inout XMLStream) throws(OfficeError) {
    var found = self
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .pStyle: found.style = xml.attribute("val")
      case .numPr: found.use = try WordNumberUse(&xml)
      case .rPr:
        try xml.children { xml, name throws(OfficeError) in
          switch name {
          case .del, .moveFrom: found.isMarkDeleted = true
          case .vanish: found.isMarkHidden = xml.isOn
          default: break
          }
        }
      default: break
      }
    }
    self = found
  }
}

extension XMLStream {
  /// Of alternatives for newer and older programs, the first; the older one only where it is alone.
  mutating func choose(
    _ visit: (inout XMLStream, XMLName?) throws(OfficeError) -> Void
  ) throws(OfficeError) {
    var hasChosen = false
    try children { xml, name throws(OfficeError) in
      guard name == .choice || name == .fallback, !hasChosen else { return }
      hasChosen = true
      try xml.children(visit)
    }
  }
}
