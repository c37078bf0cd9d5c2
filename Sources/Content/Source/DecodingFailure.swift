/// Why a file's bytes are no text.
package struct DecodingFailure: Error, Hashable, Sendable {
  /// The kinds of failure.
  package enum Kind: Hashable, Sendable {
    /// Neither UTF-8 nor UTF-16 nor GB18030 beyond doubt; the line of the first byte that does not fit.
    case unknown(line: Int)
    /// A byte-order mark of UTF-16 before something else.
    case brokenUTF16
    /// Bytes of zero: a picture or a program, or UTF-16 without a mark.
    case nulBytes
  }

  /// The file's path from the site's root.
  package let path: String
  /// What is wrong.
  package let kind: Kind

  init(_ file: SourceFile, _ kind: Kind) {
    path = file.path
    self.kind = kind
  }

  /// The failure as an editor is told of it.
  package var diagnostic: Diagnostic {
    let advice = Bilingual(
      "用记事本或编辑器打开，另存为“UTF-8”编码。", "Open it in an editor and save it as UTF-8.")
    switch kind {
    case .unknown(let line):
      return Diagnostic(
        .error, "encoding-unknown", at: Place(file: path, line: line, column: 1),
        Bilingual(
          "看不出这个文件用的是哪种编码，从这一行起读不出文字。", "The file's encoding is in doubt: from this line on it is no text."),
        advice: advice)
    case .brokenUTF16:
      return Diagnostic(
        .error, "encoding-utf16", at: Place(file: path),
        Bilingual("文件自称 UTF-16，内容却不是。", "The file has the mark of UTF-16, but is not."), advice: advice)
    case .nulBytes:
      return Diagnostic(
        .error, "encoding-binary", at: Place(file: path),
        Bilingual("文件里有空字节，不像是文字。", "The file holds bytes of zero and does not look like text."),
        advice: Bilingual(
          "如果是图片等附件，去掉“.md”结尾；如果是文章，另存为“UTF-8”编码。",
          "If it is a picture, drop the ending `.md`; if it is an article, save it as UTF-8."))
    }
  }
}
