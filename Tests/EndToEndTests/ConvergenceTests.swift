// Many machines, many edits, every sync at the same time: in the end all have the same bytes, and
// nothing that anybody typed is missing.
import FoundationEssentials
import Testing

@Suite struct `Convergence` {
  @Test func `four machines end with the same bytes and every edit`() throws {
    try Crowd(machines: 4, towns: 2, issues: 6, rounds: 6, edits: 3, seed: 1).run()
  }

  static let isLong = ProcessInfo.processInfo.environment["GUATU_SOAK"] == "1"

  @Test(.enabled(if: isLong, "long; make soak runs it"))
  func `forty machines with forty towns end with the same bytes and every edit`() throws {
    let seed = ProcessInfo.processInfo.environment["GUATU_SEED"].flatMap { UInt64($0) } ?? 7
    try Crowd(machines: 40, towns: 40, issues: 60, rounds: 3, edits: 4, seed: seed).run()
  }
}

/// Machines that edit at random. A field of an issue is changed by one machine only, so that there is
/// no true conflict; progress is written by all.
struct Crowd {
  let machines: Int
  let towns: Int
  let issues: Int
  let rounds: Int
  /// Of each machine in each round.
  let edits: Int
  let seed: UInt64

  private static let fields = [
    ("unit", "Unit"), ("lead", "Lead"), ("category", "Category"), ("source", "Source"),
    ("goal", "Goal"), ("blocker", "Blocker"), ("note", "Note"),
  ]

  func run() throws {
    try Machines.between { world in
      let names = (0..<machines).map { "机\($0)" }
      try world.clone(names[0])
      for town in 0..<towns { try world.write(names[0], path(town), ledger(town)) }
      let first = try world.guatu(names[0], "sync", "repo")
      #expect(first.status == 0, "\(first.messages)")
      for name in names.dropFirst() { try world.clone(name) }

      var expected = Expectation()
      var random = Dice(state: seed)
      for round in 0..<rounds {
        for (place, name) in names.enumerated() {
          for edit in 0..<edits {
            try self.edit(world, name, place, "\(round).\(edit)", &random, &expected)
          }
        }
        // All at once: each push is a race.
        let running = try names.map { try world.startSync($0) }
        for one in running {
          let result = try one.result()
          #expect(result.status == 0, "\(result.output)\(result.messages)")
        }
      }
      for name in names + names {
        let result = try world.guatu(name, "sync", "repo")
        #expect(result.status == 0, "\(result.output)\(result.messages)")
      }
      try compare(world, names, expected)
    }
  }

  /// What has to stand in the ledgers at the end.
  private struct Expectation {
    /// By town, issue and field.
    var values: [String: (town: Int, issue: Int, field: String, value: String)] = [:]
    var progress: [(town: Int, text: String)] = []
  }

  private func edit(
    _ world: Machines, _ name: String, _ place: Int, _ mark: String, _ random: inout Dice,
    _ expected: inout Expectation
  ) throws {
    let town = random.below(towns)
    let issue = random.below(issues)
    let id = Crowd.id(issue)
    let text = "\(name) 第\(mark)次"
    // The fields of this issue that belong to this machine.
    let own = Crowd.fields.indices.filter { (issue * Crowd.fields.count + $0) % machines == place }
    let result: ProgramResult
    if own.isEmpty || random.below(2) == 0 {
      result = try world.guatu(name, "progress", "repo/" + path(town), id, text)
      expected.progress.append((town, text))
    } else {
      let (key, field) = Crowd.fields[own[random.below(own.count)]]
      result = try world.guatu(name, "set", "repo/" + path(town), id, "\(key)=\(text)")
      expected.values["\(town)/\(issue)/\(field)"] = (town, issue, field, text)
    }
    #expect(result.status == 0, "\(result.messages)")
  }

  private func compare(_ world: Machines, _ names: [String], _ expected: Expectation) throws {
    for town in 0..<towns {
      let text = try world.read(names[0], path(town))
      for name in names.dropFirst() {
        #expect(try world.read(name, path(town)) == text, "\(name) \(path(town))")
      }
      let records = text.split(separator: "\n\n")
      for wanted in expected.values.values where wanted.town == town {
        let record = records.first { $0.hasPrefix("Id: \(Crowd.id(wanted.issue))\n") }
        #expect(record?.contains("\n\(wanted.field): \(wanted.value)") == true, "\(wanted)")
      }
      for wanted in expected.progress where wanted.town == town {
        #expect(text.components(of: wanted.text) == 1, "\(wanted)")
      }
    }
    let check = try world.guatu(names[0], "check", "repo")
    #expect(check.status == 0, "\(check.output)")
  }

  private func path(_ town: Int) -> String { "乡镇/镇\(town).rec" }

  private static func id(_ issue: Int) -> String { issue < 10 ? "0\(issue)" : "\(issue)" }

  private func ledger(_ town: Int) -> String {
    var text = """
      # 镇\(town)台账
      # 字段对照：Title 具体问题

      %rec: Ledger

      Id: Z\(town)
      Format: guatu-ledger 1
      Title: 镇\(town)台账
      Inspected: 镇\(town)

      %rec: Issue

      """
    for issue in 0..<issues {
      text += "\nId: \(Crowd.id(issue))\nTitle: 问题\(issue)\nStatus: doing\nDue: 2026-08-31\n"
    }
    return text
  }
}

/// A generator whose numbers follow from its seed (splitmix64).
private struct Dice {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}

extension String {
  /// How often a text stands in it, ended by the end of a line.
  fileprivate func components(of text: String) -> Int {
    split(separator: "\n").count { $0.hasSuffix(text) }
  }
}
