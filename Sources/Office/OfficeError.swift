/// Why a document could not be opened or written.

/// A document that cannot be read or written; each case says what to do.
package enum OfficeError: Error, Equatable, Sendable {
  /// A library of the system is missing.
  case libraryMissing(package: String)
  /// The C library was installed without its tables of character sets.
  case noConverter
  case empty
  /// A kind of file that is not read.
  case foreign(ForeignKind)
  /// A text in no character set that is known; the byte, from 1, at which decoding fails.
  case undecodable(byte: Int)
  /// The archive itself cannot be read: cut off, or its parts do not fit its directory.
  case brokenArchive
  /// The archive holds two files of one name.
  case duplicatePart(String)
  /// A part that must be there is not.
  case missingPart(String)
  /// A part that cannot be read, with the line when it is known.
  case brokenPart(String, line: Int?)
  /// A document type declaration: no office program writes one, and they can be made to explode.
  case declaresEntities(String)
  /// More than is read; nothing is cut silently.
  case tooLarge(Excess)
  /// A text that does not fit into one cell of a spreadsheet: sheet, row from 1, column from 0.
  case cellTooLong(sheet: String, row: Int, column: Int, count: Int)
  /// More rows or columns than a sheet holds.
  case sheetTooLarge(sheet: String)
  /// No file can be made in the folder for temporary files.
  case noTemporaryFile(folder: String, reason: String)
  /// The library gave up writing.
  case notWritten
  /// A part of somebody's own template is no good.
  case template(part: String, TemplateFault)

  /// What there is too much of, with the bound.
  package enum Excess: Equatable, Sendable {
    case fileBytes(Int)
    case entries(Int)
    case partBytes(String)
    case totalBytes(Int)
    case cells(Int)
    case textBytes(Int)
    case merges(Int)
  }

  package enum TemplateFault: Equatable, Sendable {
    case unknownName
    case notUTF8
    /// Not well-formed XML, at a line of the part.
    case notXML(line: Int)
    /// A style that paragraphs of the document need is not defined.
    case missingStyle(String)
  }
}

/// Files that people have and that are not read.
package enum ForeignKind: Equatable, Sendable, CaseIterable {
  /// Before Office 2007, or WPS's own.
  case oldText, oldBook, oldOffice
  case encrypted
  case pdf, richText, webPage, xmlBook, binaryBook
  case openText, openBook
  case slides, picture
  /// An archive that holds no document.
  case archive
  case unknown
}
