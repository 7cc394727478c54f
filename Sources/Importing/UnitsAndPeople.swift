/// Columns that hold a unit and a person together: 责任单位（责任人）, 责任领导及责任单位.

internal import LedgerModel
internal import Prose

enum UnitsAndPeople {
  /// The field of the persons in such a column; nil for a column of one kind.
  static func person(ofHeading heading: String) -> String? {
    let words = HeadingText.full(heading)
    guard ["单位", "部门", "科室", "股室", "站所"].contains(where: words.contains) else { return nil }
    if words.contains("领导") { return "Lead" }
    return ["责任人", "负责人", "经办人", "联系人", "承办人"].contains(where: words.contains) ? "Owner" : nil
  }

  /// The names of such a value; between a unit and a person a blank is a mark: 财务部 王五.
  static func names(in text: String) -> [String] {
    NoticePeople.split(text).flatMap { name -> [String] in
      let words = name.split(whereSeparator: \.isWhitespace).map { String($0) }
      guard words.count == 2, isUnit(words[0]), !CellNames.isPost(words[0]) else { return [name] }
      return words
    }
  }

  /// Names by their field, in order; 党政办（许诺） is a unit and a person.
  static func sorted(_ names: [String], person: String) -> [(String, [String])] {
    var units: [String] = []
    var people: [String] = []
    for name in names {
      if let (unit, inside) = apart(name) {
        units.append(unit)
        people += CellNames.split(inside)
      } else if isUnit(name) {
        units.append(name)
      } else {
        people.append(name)
      }
    }
    return [("Unit", units), (person, people)].filter { !$0.1.isEmpty }
  }

  private static func apart(_ name: String) -> (unit: String, inside: String)? {
    guard let last = name.last, "）)".contains(last),
      let open = name.firstIndex(where: { "（(".contains($0) })
    else { return nil }
    let unit = String(name[..<open]).trimmed
    let inside = String(name[name.index(after: open)...].dropLast())
    return isUnit(unit) && !isUnit(inside) ? (unit, inside) : nil
  }

  private static func isUnit(_ name: String) -> Bool {
    UnitName.isUnit(name)
      || ["科", "股", "室", "部", "组", "会", "队", "处", "厅", "厂", "专班", "联", "各村", "各单位"].contains {
        name.hasSuffix($0)
      }
  }
}
