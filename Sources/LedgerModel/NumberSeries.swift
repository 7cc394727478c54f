/// The next number of a series that people began.

package enum NumberSeries {
  /// One more than the highest number of a form, as wide as the last of that form: behind `07` comes
  /// `08`, behind `D9` comes `D10`. Numbers with a common beginning go on with that beginning when no plain
  /// ones exist. What is no number, or has more digits than a number can have, does not count.
  ///
  /// - Parameters:
  ///   - numbers: those that are given already, in the order in which they were.
  ///   - width: how many digits the first one has.
  ///   - isTaken: whether a number is in use all the same; it is passed over.
  package static func next(
    after numbers: some Sequence<String>, width: Int = 1, isTaken: (String) -> Bool = { _ in false }
  ) -> String {
    var forms: [String: (highest: Int, width: Int)] = [:]
    var lastForm: String?
    for text in numbers {
      let digits = text.utf8.reversed().prefix { (48...57).contains($0) }.count
      guard (1...18).contains(digits), let number = Int(text.suffix(digits)) else { continue }
      let form = String(text.dropLast(digits))
      lastForm = form
      forms[form] = (max(number, forms[form]?.highest ?? 0), digits)
    }
    let form = forms[""] == nil ? lastForm ?? "" : ""
    let found = forms[form] ?? (0, width)
    var number = found.highest
    while true {
      number += 1
      let digits = String(number)
      let padding = String(repeating: "0", count: max(0, found.width - digits.count))
      let text = form + padding + digits
      if !isTaken(text) { return text }
    }
  }
}
