/// `FIELD=VALUE` as it is typed on a command line.

/// One assignment: `status=done`, `owners=甲,乙`, `owners+=丙`, `owners-=甲`.
package struct FieldAssignment: Equatable, Sendable {
  package var field: Field
  package var value: String
  package var sign: Sign

  package enum Sign: Equatable, Sendable { case set, add, remove }

  package init(_ field: Field, _ value: String, sign: Sign = .set) {
    self.field = field
    self.value = value
    self.sign = sign
  }

  /// Reads an assignment; the field is a JSON key, a name of the file or a Chinese label.
  package init(
    _ text: String, in record: RecordType = .issue
  ) throws(EditRefusal) {
    guard let equals = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw .notAnAssignment(text)
    }
    var name = text[..<equals].trimmed
    switch name.last {
    case "+", "＋": sign = .add
    case "-", "－": sign = .remove
    default: sign = .set
    }
    if sign != .set { name = name.dropLast().trimmed }
    guard !name.isEmpty else { throw .notAnAssignment(text) }
    field = try FieldAssignment.field(named: name, in: record)
    value = String(text[text.index(after: equals)...])
    if sign != .set, !field.isRepeatable { throw .notAList(field: field.jsonKey) }
  }

  /// The field that a JSON key, a name of the file or a Chinese label means; case is ignored.
  package static func field(
    named name: String, in record: RecordType = .issue
  ) throws(EditRefusal) -> Field {
    let wanted = name.lowercased()
    let found = record.fields.first {
      $0.jsonKey.lowercased() == wanted || $0.name.lowercased() == wanted || $0.label.zh == name
    }
    guard let found else { throw .unknownField(name, nearest: nearestField(to: name, in: record)) }
    return found
  }

  static func nearestField(to name: String, in record: RecordType) -> String? {
    NearestWord.to(
      name,
      among: record.fields.map(\.jsonKey) + record.fields.map(\.name)
        + record.fields.map(\.label.zh))
  }

  /// The values of a list, each once, parted as names are; a line end parts them too.
  var list: [String] { value.split(whereSeparator: \.isNewline).flatMap { NameList.names(in: $0) } }
}
