/// A choice by lot that anybody can repeat.

/// SplitMix64 (Steele, Lea and Flood 2014), written out here because the library's own generators and
/// its way of bounding them may change: the same seed has to give the same list on every machine and
/// with every version, or nobody could prove afterwards that a list was drawn and not picked.
package struct SeededGenerator: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number below a bound, each as likely as the others: numbers of the last, incomplete round are
  /// thrown away.
  package mutating func next(below bound: UInt64) -> UInt64 {
    let whole = UInt64.max - UInt64.max % bound
    while true {
      let number = next()
      if number < whole { return number % bound }
    }
  }
}

/// Places drawn without replacement.
package enum SeededChoice {
  /// So many of the places below `count`, in ascending order; all where there are not more. Nothing is
  /// weighed: a leader's issue is as likely as any other.
  package static func places(_ wanted: Int, of count: Int, seed: UInt64) -> [Int] {
    guard wanted < count else { return Array(0..<max(0, count)) }
    var generator = SeededGenerator(seed: seed)
    var places = Array(0..<count)
    // The beginning of a shuffle by Fisher and Yates.
    for place in 0..<max(0, wanted) {
      let other = place + Int(generator.next(below: UInt64(count - place)))
      places.swapAt(place, other)
    }
    return places.prefix(max(0, wanted)).sorted()
  }
}
