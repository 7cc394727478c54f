/// The checkers of this folder, shown that they find what they look for.

import Testing

@Suite struct `Checkers of the house` {
  private func file(_ path: String, _ text: String) -> ProjectFile {
    ProjectFile(path: path, text: text)
  }

  @Test func `only code is seen as code`() {
    let source = """
      let a = "try! \\(b as! Int) \\"as!\\"" // try!
      /* try! /* try! */ as! */ let c = #"as! \\#(d)"# + e
      """
    let code = codeView(of: source)
    #expect(!code.contains("try!"))
    #expect(FileChecker.findings(of: ["as!"], in: code, path: "x").count == 1)
    #expect(code.contains("(b as! Int)") && code.contains("(d)") && code.contains("+ e"))
    #expect(lines(of: code).count == 2)
  }

  @Test func `a string of several lines is blanked whole`() {
    let text = file("A.swift", "let a = \"\"\"\n  import Glibc \"b\"\n  \"\"\"\nlet c = 1\n")
    #expect(imports(in: text) == [])
    #expect(text.code.hasSuffix("\nlet c = 1\n"))
  }

  struct ImportCase: Sendable, CustomTestStringConvertible {
    var line: String
    var module: String?
    var testDescription: String { line }
    init(_ line: String, _ module: String?) {
      self.line = line
      self.module = module
    }
  }

  static let importCases = [
    ImportCase("import Rules", "Rules"),
    ImportCase("package import LedgerModel", "LedgerModel"),
    ImportCase("@testable import Board", "Board"),
    ImportCase("@_exported public import Canvas // why", "Canvas"),
    ImportCase("internal import struct Foundation.Date", "Foundation"),
    ImportCase("import Darwin.C", "Darwin"),
    ImportCase("let a = 1; import Glibc", "Glibc"),
    ImportCase("// import Glibc", nil),
    ImportCase("let word = \"import Glibc\"", nil),
    ImportCase("importer.import(file)", nil),
  ]

