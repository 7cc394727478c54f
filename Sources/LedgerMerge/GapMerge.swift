/// What stands between the things that are merged: comments and blank lines.

/// The things of one version in their order, each with the lines before it.
struct GapSequence {
  var keys: [Int] = []
  /// The lines between a thing and the one before it, by place.
  var gaps: [Range<Int>] = []
  /// The lines behind the last thing.
  var tail = 0..<0
}

/// Merges gaps line by line. The comments of a thing that goes stay, before the next thing that all
/// versions and the result have.
struct GapMerge {
  let bytes: Sides<UnsafeRawBufferPointer>
  let sequences: Sides<GapSequence>
  private let places: Sides<[Int32]>
  /// Gaps of things that go, by the key before which they stand now; -1 is the end.
  private let carried: Sides<[Int: [Range<Int>]]>
  private let isCarryingAny: Bool

  /// - Parameters:
  ///   - places: where each key stands in each version, by key; negative where it does not.
  ///   - kept: which keys stand in the result, by key.
  init(
    _ bytes: Sides<UnsafeRawBufferPointer>, _ sequences: Sides<GapSequence>,
    _ places: Sides<[Int32]>, kept: [Bool]
  ) {
    self.bytes = bytes
    self.sequences = sequences
    self.places = places
    var carried = Sides<[Int: [Range<Int>]]>(base: [:], ours: [:], theirs: [:])
    func isStable(_ key: Int) -> Bool {
      kept[key] && places.base[key] >= 0 && places.ours[key] >= 0 && places.theirs[key] >= 0
    }
    for side in [MergeSide.base, .ours, .theirs] {
      let sequence = sequences[side]
      var carry: [Range<Int>] = []
      for (place, key) in sequence.keys.enumerated() {
        if !kept[key] {
          if GapMerge.saysSomething(sequence.gaps[place], bytes[side]) {
            carry.append(sequence.gaps[place])
          }
        } else if !carry.isEmpty, isStable(key) {
          carried[side][key] = carry
          carry = []
        }
      }
      if !carry.isEmpty { carried[side][-1] = carry }
    }
    isCarryingAny = ![carried.base, carried.ours, carried.theirs].allSatisfy(\.isEmpty)
    self.carried = carried
  }

  private static func saysSomething(_ gap: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[gap].contains(UInt8(ascii: "#"))
  }

  /// The lines before a thing of the result.
  func piece(before key: Int) -> MergePiece {
    func gap(_ side: MergeSide) -> Range<Int>? {
      let place = places[side][key]
      return place < 0 ? nil : sequences[side].gaps[Int(place)]
    }
    return merged(key, Sides(base: gap(.base), ours: gap(.ours), theirs: gap(.theirs)))
  }

  /// The lines behind the last thing.
  func tail() -> MergePiece {
    merged(
      -1,
      Sides(base: sequences.base.tail, ours: sequences.ours.tail, theirs: sequences.theirs.tail))
  }

  private func merged(_ key: Int, _ gaps: Sides<Range<Int>?>) -> MergePiece {
    guard let ours = gaps.ours else { return .source(.theirs, gaps.theirs ?? 0..<0) }
    guard let theirs = gaps.theirs else { return .source(.ours, ours) }
    let isCarrying =
      isCarryingAny
      && (carried.base[key] != nil || carried.ours[key] != nil || carried.theirs[key] != nil)
    if !isCarrying {
      if ByteSame.same(bytes.ours, ours, bytes.theirs, theirs) { return .source(.ours, ours) }
      if let base = gaps.base {
        if ByteSame.same(bytes.ours, ours, bytes.base, base) { return .source(.theirs, theirs) }
        if ByteSame.same(bytes.theirs, theirs, bytes.base, base) { return .source(.ours, ours) }
      }
    }
    let woven = LineWeave.merged(
      base: lines(.base, key, gaps.base), ours: lines(.ours, key, ours),
      theirs: lines(.theirs, key, theirs))
    return .lines(woven.flatMap { $0 + [10] })
  }

  private func lines(_ side: MergeSide, _ key: Int, _ gap: Range<Int>?) -> [TextLine] {
    ((carried[side][key] ?? []) + (gap.map { [$0] } ?? [])).flatMap { range in
      // Every line of the LF form has an end.
      bytes[side][range].split(separator: 10, omittingEmptySubsequences: false).dropLast()
        .map { Array($0) }
    }
  }
}
