// A phone needs no picture of 4,000 pixels: where `site.yaml` asks for it, narrower copies of pictures stand beside the
// originals, and pages let the browser choose. Which there are depends on the settings and the picture's own size
// alone, so that the same site has the same pages wherever it is built.

extension Attachments {
  /// The endings of pictures that have copies; a drawing (SVG) has any size already, a GIF may move.
  private static let endings = [".jpg", ".jpeg", ".png", ".webp"]

  /// The widths of a picture's narrower copies, in pixels, the narrowest first; empty for what is no picture.
  package func narrowWidths(of path: String, among widths: [Int]) -> [Int] {
    guard !widths.isEmpty, let own = self[path]?.pixels?.width,
      Attachments.endings.contains(where: path.lowercased().hasSuffix)
    else { return [] }
    return widths.filter { $0 < own }
  }

  /// The address of a picture's copy of some width, from the site's root: `images/a.jpg.480.webp`.
  package static func address(of path: String, width: Int) -> String {
    "\(address(of: path)).\(width).webp"
  }

  /// The picture that a copy's address belongs to, if it has one of that width.
  package func original(ofCopyAt address: String, among widths: [Int]) -> Attachment? {
    for width in widths where address.hasSuffix(".\(width).webp") {
      let path = "content/" + address.dropLast(".\(width).webp".count)
      if narrowWidths(of: path, among: widths).contains(width) { return self[path] }
    }
    return nil
  }
}
