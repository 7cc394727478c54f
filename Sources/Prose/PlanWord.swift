/// What a letter before 计划, 预计 or 要求 makes of it.

/// 按计划于3月30日完成 tells of what was done, 比预计提前10天 and 原计划于4月完成 of a plan that is past: neither
/// promises anything.
package enum PlanWord {
  /// 按, 按照, 依照.
  package static func isKept(_ codes: [UInt32], at place: Int) -> Bool {
    place > 0 && place <= codes.count && keeping.contains(codes[place - 1])
  }

  /// The same, and 原, 比, 较, 超.
  package static func isPast(_ codes: [UInt32], at place: Int) -> Bool {
    isKept(codes, at: place)
      || place > 0 && place <= codes.count && passed.contains(codes[place - 1])
  }

  private static let keeping = Set("按照依".unicodeScalars.map(\.value))
  private static let passed = Set("原比较超".unicodeScalars.map(\.value))
}
