/// 责任交接: what somebody answers for passes to somebody else.

extension Issue {
  /// Everybody who answers for it: lead, unit, owners, and those of its measures that are not settled.
  package var answerable: [String] {
    let open = countedMeasures.filter { $0.state != "done" }
    return
      ([lead].compactMap(\.self) + ownerNames + [unit].compactMap(\.self)
      + open.flatMap(\.people)).reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      }
  }

  /// What somebody who leaves has to hand over: it is open, or something outlives its being finished.
  package var isToBeHandedOver: Bool {
    status.isOpen
      || status.isFinished && (flags.contains(.longterm) || cadence != nil || recheck != nil)
  }
}

extension IssueEdits {
  /// Puts one name in the place of another wherever it answers for the issue, and keeps who handed over
  /// to whom. Measures that are settled keep the name of who did them.
  ///
  /// - Parameter text: why, or what is to be watched; may be empty.
  package static func handOver(
    _ issue: Issue, from old: String, to new: String, text: String = "", _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let (giver, taker) = (TextCleaning.line(old), TextCleaning.line(new))
    guard !giver.isEmpty, !taker.isEmpty else { throw .nameNeeded }
    if giver == taker { throw .sameName(giver) }
    guard issue.answerable.contains(giver) else { throw .notInCharge(giver) }
    var changes: [Change] = []
    if issue.lead == giver { changes += issue.changes(of: "Lead", to: [taker]) }
    if issue.unit == giver { changes += issue.changes(of: "Unit", to: [taker]) }
    if issue.ownerNames.contains(giver) {
      changes += issue.changes(of: "Owner", to: replaced(giver, by: taker, in: issue.owners))
    }
    for placed in issue.placed(.measure)
    where placed.entry.state != "done" && placed.entry.state != "void"
      && placed.entry.people.contains(giver)
    {
      var measure = placed.entry
      measure.setPeople(replaced(giver, by: taker, in: measure.people))
      changes.append(
        .field(
          FieldChange(
            .issue(issue.id), EntryKind.measure.rawValue, occurrence: placed.occurrence,
            old: placed.entry.value, new: measure.value)))
    }
    let handed = try addHandover(issue, from: giver, to: taker, text: text, context)
    return Edit(
      title(
        issue, Phrase(zh: "责任交接", en: "handed over"), from: Phrase(same: giver),
        to: Phrase(same: taker)), changes + handed.changes)
  }

  /// Values with one name replaced; a value that holds several names is parted, and nobody stands twice.
  private static func replaced(_ old: String, by new: String, in values: [String]) -> [String] {
    var names: [String] = []
    func take(_ name: String) { if !names.contains(name) { names.append(name) } }
    for value in values {
      let parts = NameList.names(in: value)
      if parts.contains(old) {
        for part in parts { take(part == old ? new : part) }
      } else {
        take(value)
      }
    }
    return names
  }
}
