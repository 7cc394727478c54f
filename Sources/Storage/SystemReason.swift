/// What the system's error numbers mean to people.

internal import Glibc
internal import LedgerModel

enum SystemReason {
  static func phrase(_ errno: Int32) -> Phrase {
    switch errno {
    case ENOSPC, EDQUOT: Phrase(zh: "磁盘满了", en: "the disk is full")
    case EFBIG: Phrase(zh: "超过了允许的文件大小", en: "the file would be larger than is allowed")
    case EROFS: Phrase(zh: "磁盘是只读的", en: "the disk is read-only")
    case EACCES, EPERM: Phrase(zh: "没有权限", en: "permission denied")
    case ENOENT, ESTALE: Phrase(zh: "文件或文件夹不见了", en: "the file or its folder has vanished")
    case ENOTDIR: Phrase(zh: "路径中间不是文件夹", en: "a part of the path is not a folder")
    case EISDIR: Phrase(zh: "是文件夹", en: "it is a folder")
    case ELOOP: Phrase(zh: "符号链接绕成了圈", en: "its symbolic links go in a circle")
    case ENAMETOOLONG: Phrase(zh: "文件名太长", en: "the name is too long")
    case EIO: Phrase(zh: "磁盘读写出错", en: "the disk failed")
    case EMFILE, ENFILE: Phrase(zh: "打开的文件太多", en: "too many files are open")
    case ENOMEM: Phrase(zh: "内存不够", en: "not enough memory")
    case EINVAL: Phrase(zh: "这不是普通文件", en: "it is no ordinary file")
    default:
      Phrase(zh: "系统错误\(errno)", en: "system error \(errno)")
    }
  }

  static func remedy(_ errno: Int32) -> Phrase? {
    switch errno {
    case ENOSPC, EDQUOT: Phrase(zh: "请腾出空间再存", en: "free some space and save again")
    case EFBIG: Phrase(zh: "请用 ulimit -f 放宽上限", en: "raise the limit with ulimit -f")
    case EROFS, EACCES, EPERM:
      Phrase(zh: "请核对权限，或另存到别处", en: "check the permissions, or save elsewhere")
    case ENOENT, ENOTDIR, ESTALE: Phrase(zh: "请核对路径", en: "check the path")
    default: nil
    }
  }
}
