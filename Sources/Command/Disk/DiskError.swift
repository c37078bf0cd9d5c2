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
    case read, list, write, create, link, remove, exchange, lock
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
    return Diagnostic(
      .error, "disk-\(code)", at: Place(file: path),
      Bilingual("\(chinese)失败：\(Self.chineseReason(reason) ?? words)。", "Cannot \(english): \(words)."),
      advice: advice)
  }

  private var code: String {
    switch reason {
    case ENOSPC, EDQUOT: "full"
    case EACCES, EPERM, EROFS: "permission"
    case ENOENT: "missing"
    default: "error"
    }
  }

  private var verb: (chinese: String, english: String) {
    switch operation {
    case .read: ("读取", "read it")
    case .list: ("查看文件夹", "list the folder")
    case .write: ("写入", "write it")
    case .create: ("新建", "create it")
    case .link: ("链接", "link it")
    case .remove: ("删除", "remove it")
    case .exchange: ("替换网站文件夹", "exchange the site's folder")
    case .lock: ("上锁", "lock it")
    }
  }

  private var advice: Bilingual {
    switch reason {
    case ENOSPC, EDQUOT:
      Bilingual("清理磁盘后再试；原来的网站没有动。", "Free some space and try again; the old site is untouched.")
    case EACCES, EPERM, EROFS:
      Bilingual("检查文件的权限，换有权限的用户再试。", "Check the permissions, or run as a user who has them.")
    case EEXIST:
      Bilingual("把它移走或改名；原来的网站没有动。", "Move it away or rename it; the old site is untouched.")
    case ENOENT:
      Bilingual("检查路径是否写对。", "Check the path.")
    default:
      Bilingual("排除故障后再试；原来的网站没有动。", "Mend it and try again; the old site is untouched.")
    }
  }

  private static func chineseReason(_ reason: Int32) -> String? {
    switch reason {
    case ENOSPC, EDQUOT: "磁盘满了"
    case EACCES, EPERM: "没有权限"
    case EROFS: "磁盘只读"
    case ENOENT: "没有这个文件或文件夹"
    case ELOOP: "符号链接绕成了圈"
    case ENAMETOOLONG: "文件名太长"
    case EISDIR: "这是一个文件夹"
    case EEXIST: "它和新网站的文件夹同名"
    case ENOTDIR: "路径当中有一段不是文件夹"
    default: nil
    }
  }
}
