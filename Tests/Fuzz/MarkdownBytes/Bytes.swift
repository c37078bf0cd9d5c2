// The entry that libFuzzer calls with each input; see `Tests/Fuzz/markdown-bytes.sh`.

import Markdown
import MarkdownTrials

/// Parses one input both ways, and stops the process where CommonMark's HTML differs from libcmark's.
@_cdecl("LLVMFuzzerTestOneInput")
public func parseOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let source = Array(UnsafeBufferPointer(start: data, count: size))
  let plain = MarkdownParser.parse(source, options: .commonMark)
  precondition(plain.isRefused || plain.body.html == Reference.html(source), "differs from libcmark")
  let site = MarkdownParser.parse(source)
  _ = site.summary()
  precondition(
    !Residue.isLeft(in: site.body.html, of: source) && !Residue.isLeft(in: site.text, of: source),
    "an insertion is left")
  var last = 0
  for hole in site.body.holes {
    precondition(hole.offset >= last && hole.offset <= site.body.html.count, "hole out of order")
    last = hole.offset
  }
  for finding in site.findings {
    precondition(finding.byteRange.upperBound <= size, "place outside of the source")
  }
  return 0
}
