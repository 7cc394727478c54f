// Other programs open what guatu writes: openpyxl, python-docx, LibreOffice.
import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Programs that judge our documents, where this machine has them.
private enum Judge {
  /// A Python that knows a module; nil where there is none.
  static func python(with module: String) throws -> String? {
    try ["/usr/bin/python3", "/usr/local/bin/python3"].first { path in
      guard access(path, X_OK) == 0 else { return false }
      return try TestFiles.inScratch { folder in
        try ProgramRun.run(["-c", "import \(module)"], in: folder.path, program: path).status == 0
      }
    }
  }

  static var office: String? {
    ["/usr/bin/soffice", "/usr/local/bin/soffice"].first { access($0, X_OK) == 0 }
  }
}

@Suite struct `Judged by other programs` {
  private static let ledgers = ["sanshi.rec", "luxi-county/qingshiqiao.rec"]

  private func exported(_ arguments: [String], _ sample: String, in folder: URL) throws {
    try FileManager.default.copyItem(
      at: TestFiles.sample(sample), to: folder.appending(path: "ledger.rec"))
    let result = try ProgramRun.run(
      arguments + ["--today", "2026-06-15"], in: folder.path)
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test(
    .enabled(if: try Judge.python(with: "openpyxl") != nil, "no openpyxl on this machine"),
    arguments: ledgers)
  func `openpyxl reads the spreadsheet as it was meant`(_ sample: String) throws {
    let python = try #require(try Judge.python(with: "openpyxl"))
    try TestFiles.inScratch { folder in
      try exported(["export", "ledger.rec", "-o", "out.xlsx"], sample, in: folder)
      let script = """
        import openpyxl, datetime
        book = openpyxl.load_workbook('out.xlsx')
        names = book.sheetnames
        for name in ('台账', '问题清单', '任务清单', '责任清单', '时限清单', '调度表'): assert name in names, names
        sheet = book['台账']
        heads = [[c.value for c in row] for row in sheet.iter_rows(min_row=1, max_row=6)]
        row = next(i for i, r in enumerate(heads) if '编号' in r)
        assert sheet.freeze_panes, 'the heading is not frozen'
        assert sheet.auto_filter.ref, 'no filter'
        column = heads[row].index('整改时限')
        days = [r[column].value for r in sheet.iter_rows(min_row=row + 2) if r[column].value]
        assert all(isinstance(day, datetime.datetime) for day in days), days
        assert all(c.data_type != 'f' for r in sheet.iter_rows() for c in r), 'a formula'
        print(sum(1 for r in sheet.iter_rows(min_row=row + 2) if r[0].value), len(days))
        """
      let verdict = try ProgramRun.run(["-c", script], in: folder.path, program: python)
      #expect(verdict.status == 0, "\(verdict.messages)")
      let text = try TestFiles.text(folder.appending(path: "ledger.rec").path)
      func count(_ field: String) -> Int {
        text.split(separator: "\n").count { $0.hasPrefix(field + ": ") }
      }
      #expect(verdict.output == "\(count("Status")) \(count("Due"))\n")
    }
  }

  static let reports = ["tongbao", "duban", "xiaohao", "silists", "diaodu"]

  @Test(
    .enabled(if: try Judge.python(with: "docx") != nil, "no python-docx on this machine"),
    arguments: reports)
  func `python-docx reads the official document`(_ kind: String) throws {
    let python = try #require(try Judge.python(with: "docx"))
    try TestFiles.inScratch { folder in
      try exported(
        ["report", "ledger.rec", "--kind", kind, "--draft", "-o", "out.docx"],
        "luxi-county/qingshiqiao.rec", in: folder)
      let script = """
        import docx
        from docx.shared import Mm
        paper = docx.Document('out.docx')
        section = paper.sections[0]
        short, long = sorted((section.page_width, section.page_height))
        assert abs(short - Mm(210)) < Mm(1) and abs(long - Mm(297)) < Mm(1), 'no A4'
        text = '\\n'.join(p.text for p in paper.paragraphs)
        for table in paper.tables:
          for row in table.rows:
            for cell in row.cells: text += cell.text
        assert len(text) > 100, text
        assert 'None' not in text and 'nil' not in text and 'Optional' not in text, text[:200]
        styles = {p.style.name for p in paper.paragraphs}
        assert len(styles) > 1, styles
        print(len(text))
        """
      let verdict = try ProgramRun.run(["-c", script], in: folder.path, program: python)
      #expect(verdict.status == 0, "\(verdict.messages)")
    }
  }

  static let files: [(arguments: [String], name: String)] = [
    (["export", "ledger.rec", "-o", "out.xlsx"], "out.xlsx"),
    (["export", "ledger.rec", "-o", "out.docx"], "out.docx"),
    (["report", "ledger.rec", "--kind", "tongbao", "--draft", "-o", "out.docx"], "out.docx"),
  ]

  @Test(
    .enabled(if: Judge.office != nil, "no LibreOffice on this machine"), .serialized,
    .timeLimit(.minutes(3)), arguments: files)
  func `LibreOffice opens it and prints it`(_ file: (arguments: [String], name: String)) throws {
    let office = try #require(Judge.office)
    try TestFiles.inScratch { folder in
      try exported(file.arguments, "sanshi.rec", in: folder)
      let verdict = try ProgramRun.run(
        [
          "-env:UserInstallation=file://\(folder.path)/.office", "--headless", "--convert-to",
          "pdf",
          file.name,
        ], in: folder.path, program: office)
      #expect(verdict.status == 0, "\(verdict.messages)")
      let pdf = try Data(contentsOf: folder.appending(path: "out.pdf"))
      #expect(pdf.starts(with: Array("%PDF".utf8)) && pdf.count > 5000)
    }
  }
}
