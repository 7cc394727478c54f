/// The lists of a Word document as they stand in its numbering part.

extension WordNumbering.Abstract {
  init(_ xml: inout XMLStream) throws(OfficeError) {
    var result = WordNumbering.Abstract()
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .lvl:
        if let place = xml.number("ilvl") { result.levels[place] = try WordNumbering.Level(&xml) }
      case .styleLink: result.styleLink = xml.attribute("val")
      case .numStyleLink: result.numStyleLink = xml.attribute("val")
      default: break
      }
    }
    self = result
  }
}

extension WordNumbering.List {
  init(_ xml: inout XMLStream) throws(OfficeError) {
    var result = WordNumbering.List(abstract: -1)
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .abstractNumId: result.abstract = xml.number("val") ?? -1
      case .lvlOverride:
        guard let place = xml.number("ilvl") else { return }
        try xml.children { xml, name throws(OfficeError) in
          switch name {
          case .lvl: result.levels[place] = try WordNumbering.Level(&xml)
          case .startOverride: result.starts[place] = xml.number("val")
          default: break
          }
        }
      default: break
      }
    }
    self = result
  }
}

extension WordNumbering.Level {
  init(_ xml: inout XMLStream) throws(OfficeError) {
    var level = WordNumbering.Level()
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .start: level.start = xml.number("val") ?? 0
      case .numFmt: level.take(xml.attribute("val"), xml.attribute("format"))
      // A format of newer versions, with a plain one for older programs.
      case .alternateContent:
        try xml.children { xml, name throws(OfficeError) in
          guard name == .choice else { return }
          try xml.children { xml, name throws(OfficeError) in
            if name == .numFmt { level.take(xml.attribute("val"), xml.attribute("format")) }
          }
        }
      case .lvlText: level.text = xml.attribute("val") ?? ""
      case .lvlRestart: level.restart = xml.number("val")
      case .isLgl: level.isLegal = xml.isOn
      case .suff: level.separator = xml.attribute("val") ?? "tab"
      case .pStyle: level.style = xml.attribute("val")
      default: break
      }
    }
    self = level
  }

  private mutating func take(_ format: String?, _ custom: String?) {
    self.format = format ?? "decimal"
    customFormat = custom
  }
}
