/// Issue numbers in the order in which people count.

/// An issue's number as people order it: 2 before 10, 02 beside 2, 1-2 before 1-10.
package struct NaturalNumber: Comparable, Sendable {
  private enum Part: Hashable, Sendable {
    case number(digits: [UInt8])
    case text([UInt8])
  }
  private let parts: [Part]
  private let text: String

  package init(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      let isNumber = NaturalNumber.isDigit(first)
      let run = rest.prefix { NaturalNumber.isDigit($0) == isNumber }
      rest = rest.dropFirst(run.count)
      parts.append(
        isNumber ? .number(digits: Array(run.drop { $0 == 48 })) : .text(Array(run)))
    }
    self.parts = parts
  }

  package static func == (left: NaturalNumber, right: NaturalNumber) -> Bool {
    left.text == right.text
  }

  package static func < (left: NaturalNumber, right: NaturalNumber) -> Bool {
    for (one, other) in zip(left.parts, right.parts) where one != other {
      switch (one, other) {
      case (.number(let one), .number(let other)):
        return one.count != other.count
          ? one.count < other.count : one.lexicographicallyPrecedes(other)
      case (.text(let one), .text(let other)): return one.lexicographicallyPrecedes(other)
      case (.number, .text): return true
      case (.text, .number): return false
      }
    }
    return (left.parts.count, left.text) < (right.parts.count, right.text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
