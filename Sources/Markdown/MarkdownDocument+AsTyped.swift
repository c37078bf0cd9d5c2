// Without a site around it a body still has HTML: that of `niangjia markdown`, and of tests.

extension MarkdownDocument {
  /// The HTML with each link and picture under the address that the editor typed.
  package func htmlAsTyped() -> [UInt8] {
    var output: [UInt8] = []
    body.write(into: &output) { content, output in
      switch content {
      case .link(let index):
        HTMLEscape.appendAddress(Array(links[index].path.utf8), to: &output)
        guard let fragment = links[index].fragment else { return }
        output.append(UInt8(ascii: "#"))
        HTMLEscape.appendAddress(Array(fragment.utf8), to: &output)
      case .pictureSource(let index):
        HTMLEscape.appendAddress(Array(pictures[index].source.utf8), to: &output)
      case .pictureSize, .idPrefix: break
      }
    }
    return output
  }
}
