// What stands in the way of a Word file, in words of whoever has Word open beside the terminal.

package import Content

/// Why a Word file is not read.
package enum WordFailure: Error, Hashable, Sendable {
  /// No zip archive, or a broken one.
  case broken
  /// A zip archive without a Word document in it.
  case noDocument
  /// Protected by a password.
  case encrypted
  /// Larger than any document.
  case tooLarge
  /// Names that lead out of the archive, as only a forged file has.
  case forged
  /// Changes that nobody has accepted; how many.
  case trackedChanges(Int)
  /// Comments; how many.
  case comments(Int)

  /// The failure as an editor is told of it.
  package func diagnostic(_ path: String) -> Diagnostic {
    let (code, message, advice) = wording
    return Diagnostic(.error, code, at: Place(file: path), message, advice: advice)
  }

  private var wording: (String, Bilingual, Bilingual) {
    switch self {
    case .trackedChanges(let count):
      (
        "word-changes",
        Bilingual("Word 文件里还有 \(count) 处没有接受的修订。", "The file holds \(count) tracked changes."),
        Bilingual(
          "在 Word 里点“审阅→接受→接受所有修订并停止修订”，保存以后再导入。",
          "In Word choose Review, Accept, Accept All Changes and Stop Tracking; save and import again.")
      )
    case .comments(let count):
      (
        "word-comments", Bilingual("Word 文件里有 \(count) 条批注。", "The file holds \(count) comments."),
        Bilingual(
          "看过以后，在 Word 里点“审阅→删除→删除文档中的所有批注”，保存以后再导入。",
          "Read them, then in Word choose Review, Delete, Delete All Comments; save and import again.")
      )
    case .encrypted:
      (
        "word-encrypted", Bilingual("Word 文件设了密码。", "The file is protected by a password."),
        Bilingual("在 Word 里点“文件→信息→保护文档”去掉密码，再导入。", "Remove the password in Word, then import again.")
      )
    case .tooLarge:
      (
        "word-too-large",
        Bilingual("Word 文件展开以后太大，没有读。", "The file is too large once unpacked and was not read."),
        Bilingual("在 Word 里压缩图片，或者拆成几个文件。", "Compress its pictures in Word, or split it.")
      )
    case .forged:
      (
        "word-forged",
        Bilingual("这个文件内部的名字不正常，没有读。", "Names inside the file are not in order; it was not read."),
        Bilingual("请对方在 Word 里另存一份再发来。", "Ask the sender to save it anew in Word.")
      )
    case .broken, .noDocument:
      (
        "word-broken", Bilingual("这不是完好的 Word 文件（.docx）。", "This is no intact Word file (.docx)."),
        Bilingual(
          "在 Word 里打开，另存为“Word 文档（*.docx）”，再导入。", "Open it in Word and save it as a Word document (*.docx).")
      )
    }
  }
}
