/// Which cell styles of a workbook show their number as a day.

struct SheetStyles {
  /// By the style's place in `cellXfs`.
  private var formats: [DayFormat] = []

  static func read(
    from archive: inout ZipArchive, part: String?
  ) throws(OfficeError) -> SheetStyles {
    guard let part else { return SheetStyles() }
    return try archive.read(part) { xml throws(OfficeError) in
      var result = SheetStyles()
      var own: [Int: DayFormat] = [:]
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        switch name {
        case .numFmts:
          try xml.children { xml, name throws(OfficeError) in
            guard name == .numFmt, let id = xml.number("numFmtId") else { return }
            own[id] = DayFormat(code: xml.attribute("formatCode") ?? "")
          }
        case .cellXfs:
          try xml.children { xml, name throws(OfficeError) in
            guard name == .xf else { return }
            let id = xml.number("numFmtId") ?? 0
            result.formats.append(own[id] ?? DayFormat(builtIn: id))
          }
        default: break
        }
      }
      return result
    } ?? SheetStyles()
  }

  func format(_ style: Int) -> DayFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }
}
