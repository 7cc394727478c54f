// Where the libraries for office documents are not installed, the rest of the program runs.
import FoundationEssentials
import Testing

@Suite struct `Without the libraries of office documents` {
  static let libraries = [
    "libzip.so.4", "libzip.so.5", "libxml2.so.2", "libxml2.so.16", "libxlsxwriter.so.4",
    "libxlsxwriter.so.5", "libxlsxwriter.so.6", "libxlsxwriter.so.7", "libxlsxwriter.so.8",
    "libxlsxwriter.so.9", "libxlsxwriter.so.10",
  ]

  /// Runs the program where each library is a file that is none, found before the real one.
  private func run(_ arguments: [String], in folder: URL) throws -> ProgramResult {
    let place = folder.appending(path: "none")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for name in Self.libraries { try Data().write(to: place.appending(path: name)) }
    try FileManager.default.copyItem(
      at: TestFiles.input("town.rec"), to: folder.appending(path: "ledger.rec"))
    return try ProgramRun.run(
      arguments + ["--today", "2026-06-15"], in: folder.path,
      environment: ["LD_LIBRARY_PATH": place.path])
  }

  static let documents: [(arguments: [String], package: String)] = [
    (["export", "ledger.rec", "-o", "out.xlsx"], "libxlsxwriter4"),
    (["export", "ledger.rec", "-o", "out.docx"], "libzip4"),
    (["report", "ledger.rec", "--kind", "silists", "-o", "out.docx"], "libzip4"),
  ]

  @Test(arguments: documents)
  func `a document says which package to install, and writes nothing`(
    _ each: (arguments: [String], package: String)
  ) throws {
    try TestFiles.inScratch { folder in
      let result = try run(each.arguments, in: folder)
      #expect(result.status == 4)
      #expect(result.messages.contains("apt-get install \(each.package)"))
      #expect(
        !FileManager.default.fileExists(atPath: folder.path + "/" + (each.arguments.last ?? "")))
    }
  }

  @Test func `an import says it too`() throws {
    try TestFiles.inScratch { folder in
      try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: folder.appending(path: "notice.docx"))
      let result = try run(["import", "notice.docx", "--dry-run"], in: folder)
      #expect(result.status == 3)
      #expect(result.messages.contains("apt-get install libzip4"))
    }
  }

  @Test(arguments: [
    ["board", "ledger.rec"], ["list", "ledger.rec"], ["export", "ledger.rec", "-o", "out.html"],
  ])
  func `what needs no office document runs as ever`(_ arguments: [String]) throws {
    try TestFiles.inScratch { folder in
      let result = try run(arguments, in: folder)
      #expect(result.status == 0, "\(result.messages)")
    }
  }
}
