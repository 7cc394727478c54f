/// Which name stands before which.
package import LedgerModel

/// The order of names; the one place to teach another one, such as by pronunciation.
package enum NameOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool { left < right }

  /// The place of every name of a table, by its number.
  package static func places(_ names: NameTable) -> [UInt32] {
    let all = names.names
    let order = all.indices.sorted { precedes(all[$0], all[$1]) }
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(place) }
    return places
  }
}
