internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a file could not be read or written.
struct DiskError: Error, Hashable {
  /// What was tried.
  enum Operation: Hashable {
    case read, readWhole, list, write, create, link, remove, exchange, finish, lock
  }

  /// What was tried.
  let operation: Operation
  /// The file or folder.
  let path: String
  /// The system's reason (`errno`).
  let reason: Int32

  /// The error of the call that has just failed.
  init(_ operation: Operation, _ path: String, reason: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// The error in words, with what to do about it.
  var diagnostic: Diagnostic {
    let words = String(cString: strerror(reason))
    let (chinese, english) = verb
    let why = Self.chineseReason(reason) ?? words
    let message =
      switch operation {
      case .readWhole:
        Bilingual(
          "文件正在被改动，三次都没读到完整的一份。", "The file is being written; three times it could not be read whole.")
      case .finish:
        Bilingual("新网站的文件只换好了一部分：\(why)。", "Only some of the new site's files are in place: \(words).")
      default: Bilingual("\(chinese)失败：\(why)。", "Cannot \(english): \(words).")
      }
    return Diagnostic(.error, code, at: Place(file: path), message, advice: advice)
  }

  /// Whether everything else that is written will fail in the same way.
  var isLasting: Bool { [ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EIO, EMFILE, ENFILE].contains(reason) }

  private var code: String {
    switch operation {
    case .readWhole: "disk-changing"
    case .finish: "output-halfway"
    default: "disk-" + kind
    }
  }

  private var kind: String {
    switch reason {
    case ENOSPC, EDQUOT: "full"
    case EACCES, EPERM, EROFS: "permission"
    case ENOENT: "missing"
    default: "error"
    }
  }

  private var verb: (chinese: String, english: String) {
    switch operation {
    case .read, .readWhole: ("读取", "read it")
    case .list: ("查看文件夹", "list the folder")
    case .write: ("写入", "write it")
    case .create: ("新建", "create it")
    case .link: ("链接", "link it")
    case .remove: ("删除", "remove it")
    case .exchange, .finish: ("替换网站文件夹", "exchange the site's folder")
    case .lock: ("上锁", "lock it")
    }
  }

  private var advice: Bilingual {
    switch operation {
    case .readWhole: Bilingual("等保存或拷贝结束，再运行一次。", "Wait until it is saved or copied, then run this again.")
    case .finish:
      Bilingual(
        "排除故障后再运行一次，会从停下的地方接着换。", "Mend it and run this again: it goes on where it stopped.")
    default: adviceForReason
    }
  }

  private var adviceForReason: Bilingual {
    switch reason {
    case ENOSPC, EDQUOT:
      Bilingual("清理磁盘后再试；原来的网站没有动。", "Free some space and try again; the old site is untouched.")
    case EACCES, EPERM, EROFS:
      Bilingual("检查文件的权限，换有权限的用户再试。", "Check the permissions, or run as a user who has them.")
    case EEXIST:
      Bilingual("把它移走或改名；原来的网站没有动。", "Move it away or rename it; the old site is untouched.")
    case EXDEV:
      Bilingual(
        "先卸下那块磁盘，或者把它挂到别处；原来的网站没有动。",
        "Unmount that disk, or mount it elsewhere; the old site is untouched.")
    case ENOENT:
      Bilingual("检查路径是否写对；刚被移走或改名的，再运行一次。", "Check the path; if it has just been moved, run this again.")
    default:
      Bilingual("排除故障后再试；原来的网站没有动。", "Mend it and try again; the old site is untouched.")
    }
  }

  private static func chineseReason(_ reason: Int32) -> String? {
    switch reason {
    case ENOSPC, EDQUOT: "磁盘满了（没有空间，或者文件个数到了上限）"
    case EACCES, EPERM: "没有权限"
    case EROFS: "磁盘只读"
    case ENOENT: "没有这个文件或文件夹"
    case ELOOP: "符号链接绕成了圈"
    case ENAMETOOLONG: "文件名太长"
    case EISDIR: "这是一个文件夹"
    case EEXIST: "它和新网站的文件夹同名"
    case EXDEV: "它在另一块磁盘上"
    case EFBIG: "文件太大"
    case EIO: "磁盘读写出错"
    case EINVAL: "这不是普通文件"
    case ENOTDIR: "路径当中有一段不是文件夹"
    default: nil
    }
  }
}
