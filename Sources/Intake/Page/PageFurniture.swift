// Lines that belong to the page and to none of its stories: the head with date and page number, the editors'
// names, telephone numbers. They are kept, but stay out of the articles' text.

/// The page's own lines.
enum PageFurniture {
  /// Whether the line is the page's own.
  static func isPageLine(_ line: String) -> Bool {
    guard line.length <= 60, !line.contains("。") || line.length <= 30 else { return false }
    if line.begins(with: heads) { return true }
    let hasDay =
      line.contains("年") && line.contains("月") && line.contains("日") && line.contains { $0.isNumber }
    if hasDay, line.contains("星期") || line.hasSuffix("版") || line.contains("责编") || line.contains("责任编辑") {
      return true
    }
    let digits = line.unicodeScalars.filter(Marks.isDigit).count
    return line.hasSuffix("版") && line.length <= 8 && digits > 0
  }

  private static let heads = [
    "责任编辑", "责编", "本版编辑", "版面编辑", "美术编辑", "美编", "版式设计", "编辑：", "编辑:", "校对：", "校对:", "电话：", "电话:", "投稿邮箱",
    "联系电话", "新闻热线", "国内统一", "邮发代号", "扫一扫", "扫描二维码",
  ]
}
