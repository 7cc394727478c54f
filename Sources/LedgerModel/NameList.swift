/// Several names in one field, as spreadsheets have them.

/// The format holds one name a field; what people copied from a cell holds several.
package enum NameList {
  /// The names of a text in their order, each once: parted by commas and semicolons, but not inside
  /// brackets, where they part the posts of one person.
  package static func names(in text: some StringProtocol) -> [String] {
    var names: [String] = []
    var name = ""
    var depth = 0
    func take(_ name: String) {
      let name = name.trimmed
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    for glyph in text {
      switch glyph {
      case "、", "，", ",", "；", ";":
        if depth > 0 {
          name.append(glyph)
        } else {
          take(name)
          name = ""
        }
      case "（", "(", "〔", "[":
        depth += 1
        name.append(glyph)
      case "）", ")", "〕", "]":
        depth = max(0, depth - 1)
        name.append(glyph)
      default: name.append(glyph)
      }
    }
    take(name)
    return names
  }

  /// Whether bytes may hold more than one name: commas and semicolons in ASCII, or the first byte of
  /// those that are Chinese.
  ///
  /// Asked of every owner of a ledger: it takes raw bytes, because a generic function of another
  /// module costs more than the reading of the record.
  package static func maySplit(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for byte in bytes where byte == 0x2C || byte == 0x3B || byte == 0xE3 || byte == 0xEF {
      return true
    }
    return false
  }
}

extension Issue {
  /// The owners by name, also where one field holds several.
  package var ownerNames: [String] {
    owners.flatMap { NameList.names(in: $0) }.reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}
