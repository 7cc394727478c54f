/// Names that occur again and again in a ledger, each kept once.

/// Leaders, owners, units and categories by number; number 0 is the empty name.
package struct NameTable: Sendable {
  package private(set) var names: [String] = [""]
  private var numbers: [String: UInt32] = ["": 0]

  package init() {}

  /// The number of a name, which is new or the one it had before.
  package mutating func number(of name: String) -> UInt32 {
    if let known = numbers[name] { return known }
    let number = UInt32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The number of a name that occurred; nil for one that did not.
  package func known(_ name: String) -> UInt32? { numbers[name] }

  package subscript(number: UInt32) -> String { names[Int(number)] }
}
