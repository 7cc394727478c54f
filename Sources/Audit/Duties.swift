/// Who answers for an issue, person by person, and what passed from whom to whom.
internal import LedgerModel
internal import Prose

/// The places of one issue in which a person is named as answering for it.
struct Duties {
  /// Names of the Lead field.
  let lead: [String]
  let owners: [String]
  /// Measures that are neither done nor void, with the persons named at them.
  let measures: [(measure: AuditedIssue.Measure, people: [String])]

  init(_ issue: AuditedIssue) {
    lead = issue.issue.lead.map(Duties.names) ?? []
    owners = issue.issue.owners.flatMap(Duties.names)
    measures = issue.measures.compactMap { measure in
      guard !measure.isDone else { return nil }
      let people = measure.entry.people.flatMap(Duties.names)
      return people.isEmpty ? nil : (measure, people)
    }
  }

  /// Everybody who is named, each once.
  var people: [String] {
    (lead + owners + measures.flatMap(\.people)).reduce(into: []) { people, name in
      if !people.contains(name) { people.append(name) }
    }
  }

  /// Persons alone, without their posts: offices keep their work whoever sits in them.
  static func names(_ value: String) -> [String] { PersonName.names(in: value, isCertain: true) }
}

/// The last time that somebody gave an issue away.
struct GivenAway {
  let from: String
  let to: String
  let day: Day?
  /// The one measure that passed, without `#`; nil for the issue as a whole.
  let measure: String?

  /// One for each person who gave something away and did not get it back later, the newest.
  static func all(_ issue: Issue) -> [GivenAway] {
    guard issue.entries.contains(where: { $0.entry.kind == .handover }) else { return [] }
    var given: [GivenAway] = []
    // From the oldest on: who gets an issue back has given nothing away.
    for entry in issue.newestFirst(.handover).reversed() {
      guard let from = entry.value(of: "from").flatMap({ Duties.names($0).first }),
        let to = entry.value(of: "to").map({ Duties.names($0).first ?? $0 }), from != to
      else { continue }
      given.removeAll { $0.from == from || $0.from == to }
      let reference = entry.value(of: "re")
      let measure = reference.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      given.append(GivenAway(from: from, to: to, day: entry.day, measure: measure))
    }
    return given
  }
}
