// Ledgers that several tests of this module read, and the variants of their bytes.
import Glibc
import LedgerModel
import LedgerText

enum TestLedgers {
  /// The day that counts as today in these tests.
  static let today = Day(number: 20_619)  // 2026-06-15

  /// A small ledger with most of what records can hold, odd spacing included.
  static let odd = """
    # 一份试验台账
    %rec: Ledger
    %mandatory: Format Title Inspected

    Id: T-1
    Format: guatu-ledger 1
    Title: 试验台账
    Inspected:  某镇党委
    FeedbackOn: 2025-12-05
    Steps: 责任领导、纪委复核
    DueSoonDays: 10
    DeclaredIssues: 4
    Note: 一行
    +
    + 三行
    Answer: 2026-05-01 @许知遥 rule:A01
    + 已核实

    %rec: Issue
    %key: Id
    %typedef: Status_t enum
    + todo     (没动)
    + doing    (在改)
    + staged mostly done closed void unknown
    %type: Status Status_t

    # 第一条上面的注释
    Id: 01
    Category: 甲类
    Title: 公务用车管理ABC不规范
    Detail: 第一段
    +
    +第三行没有空格
    + 末行\\\u{20}
    Status: done
    Lead: 贺连山
    Owner: 许知遥
    # 记录中间的注释
    Owner:\t顾青
    Due: 2026-03-31
    Done: 2026-03-20
    Measure: #1 !done @许知遥 due:2026-01-20 done:2026-01-16
    + 分解任务
    Measure: #2 !void
    Progress: 2026-01-16 @许知遥
    + 通过分工表，数量５个
    XMine: 自己的字段

    Id: 02
    Title: 两段\\
    连成一行
    Status:  doing\u{20}
    Unit: 镇纪委
    Due:2026-04-30
    Flag: longterm
    Flag: listed
    Cadence: quarterly
    Check: 2026-03-30 @沈既白 !ok
    Check: 2026-07-01 @沈既白 !ok
    Extension: 2026-05-03 @贺连山 !approved from:2026-04-30 to:2026-05-31
    Progress: 2026-02-01 @导入 src:import
    # 记录末尾的注释


    # 夹在中间
    Id: 03
    Title: 没有责任人
    Status: 在改
    Evidence: 2026-02-27 @顾青 file:evidence/01/办法.pdf
    + 制度印发稿

    Id: 04
    Status: todo
    Title: 最后一条
    Opened: 2026-01-05

    """

  /// The same text with other line ends, a BOM, or without its final end of line.
  static let variants: [(name: String, change: @Sendable ([UInt8]) -> [UInt8])] = [
    ("LF", { $0 }),
    ("CRLF", { crlf($0) }),
    ("BOM", { [0xEF, 0xBB, 0xBF] + $0 }),
    ("no final newline", { withoutFinalNewlines($0) }),
    ("CRLF without final newline", { withoutFinalNewlines(crlf($0)) }),
    (
      "mixed ends",
      { bytes in
        var line = 0
        return bytes.flatMap { byte -> [UInt8] in
          guard byte == 10 else { return [byte] }
          line += 1
          return line % 3 == 0 ? [10] : [13, 10]
        }
      }
    ),
  ]

  private static func crlf(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
  }

  private static func withoutFinalNewlines(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    return bytes
  }

  static func ledger(_ text: String, today: Day = today) -> Ledger {
    ledger(Array(text.utf8), today: today)
  }

  static func ledger(_ bytes: [UInt8], today: Day = today) -> Ledger {
    Ledger(bytes: LedgerBytes(bytes), path: "试验.rec", today: today)
  }

  /// A ledger whose issue records are given as text.
  static func ledger(issues: String) -> Ledger {
    ledger(head + issues)
  }

  static let head = """
    %rec: Ledger

    Id: T
    Format: guatu-ledger 1
    Title: 台账
    Inspected: 某镇
    FeedbackOn: 2025-12-05

    %rec: Issue


    """

  /// The sample ledgers of the project and, where it lies beside, the design's example.
  static let samples: [String] = {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    return ["/sample-ledgers", "/sample-ledgers/luxi-county", "/../shared/design"]
      .flatMap { recFiles(in: root + $0) }
  }()

  private static func recFiles(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".rec") { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw ReadFailure(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A row with names in place of their numbers.
  static func described(_ ledger: Ledger, _ row: Int) -> String {
    var bare = ledger.rows[row]
    let names = [bare.category, bare.lead, bare.unit, bare.owner].map { ledger.names[$0] }
    (bare.category, bare.lead, bare.unit, bare.owner) = (0, 0, 0, 0)
    return "\(bare) \(names)"
  }

  struct ReadFailure: Error { let path: String }
}

/// Random numbers that are the same on every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
