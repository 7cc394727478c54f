/// The three versions that a merge looks at.

/// One of the three versions.
package enum MergeSide: Sendable {
  /// What both sides began with.
  case base
  /// The version that the result takes its form from.
  case ours
  case theirs
}

/// Something of each version.
struct Sides<Value> {
  var base: Value
  var ours: Value
  var theirs: Value

  subscript(side: MergeSide) -> Value {
    get {
      switch side {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }
    set {
      switch side {
      case .base: base = newValue
      case .ours: ours = newValue
      case .theirs: theirs = newValue
      }
    }
  }

  func map<Other>(_ body: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(base: try body(base), ours: try body(ours), theirs: try body(theirs))
  }
}

extension Sides: Sendable where Value: Sendable {}