  @Test(arguments: importCases) func `an import line names its module`(_ each: ImportCase) {
    #expect(
      imports(in: file("A.swift", "/// Head.\n" + each.line)) == each.module.map {
        [ImportLine(line: 2, module: $0)]
      } ?? [])
  }

  struct ArrowCase: Sendable, CustomTestStringConvertible {
    var path: String
    var module: String
    var isAllowed: Bool
    var testDescription: String { "\(path) → \(module)" }
  }

  static let arrowCases = [
    ArrowCase(path: "Sources/Rules/A.swift", module: "LedgerModel", isAllowed: true),
    ArrowCase(path: "Sources/Rules/A.swift", module: "LedgerText", isAllowed: false),
    ArrowCase(path: "Sources/Rules/A.swift", module: "Glibc", isAllowed: false),
    ArrowCase(path: "Sources/LedgerModel/A.swift", module: "Canvas", isAllowed: false),
    ArrowCase(path: "Sources/LedgerText/LineScanner.swift", module: "Glibc", isAllowed: true),
    ArrowCase(path: "Sources/LedgerText/A.swift", module: "Glibc", isAllowed: false),
    ArrowCase(path: "Sources/Board/A.swift", module: "Terminal", isAllowed: false),
    ArrowCase(path: "Sources/Board/A.swift", module: "Storage", isAllowed: false),
    ArrowCase(path: "Sources/Board/A.swift", module: "CNcurses", isAllowed: false),
    ArrowCase(path: "Sources/Terminal/A.swift", module: "CNcurses", isAllowed: true),
    ArrowCase(path: "Sources/guatu/A.swift", module: "FoundationEssentials", isAllowed: true),
    ArrowCase(path: "Sources/guatu/A.swift", module: "Foundation", isAllowed: false),
    ArrowCase(path: "Sources/Unknown/A.swift", module: "LedgerModel", isAllowed: false),
  ]

  @Test(arguments: arrowCases) func `an arrow upward is found`(_ each: ArrowCase) {
    let found = forbiddenImports(in: file(each.path, "import \(each.module)\n"))
    #expect(found.isEmpty == each.isAllowed, "\(found)")
  }

  @Test func `a test may not lean on a target that it does not name`() {
    let test = file("Tests/RulesTests/A.swift", "import Testing\nimport Rules\nimport Board\n")
    let found = undeclaredImports(in: test, declared: ["RulesTests": ["Rules"]])
    #expect(found == ["Tests/RulesTests/A.swift:3: Package.swift does not give Board to it"])
  }

  @Test func `targets are read out of a manifest`() {
    let manifest = """
      targets: [
        .target(name: "Ground", exclude: ["x.py"], swiftSettings: strict),
        .executableTarget(
          name: "roof",
          dependencies: [
            "Ground", .target(name: "Wall"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
          ],
          linkerSettings: [.linkedLibrary("m")]
        ),
        .testTarget(name: "RoofTests", dependencies: ["Ground"]),
      ]
      """
    #expect(
      targets(inManifest: manifest) == [
        "Ground": [], "roof": ["Ground", "Wall", "ArgumentParser"], "RoofTests": ["Ground"],
      ])
  }

  @Test func `a file of 401 lines is too long, a generated table is not`() {
    let (whole, over) = (400, 401)
    let text = { (count: Int) in String(repeating: "x\n", count: count) }
    #expect(FileChecker.tooLong(file("Sources/Rules/A.swift", text(whole))) == nil)
    #expect(FileChecker.tooLong(file("Sources/Rules/A.swift", text(over))) != nil)
    #expect(FileChecker.tooLong(file("Sources/Canvas/WidthTable.swift", text(over))) == nil)
  }

  @Test func `the share of short files counts 150 lines as short`() {
    #expect(FileChecker.shareOfUsual([1, 150, 151, 400]) == 0.5)
  }

  static let heads = [
    ("/// The days of a ledger.\n", true), ("// Why curses is here.\nimport A\n", true),
    ("// swift-tools-version: 6.2\n// The map of the house.\n", true),
    ("// swift-tools-version: 6.2\nimport PackageDescription\n", false),
    ("import Rules\n", false), ("", false), ("\n/// The days of a ledger.\n", false),
    ("//\n// A.swift\n", false), ("// Rules/A file.swift\n", false),
    ("//===-----===//\n", false), ("// Copyright 2026 by somebody\n", false), ("/// Day.\n", false),
  ]

  @Test(arguments: heads) func `a first line is judged`(head: (text: String, isGood: Bool)) {
    let found = FileChecker.withoutPurpose(file("Sources/Rules/A.swift", head.text))
    #expect((found == nil) == head.isGood, "\(head.text)")
  }

  static let words = [
    ("let a = try! b()", "try!"), ("let a = try? b()", "try?"), ("a as! Int", "as!"),
    ("fatalError(\"x\")", "fatalError("), ("public struct A {}", "public"),
  ]

  @Test(arguments: words) func `a forbidden word of code is found`(
    word: (code: String, found: String)
  ) {
    #expect(
      FileChecker.findings(of: FileChecker.forbiddenCode, in: word.code, path: "A.swift")
        == ["A.swift:1: \(word.found) must not stand here"])
  }

  @Test func `parts of longer words are no words`() {
    let harmless = "publicly republic entry!.x alias! myfatalError(x) asleep(1)"
    let words = FileChecker.forbiddenCode + FileChecker.sleeping
    #expect(FileChecker.findings(of: words, in: harmless, path: "A.swift") == [])
  }

  @Test func `sleeping and unfinished work are found`() {
    #expect(
      FileChecker.findings(of: FileChecker.sleeping, in: "\n  sleep(1)", path: "A").count == 1)
    for word in FileChecker.unfinished {
      #expect(
        FileChecker.findings(of: FileChecker.unfinished, in: "// \(word): x", path: "A").count == 1)
    }
  }

  @Test func `roles are read from the enum, and a wrong one in a theme is named`() {
    let roles = DataChecker.caseNames(
      ofEnum:
        "enum Role: String {\n  case plain, late\n  case barName = \"bar.name\"\n    case .plain: true\n"
    )
    #expect(roles == ["plain", "late", "bar.name"])
    let theme = file(
      "themes/a.theme", "# A theme\ntitle: 甲\nlet ink = #000000\nplain ink\nbar.nam ink\n\n")
    #expect(
      DataChecker.unknownRoles(inTheme: theme, roles: roles)
        == ["themes/a.theme:5: bar.nam is no role"])
  }

  @Test func `a ledger without a legend is named`() {
    let good = "# 某镇台账\n# 字段对照：Title 具体问题\n\n%rec: Ledger\n"
    #expect(DataChecker.withoutLegend(file("a.rec", good)) == nil)
    #expect(DataChecker.withoutLegend(file("a.rec", "\n" + good)) != nil)
    #expect(DataChecker.withoutLegend(file("a.rec", "# 某镇台账\n\n# 字段对照：…\n")) != nil)
    #expect(DataChecker.withoutLegend(file("a.rec", "%rec: Ledger\n")) != nil)
  }
}
