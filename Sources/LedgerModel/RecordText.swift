/// Fields written as lines of a record, for records that did not exist before.

package enum RecordText {
  /// `Name: value`; further lines of the value begin with `+ `. Ends with a line end.
  package static func field(_ name: String, _ value: String) -> String {
    // By scalars: a CR before the LF makes both one character.
    let lines = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var text = name + ":"
    for (place, line) in lines.enumerated() {
      if place > 0 { text += "+" }
      // A backslash at the end would take in the next line; rec knows no other way around it.
      text += line.isEmpty ? "\n" : " \(Substring(line))\(line.last == "\\" ? " " : "")\n"
    }
    return text
  }

  /// A whole issue in canonical order, fields that guatu does not know behind the others; every line
  /// is ended, and no blank line follows.
  package static func issue(_ issue: Issue) -> String {
    let known = Field.issue.reduce(into: "") { text, field in
      for value in issue.values(of: field.name) { text += RecordText.field(field.name, value) }
    }
    return issue.unknownFields.reduce(into: known) { $0 += RecordText.field($1.name, $1.value) }
  }
}
