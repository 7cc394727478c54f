/// What a person is told about a document that cannot be read or written.

package import LedgerModel

extension OfficeError: UserFacing {
  package var message: Phrase {
    switch self {
    case .libraryMissing(let package):
      Phrase(zh: "这台机器上没有 \(package)", en: "\(package) is not installed on this machine")
    case .noConverter:
      Phrase(
        zh: "系统缺少 GB18030 转换表",
        en: "the system lacks the conversion table of GB18030")
    case .empty: Phrase(zh: "文件是空的", en: "the file is empty")
    case .foreign(let kind): kind.message
    case .undecodable(let byte):
      Phrase(
        zh: "认不出文件的编码：不是 UTF-8、UTF-16，也不是 GB18030（第 \(byte) 字节起）",
        en: "the character set is unknown: neither UTF-8 nor UTF-16 nor GB18030 (from byte \(byte))"
      )
    case .brokenArchive:
      Phrase(zh: "文件不完整或已损坏", en: "the file is incomplete or damaged")
    case .duplicatePart(let part):
      Phrase(
        zh: "文件已损坏：里面有两个 \(part)", en: "the file is damaged: it holds \(part) twice")
    case .missingPart(let part):
      Phrase(zh: "文件已损坏：里面没有 \(part)", en: "the file is damaged: it lacks \(part)")
    case .brokenPart(let part, let line):
      if let line {
        Phrase(
          zh: "文件已损坏：里面的 \(part) 第 \(line) 行读不下去",
          en: "the file is damaged: its \(part) cannot be read from line \(line)")
      } else {
        Phrase(
          zh: "文件已损坏：里面的 \(part) 读不下去",
          en: "the file is damaged: its \(part) cannot be read")
      }
    case .declaresEntities(let part):
      Phrase(
        zh: "里面的 \(part) 带有文档类型声明（DTD），为了安全不予读取",
        en: "its \(part) declares a document type (DTD), which is not read for safety")
    case .tooLarge(let excess): excess.message
    case .cellTooLong(let sheet, let row, let column, let count):
      Phrase(
        zh: "工作表“\(sheet)”第 \(row) 行第 \(column + 1) 列有 \(count) 字，一个单元格最多 32767 字",
        en: "sheet “\(sheet)”, row \(row), column \(column + 1): \(count) characters, a cell holds"
          + " 32,767")
    case .sheetTooLarge(let sheet):
      Phrase(
        zh: "工作表“\(sheet)”超过 1048576 行或 16384 列",
        en: "sheet “\(sheet)” has more than 1,048,576 rows or 16,384 columns")
    case .noTemporaryFile(let folder, let reason):
      Phrase(
        zh: "不能在 \(folder) 里建临时文件：\(reason)",
        en: "no temporary file can be made in \(folder): \(reason)")
    case .notWritten:
      Phrase(zh: "文档没有写成", en: "the document could not be written")
    case .template(let part, let fault): fault.message(part)
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .libraryMissing(let package):
      Phrase(
        zh: "Word、Excel 文件要用它，请安装：apt-get install \(package)（系统版本不同，名字末尾的数字会不同）",
        en: "Word and Excel files need it; install it: apt-get install \(package) (other releases "
          + "have another number at its end)")
    case .noConverter:
      Phrase(
        zh: "请安装 libc-bin（apt-get install libc-bin），或先把文件另存为 UTF-8",
        en: "install libc-bin (apt-get install libc-bin), or save the file as UTF-8 first")
    case .empty:
      Phrase(zh: "请看是不是选错了文件", en: "see whether it is the right file")
    case .foreign(let kind): kind.remedy
    case .undecodable:
      Phrase(
        zh: "请用记事本或 WPS 打开，另存为 UTF-8 再导入",
        en: "open it in an editor and save it as UTF-8")
    case .brokenArchive, .duplicatePart, .missingPart, .brokenPart, .declaresEntities:
      Phrase(
        zh: "请在 WPS 或 Word/Excel 里打开，另存一份再导入；打不开就请对方重发",
        en: "open it in Word, Excel or WPS and save a copy; if that fails, ask for it again")
    case .tooLarge:
      Phrase(
        zh: "请在 WPS 或 Excel 里删去无关内容，或分成几个文件",
        en: "delete what is not needed, or divide it into several files")
    case .cellTooLong:
      Phrase(
        zh: "请先在台账里精简这一处，或导出为 .csv、.md",
        en: "shorten that text in the ledger, or export to .csv or .md")
    case .sheetTooLarge:
      Phrase(
        zh: "请筛选后分几次导出，或导出为 .csv",
        en: "export parts of it by a filter, or export to .csv")
    case .noTemporaryFile:
      Phrase(
        zh: "请看磁盘是否已满、有没有写权限，或用 TMPDIR 指定别的目录",
        en: "see whether the disk is full or forbidden, or name another folder by TMPDIR")
    case .notWritten:
      Phrase(
        zh: "请看临时目录所在磁盘是否已满", en: "see whether the disk of temporary files is full")
    case .template:
      Phrase(
        zh: "请改好模板里的这个文件；删掉它就用内置的",
        en: "correct this file of the template; without it the built-in one is used")
    }
  }
}

extension OfficeError.Excess {
  fileprivate var message: Phrase {
    switch self {
    case .fileBytes(let bound):
      Phrase(
        zh: "文件超过 \(bound >> 20) MB", en: "the file is longer than \(bound >> 20) MB")
    case .entries(let bound):
      Phrase(
        zh: "压缩包里有 \(bound) 个以上的文件", en: "the archive holds more than \(bound) files")
    case .partBytes(let part):
      Phrase(
        zh: "里面的 \(part) 展开后大得不正常", en: "its \(part) unpacks to an unreasonable size")
    case .totalBytes(let bound):
      Phrase(
        zh: "展开后超过 \(bound >> 20) MB", en: "it unpacks to more than \(bound >> 20) MB")
    case .cells(let bound):
      Phrase(
        zh: "超过 \(bound) 个单元格或段落", en: "it has more than \(bound) cells or paragraphs")
    case .textBytes(let bound):
      Phrase(
        zh: "一处文字超过 \(bound >> 10) KB", en: "one of its texts is longer than \(bound >> 10) KB")
    case .merges(let bound):
      Phrase(
        zh: "合并单元格超过 \(bound) 处", en: "it has more than \(bound) merged ranges")
    }
  }
}

extension OfficeError.TemplateFault {
  fileprivate func message(_ part: String) -> Phrase {
    switch self {
    case .unknownName:
      Phrase(zh: "模板里的 \(part) 用不上", en: "\(part) is no part of a template")
    case .notUTF8:
      Phrase(zh: "模板里的 \(part) 不是 UTF-8", en: "\(part) of the template is not UTF-8")
    case .notXML(let line):
      Phrase(
        zh: "模板里的 \(part) 第 \(line) 行不合 XML 语法",
        en: "\(part) of the template is no well-formed XML at line \(line)")
    case .missingStyle(let style):
      Phrase(
        zh: "模板里的 \(part) 缺少样式 \(style)", en: "\(part) of the template lacks the style \(style)")
    }
  }
}
