/// What stands within the paragraphs of a Word document.

extension WordReader {
  mutating func readInline(
    _ xml: inout XMLStream, _ name: XMLName?
  ) throws(OfficeError) {
    switch name {
    case .r: try readRun(&xml)
    case .hyperlink, .smartTag, .customXml, .ins, .moveTo, .fldSimple, .dir, .bdo, .sdtContent:
      try xml.children { xml, name throws(OfficeError) in try readInline(&xml, name) }
    case .sdt:
      try xml.children { xml, name throws(OfficeError) in
        if name == .sdtContent { try readInline(&xml, name) }
      }
    case .oMath, .oMathPara:
      try xml.descendants { xml, name throws(OfficeError) in
        if name == .t { try show(xml.content()) }
      }
    case .alternateContent:
      try xml.choose { xml, name throws(OfficeError) in try readInline(&xml, name) }
    default: break
    }
  }

  private mutating func readRun(_ xml: inout XMLStream) throws(OfficeError) {
    var isHidden = styles.isHidden(current.style)
    try xml.children { xml, name throws(OfficeError) in
      if name == .rPr {
        try xml.children { xml, name throws(OfficeError) in
          switch name {
          case .rStyle: if styles.isHidden(xml.attribute("val")) { isHidden = true }
          case .vanish: isHidden = xml.isOn
          default: break
          }
        }
      } else if !isHidden || name == .fldChar {
        try readPiece(&xml, name)
      }
    }
  }

  private mutating func readPiece(
    _ xml: inout XMLStream, _ name: XMLName?
  ) throws(OfficeError) {
    switch name {
    case .t:
      let keepsBlanks = xml.attribute("space") == "preserve"
      let text = try xml.content()
      try show(keepsBlanks ? text : text.trimmingXMLSpace)
    case .tab, .ptab: try show("\t")
    case .cr: try show("\n")
    case .br:
      let kind = xml.attribute("type")
      if kind == nil || kind == "textWrapping" { try show("\n") }
    case .noBreakHyphen: try show("-")
    case .sym: try show(WordSymbol.text(font: xml.attribute("font"), code: xml.attribute("char")))
    case .fldChar: try readField(&xml)
    case .ruby:
      try xml.children { xml, name throws(OfficeError) in
        guard name == .rubyBase else { return }
        try xml.children { xml, name throws(OfficeError) in try readInline(&xml, name) }
      }
    case .drawing, .pict, .object: try readBoxes(&xml)
    case .alternateContent:
      try xml.choose { xml, name throws(OfficeError) in try readPiece(&xml, name) }
    default: break
    }
  }

  /// A field has instructions, then perhaps a result; only the result is on the paper.
  private mutating func readField(_ xml: inout XMLStream) throws(OfficeError) {
    switch xml.attribute("fldCharType") {
    case "begin":
      var box: Bool?
      try xml.descendants { xml, name throws(OfficeError) in
        switch name {
        case .checkBox: box = box ?? false
        case .default, .checked: if box != nil { box = xml.isOn }
        default: break
        }
      }
      if let box { try show(box ? "☑" : "☐") }
      fields.append(false)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    case "end": if !fields.isEmpty { fields.removeLast() }
    default: break
    }
  }

  private mutating func readBoxes(_ xml: inout XMLStream) throws(OfficeError) {
    try xml.descendants { xml, name throws(OfficeError) in
      switch name {
      case .txbxContent: current.asides += try framed(&xml)
      // The same box once more, for older programs.
      case .fallback: try xml.children { _, _ throws(OfficeError) in }
      default: break
      }
    }
  }
}

extension String {
  /// Without the blanks at both ends that XML does not mean.
  fileprivate var trimmingXMLSpace: String {
    func isSpace(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\n" || character == "\r\n"
        || character == "\r"
    }
    guard first.map(isSpace) == true || last.map(isSpace) == true else { return self }
    var rest = self[...].drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
