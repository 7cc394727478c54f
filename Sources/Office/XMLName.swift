/// The elements that are looked at, of all the kinds of parts.

/// Local names; the same one can mean different things in Word and in Excel.
enum XMLName: String, CaseIterable {
  // The container.
  case relationship = "Relationship", override = "Override"
  // Both.
  case alternateContent = "AlternateContent", choice = "Choice", fallback = "Fallback"
  case t, r, numFmt
  // Excel.
  case workbook, workbookPr, sheet, worksheet, sheetData, row, c, v, `is`, si, rPh
  case mergeCells, mergeCell, numFmts, cellXfs, xf, presentation
  // Word.
  case document, body, p, pPr, rPr, numPr, numId, ilvl, pStyle, rStyle, ins, del, moveFrom, moveTo
  case hyperlink, sdt, sdtContent, smartTag, customXml, fldSimple, fldChar, ffData, checkBox,
    checked
  case `default`, delText, instrText, tab, br, cr, noBreakHyphen, sym, ptab, vanish, ruby, rubyBase
  case drawing, pict, object, txbxContent, tbl, tr, trPr, tc, tcPr, gridSpan, gridBefore, vMerge
  case hMerge, dir, bdo, oMath, oMathPara
  case numbering, abstractNum, num, lvl, lvlOverride, startOverride, start, lvlText, lvlRestart
  case isLgl, suff, abstractNumId, styleLink, numStyleLink
  case styles, style, basedOn, docDefaults

  init?(place: Int) {
    guard place >= 0 else { return nil }
    self = XMLName.allCases[place]
  }

  /// The names as C reads them; made once, never changed.
  nonisolated(unsafe) static let table = cTable(allCases.map(\.rawValue))
}

/// The namespaces whose elements are meant, in their usual and their strict form.
enum XMLNamespace {
  static let all = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/presentationml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
  ]

  nonisolated(unsafe) static let table = cTable(all)
}

private func cTable(_ texts: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
  let table = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: texts.count)
  for (place, text) in texts.enumerated() {
    let bytes = Array(text.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    table.advanced(by: place).initialize(to: UnsafePointer(copy))
  }
  return UnsafePointer(table)
}
