/// Why a file could not be read or written, in words.

package import LedgerModel

/// A failed step with a file; whatever was half done is undone.
package enum StorageError: Error, Equatable, Sendable {
  case notFound(path: String)
  case isFolder(path: String)
  case exists(path: String)
  /// The system refused; `step` says what was tried.
  case refused(path: String, step: Step, errno: Int32)
  /// Larger than the limit, which for a ledger is that of ledger format §2.
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// Somebody else changed the file since it was loaded; nothing was written.
  case changedUnderneath(path: String)
  /// Another process holds the lock.
  case locked(path: String)

  package enum Step: Equatable, Sendable { case read, write, lock, list, watch }

  package var path: String {
    switch self {
    case .notFound(let path), .isFolder(let path), .exists(let path), .refused(let path, _, _),
      .tooLarge(let path, _, _), .changedUnderneath(let path), .locked(let path):
      path
    }
  }
}

extension StorageError: UserFacing {
  package var message: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(zh: "没有“\(path)”", en: "“\(path)” does not exist")
    case .isFolder(let path):
      Phrase(zh: "“\(path)”是文件夹", en: "“\(path)” is a folder")
    case .exists(let path):
      Phrase(zh: "“\(path)”已经有了", en: "“\(path)” exists already")
    case .refused(let path, let step, let errno):
      step.failed(path, SystemReason.phrase(errno))
    case .tooLarge(let path, let bytes, let limit):
      Phrase(
        zh: "“\(path)”有\(bytes)字节，超过\(StorageError.size(limit))的上限",
        en: "“\(path)” has \(bytes) bytes; the limit is \(StorageError.size(limit))")
    case .changedUnderneath(let path):
      Phrase(
        zh: "“\(path)”在读入之后被别人改过，没有写入",
        en: "“\(path)” was changed by somebody else since it was read; nothing was written")
    case .locked(let path):
      Phrase(
        zh: "另一个程序正在写“\(path)”，没有写入",
        en: "another program is writing “\(path)”; nothing was written")
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .notFound:
      Phrase(zh: "请核对路径和文件名", en: "check the path and the name")
    case .isFolder: Phrase(zh: "请写明文件名", en: "name a file")
    case .exists: Phrase(zh: "请换一个文件名", en: "choose another name")
    case .refused(_, _, let errno): SystemReason.remedy(errno)
    case .tooLarge(_, _, MappedFile.limit):
      Phrase(zh: "请分成几份台账", en: "split it into several ledgers")
    case .tooLarge: Phrase(zh: "请核对是不是这个文件", en: "check whether this is the file meant")
    case .changedUnderneath: Phrase(zh: "请重新读入再改", en: "load it again, then edit")
    case .locked: Phrase(zh: "请稍后再试", en: "try again in a moment")
    }
  }
}

extension StorageError {
  private static func size(_ bytes: Int) -> String {
    bytes >> 30 > 0 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
  }
}

extension StorageError.Step {
  fileprivate func failed(_ path: String, _ reason: Phrase) -> Phrase {
    switch self {
    case .read: Phrase(zh: "读不了“\(path)”：\(reason.zh)", en: "cannot read “\(path)”: \(reason.en)")
    case .write:
      Phrase(
        zh: "写不了“\(path)”：\(reason.zh)，原文件没有动",
        en: "cannot write “\(path)”: \(reason.en); the file is as it was")
    case .lock: Phrase(zh: "锁不住“\(path)”：\(reason.zh)", en: "cannot lock “\(path)”: \(reason.en)")
    case .list: Phrase(zh: "列不出“\(path)”：\(reason.zh)", en: "cannot list “\(path)”: \(reason.en)")
    case .watch:
      Phrase(zh: "盯不住“\(path)”：\(reason.zh)", en: "cannot watch “\(path)”: \(reason.en)")
    }
  }
}
