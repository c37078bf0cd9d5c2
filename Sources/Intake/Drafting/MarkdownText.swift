// A page's text is no Markdown: its stars, underscores and numbers at the beginning of a line stay what they are.

/// Writes plain text so that Markdown reads it as it stands.
enum MarkdownText {
  /// One paragraph; marks that Markdown would read are escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if inline.contains(scalar) || index == 0 && "#+-=>:".unicodeScalars.contains(scalar) { result += "\\" }
      if index > 0, scalar == "." || scalar == ")", isListMark(scalars[..<index]) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A line of Markdown without its marks: what is read when facts are looked for.
  static func plain(_ line: some StringProtocol) -> String {
    String(line).replacing(/!?\[([^\]]*)\]\([^)]*\)/) { String($0.output.1) }
      .replacing(/\[\^[^\]]*\]:?/, with: "").replacing(/^\s*(?:#+|-|\d+\.|>)\s+/, with: "")
      .replacing("**", with: "").replacing("|", with: " ").replacing("\\", with: "").stripped
  }

  private static let inline = Set("\\`*_[]<>|~&".unicodeScalars)

  private static func isListMark(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.count <= 9 && before.allSatisfy { (0x30...0x39).contains($0.value) }
  }
}
