/// The rules of the house, held against every file of the project.

import Testing

@Suite struct `The house` {
  /// Fails with one line for each finding.
  private func expectNone(
    _ findings: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let list = findings.joined(separator: "\n")
    #expect(findings.isEmpty, "\n\(list)", sourceLocation: sourceLocation)
  }

  @Test func `imports point downward only`() throws {
    let files = try House.files(under: "Sources").filter(\.isSwift)
    #expect(files.count > 100)
    expectNone(files.flatMap { forbiddenImports(in: $0) })
  }

  @Test func `every folder of Sources is a floor, and every floor a folder`() throws {
    #expect(try House.floors() == Arrows.table.keys.sorted())
  }

  @Test func `Package.swift draws the same arrows`() throws {
    let declared = targets(inManifest: try House.file("Package.swift").text)
    for (name, arrows) in Arrows.table {
      #expect(declared[name] == arrows.modules, "\(name)")
    }
  }

  @Test func `tests import what Package.swift gives them`() throws {
    let declared = targets(inManifest: try House.file("Package.swift").text)
    let files = try House.files(under: "Tests").filter(\.isSwift)
    expectNone(files.flatMap { undeclaredImports(in: $0, declared: declared) })
  }

  @Test func `files that alone may call the C library do call it`() throws {
    for (target, arrows) in Arrows.table {
      for (module, names) in arrows.only {
        for name in names {
          let file = try House.file("Sources/\(target)/\(name)")
          #expect(imports(in: file).contains { $0.module == module }, "\(file.path)")
        }
      }
    }
  }

  @Test func `curses is named in Terminal only`() throws {
    let files = try House.swiftFiles().filter { $0.target != "Terminal" }
    expectNone(
      files.flatMap {
        FileChecker.findings(of: ["CNcurses"], in: $0.code, path: $0.path)
      })
  }

  @Test func `every file can be read in one go`() throws {
    expectNone(try House.swiftFiles().compactMap(FileChecker.tooLong))
  }

  @Test func `most files are short`() throws {
    let counts = try House.swiftFiles().map { lines(of: $0.text).count }
    #expect(FileChecker.shareOfUsual(counts) >= FileChecker.usualShare)
  }

  @Test func `tables named as generated exist`() throws {
    let paths = Set(try House.swiftFiles().map(\.path))
    expectNone(FileChecker.generated.subtracting(paths).sorted())
  }

  @Test func `every first line says why the file exists`() throws {
    var files = try House.files(under: "Sources") + House.files(under: "Tests")
    files = files.filter(\.isSource) + [try House.file("Package.swift")]
    expectNone(files.compactMap(FileChecker.withoutPurpose))
  }

  @Test func `no error is hidden and nothing ends the program`() throws {
    expectNone(
      try House.swiftFiles().flatMap {
        FileChecker.findings(
          of: FileChecker.forbiddenCode, in: $0.code, path: $0.path)
      })
  }

  @Test func `nothing is left unfinished`() throws {
    let files = try House.files()
    expectNone(
      files.flatMap {
        FileChecker.findings(of: FileChecker.unfinished, in: $0.text, path: $0.path)
      })
  }

  @Test func `no test waits for time to pass`() throws {
    let files = try House.files(under: "Tests").filter(\.isSource)
    expectNone(
      files.flatMap {
        FileChecker.findings(of: FileChecker.sleeping, in: $0.code, path: $0.path)
      })
  }

  @Test func `no file names a folder of one machine`() throws {
    // Put together here so that this file does not find itself.
    let folders = ["root", "work"].map { "/\($0)/" }
    let files = try House.files()
    #expect(files.count > 200)
    expectNone(files.flatMap { FileChecker.findings(of: folders, in: $0.text, path: $0.path) })
  }

  @Test func `themes name roles that exist`() throws {
    let roles = DataChecker.caseNames(ofEnum: try House.file("Sources/Canvas/Role.swift").text)
    #expect(roles.isSuperset(of: ["plain", "bar.name", "ground.chip.late"]))
    let themes = try House.files(under: "themes").filter { $0.path.hasSuffix(".theme") }
    #expect(!themes.isEmpty)
    expectNone(themes.flatMap { DataChecker.unknownRoles(inTheme: $0, roles: roles) })
  }

  @Test func `sample ledgers explain themselves`() throws {
    let ledgers = try House.files(under: "sample-ledgers").filter { $0.path.hasSuffix(".rec") }
    #expect(!ledgers.isEmpty)
    expectNone(ledgers.compactMap(DataChecker.withoutLegend))
  }
}
