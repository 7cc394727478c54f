/// Finds values without a number that both sides replaced by different ones, ledger format §10.4.

internal import LedgerModel

struct ReplacedValues {
  /// Values that both sides took out, and what each put in their place.
  struct Clash {
    var base: [Int]
    var ours: [Int]
    var theirs: [Int]
  }
  private(set) var clashes: [Clash] = []

  private let fields: FieldKeys
  private let places: Sides<Set<Int>>

  init(_ fields: FieldKeys, _ type: RecordType?) {
    self.fields = fields
    places = fields.sequences.map { Set($0.keys) }
    var byName: [String: Sides<[Int]>] = [:]
    for side in [MergeSide.base, .ours, .theirs] {
      for key in fields.sequences[side].keys {
        guard case .value = fields.keys[key].identity else { continue }
        let name = fields.keys[key].name
        byName[name, default: Sides(base: [], ours: [], theirs: [])][side].append(key)
      }
    }
    for (name, keys) in byName.sorted(by: { $0.key < $1.key }) {
      // What each side put in for itself.
      let isSet = type?.field(named: name) != nil && !fields.isEntry(name)
      if isSet { addSet(keys) } else { addList(keys) }
    }
  }

  private func isOnly(_ key: Int, in side: MergeSide) -> Bool {
    let other: MergeSide = side == .ours ? .theirs : .ours
    return !places.base.contains(key) && !places[other].contains(key)
  }

  /// Owners, flags and the like: a set, in which no value has a place of its own.
  private mutating func addSet(_ keys: Sides<[Int]>) {
    let gone = keys.base.filter { !places.ours.contains($0) && !places.theirs.contains($0) }
    let ours = keys.ours.filter { isOnly($0, in: .ours) }
    let theirs = keys.theirs.filter { isOnly($0, in: .theirs) }
    if gone.isEmpty || ours.isEmpty || theirs.isEmpty { return }
    clashes.append(Clash(base: gone, ours: ours, theirs: theirs))
  }

  /// Entries and what guatu does not know: a list, in which a value takes the place of another.
  private mutating func addList(_ keys: Sides<[Int]>) {
    let ours = replacements(keys.base, keys.ours, places.ours)
    let theirs = replacements(keys.base, keys.theirs, places.theirs)
    for key in keys.base {
      guard let mine = ours[key], let other = theirs[key], isOnly(mine, in: .ours),
        isOnly(other, in: .theirs)
      else { continue }
      clashes.append(Clash(base: [key], ours: [mine], theirs: [other]))
    }
  }

  /// What stands in the place of values that a side took out: between the same two neighbours, the
  /// first for the first.
  private func replacements(_ base: [Int], _ side: [Int], _ own: Set<Int>) -> [Int: Int] {
    var removed: [Int: [Int]] = [:]
    var anchor = -1
    for key in base {
      if own.contains(key) { anchor = key } else { removed[anchor, default: []].append(key) }
    }
    if removed.isEmpty { return [:] }
    var result: [Int: Int] = [:]
    anchor = -1
    var count = 0
    for key in side {
      if places.base.contains(key) {
        (anchor, count) = (key, 0)
      } else if let gone = removed[anchor], count < gone.count {
        result[gone[count]] = key
        count += 1
      }
    }
    return result
  }
}
