/// Documents as other programs write them.

import Testing

@testable import Office

@Suite struct `A document of another program` {
  private func text(of name: String) throws -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return picture(try read(bytes(ofFile: "/\(folder)/Fixtures/\(name)"), name: name))
  }

  @Test func `of LibreOffice has Word's numbers`() throws {
    #expect(
      try text(of: "numbers.docx") == """
        一、组织整改
        （一）压实责任
        1. 问题①：甲
        2. 问题②：乙
        （二）建章立制
        1. 问题①：丙
        二、下一步
        """)
  }

  @Test func `of LibreOffice has sheets, days, hidden sheets and results of formulas`() throws {
    #expect(
      try text(of: "ledger.xlsx") == """
        [问题清单]
        1: 0=整改台账
        2: 0=序号 | 1=问题 | 2=时限 | 3=完成率 | 4=状态
        3: 0=#1 | 1=甲⏎乙 | 2=@2026-06-30 | 3=#0.909 | 4=完成
        4: 0=#2 | 1=丙 | 2=@2026-06-30 | 3=#1 | 4=?TRUE
        5: 2=@2026-05-31
        6: 2=#46173
        7: 2=#0.354166666666667
        8: 2=#2
        merged 1-1 × 0-4
        [隐藏 hidden]
        2: 1=x
        """)
  }

  @Test func `of python-docx has lists and a table, and no head of the page`() throws {
    #expect(
      try text(of: "table.docx") == """
        标题一
        1. 第一条
        2. 第二条
        点
        加粗⇥制表⏎换行
        []
        1: 0=序号 | 1=合并
        2: 0=竖并 | 1=一⏎二
        merged 1-1 × 1-2
        merged 2-3 × 0-0
        末
        """)
  }
}
