// Addresses and paths as they are copied from a browser's line or a window of Windows: what to write instead.

/// What is advised about links and pictures that were copied from elsewhere.
enum LinkAdvice {
  private static let endings: Set = ["cn", "com", "edu", "gov", "info", "net", "org"]

  /// The advice about an address without `https://`: `www.acftu.org`, `acftu.org/a`; `nil` for the path of a file.
  static func forAddress(_ typed: String) -> Bilingual? {
    let host = typed.prefix { $0 != "/" }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isKnown = endings.contains(parts.last?.lowercased() ?? "")
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isInHost) }),
      parts.first == "www" && parts.count > 2 || isKnown
    else { return nil }
    return Bilingual("加上 https://，写成：https://\(typed)", "Put https:// before it: https://\(typed)")
  }

  private static func isInHost(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }

  /// The advice about a path of Windows: `..\images\a.jpg`, `C:\Users\a.jpg`; `nil` for any other.
  static func forPath(_ typed: String) -> Bilingual? {
    guard typed.contains("\\") else { return nil }
    let name = typed.split(separator: "\\").last.map(String.init) ?? typed
    if typed.dropFirst().first == ":" {
      return Bilingual(
        "这是一台电脑里的位置，网站上没有。把文件复制到文章旁边，只写文件名：\(name)",
        "That is a place on one computer. Copy the file beside the article and write its name only: \(name)")
    }
    let path = typed.replacing("\\", with: "/")
    return Bilingual(
      "文件夹之间用“/”，从这篇文章所在的文件夹写起，例如：\(path)", "Part folders by `/`, from this article's folder: \(path)")
  }

  /// The advice about the scheme of an unsafe link that is a drive or a file on a computer; `nil` for any other.
  static func forScheme(_ scheme: String) -> Bilingual? {
    guard scheme.utf8.count == 1 || scheme.lowercased() == "file" else { return nil }
    return Bilingual(
      "这是一台电脑里的位置，别人打不开。把文件复制到文章旁边，只写文件名。",
      "That is a place on one computer. Copy the file beside the article and write its name only.")
  }
}
