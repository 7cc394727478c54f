/// In which order the things of two versions stand in the result.

/// Orders keys, each of which stands at most once in a version.
struct OrderMerge {
  let keys: Sides<[Int]>
  /// Where each key stands in each version, by key; negative where it does not.
  let places: Sides<[Int32]>
  /// Which keys stand in the result, by key.
  let kept: [Bool]

  static func places(_ keys: [Int], count: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: count)
    for (place, key) in keys.enumerated() { places[key] = Int32(place) }
    return places
  }

  /// - Parameter join: the order of two runs of keys that stand behind the same key, each in one side
  ///   alone; neither is empty. It has to be the same when the runs are swapped.
  func merged(join: ([Int], [Int]) -> [Int]) -> [Int] {
    // The side that moved something says where things stand; ours where both or neither did.
    let oursMoved = isMoved(keys.ours, places.base)
    let leader: MergeSide = !oursMoved && isMoved(keys.theirs, places.base) ? .theirs : .ours
    let follower: MergeSide = leader == .ours ? .theirs : .ours
    let own = keys[leader].filter { kept[$0] }
    var runs = runs(of: keys[follower], beside: places[leader])
    var result: [Int] = []
    result.reserveCapacity(own.count + runs.count)
    var anchor = -1
    var place = 0
    while true {
      var run: [Int] = []
      while place < own.count, places[follower][own[place]] < 0 {
        run.append(own[place])
        place += 1
      }
      let other = runs.isEmpty ? nil : runs.removeValue(forKey: anchor)
      if let other {
        result += run.isEmpty ? other : join(run, other)
      } else {
        result += run
      }
      guard place < own.count else { break }
      anchor = own[place]
      result.append(anchor)
      place += 1
    }
    return result
  }

  /// The keys that one side has alone, by the nearest key before them that stands in the result and
  /// in the other side; -1 stands for the beginning.
  private func runs(of list: [Int], beside places: [Int32]) -> [Int: [Int]] {
    var runs: [Int: [Int]] = [:]
    var anchor = -1
    for key in list where kept[key] {
      if places[key] >= 0 { anchor = key } else { runs[anchor, default: []].append(key) }
    }
    return runs
  }

  /// Whether keys that the base has too stand in another order.
  private func isMoved(_ list: [Int], _ base: [Int32]) -> Bool {
    var last = Int32(-1)
    for key in list where base[key] >= 0 {
      if base[key] < last { return true }
      last = base[key]
    }
    return false
  }

  /// Two runs made one without changing the order within either: the lesser head comes first.
  static func zipped(_ left: [Int], _ right: [Int], isLess: (Int, Int) -> Bool) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(left.count + right.count)
    var (first, second) = (left[...], right[...])
    while let one = first.first, let other = second.first {
      if isLess(one, other) {
        result.append(one)
        first.removeFirst()
      } else {
        result.append(other)
        second.removeFirst()
      }
    }
    return result + first + second
  }
}
