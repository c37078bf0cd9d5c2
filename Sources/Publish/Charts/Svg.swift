// Charts are SVG that is drawn here: no script, no font, no colour of their own, so that they follow the page into the dark, into
// elder mode and onto paper. A chart has a title and a description for those who do not see it.

internal import Chinese

/// Writes one picture. Lengths are units of the drawing, whose text is 15 high; `0,0` is the upper left corner.
struct Svg {
  /// The width of every chart: that of a phone, so that its text is as large there as the page's.
  static let width = 320.0
  /// The height of text.
  static let textHeight = 15.0

  private var body = ""

  /// Where a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// How a shape is painted: in the red of what matters, or as the text beside it.
  enum Paint: String {
    case accent, soft, plain
  }

  /// Writes a text on its base line.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, paint: Paint = .plain
  ) {
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body +=
      "<text x=\"\(Svg.number(x))\" y=\"\(Svg.number(y))\"\(place)\(Svg.style(paint))>\(Svg.escaped(text))</text>"
  }

  /// Draws a filled box.
  mutating func box(x: Double, y: Double, width: Double, height: Double, paint: Paint) {
    body +=
      "<rect x=\"\(Svg.number(x))\" y=\"\(Svg.number(y))\" width=\"\(Svg.number(width))\" height=\"\(Svg.number(height))\"\(Svg.style(paint))/>"
  }

  /// Draws a thin line.
  mutating func rule(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    body +=
      "<path d=\"M\(Svg.number(start.x)) \(Svg.number(start.y))L\(Svg.number(end.x)) \(Svg.number(end.y))\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".3\"/>"
  }

  /// Draws a line through points with a dot at each; `dashes` tells lines apart without colour.
  mutating func line(_ points: [(x: Double, y: Double)], dashes: String?, paint: Paint) {
    let path = points.enumerated().map { "\($0 == 0 ? "M" : "L")\(Svg.number($1.x)) \(Svg.number($1.y))" }
    let dash = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    body += "<g\(Svg.style(paint))>"
    if points.count > 1 {
      body += "<path d=\"\(path.joined())\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"\(dash)/>"
    }
    for point in points {
      body += "<circle cx=\"\(Svg.number(point.x))\" cy=\"\(Svg.number(point.y))\" r=\"3\"/>"
    }
    body += "</g>"
  }

  /// The whole picture.
  func document(height: Double, id: String, title: String, description: String) -> String {
    "<svg viewBox=\"0 0 \(Svg.number(Svg.width)) \(Svg.number(height))\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" fill=\"currentColor\" font-size=\"\(Svg.number(Svg.textHeight))\"><title id=\"\(id)-title\">\(Svg.escaped(title))</title><desc id=\"\(id)-desc\">\(Svg.escaped(description))</desc>\(body)</svg>"
  }

  /// About how wide a text is: half its height for a Latin letter or a digit, its height for a Chinese character.
  static func width(of text: String) -> Double { Double(Width.columns(of: text)) * textHeight * 0.54 }

  /// A text that is no wider than so much, an ellipsis in the place of what is left out.
  static func fitted(_ text: String, width: Double) -> String {
    guard Svg.width(of: text) > width else { return text }
    var scalars = text.unicodeScalars
    while !scalars.isEmpty, Svg.width(of: String(scalars) + "…") > width { scalars.removeLast() }
    return String(scalars) + "…"
  }

  /// A length with one digit after the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  private static func style(_ paint: Paint) -> String {
    paint == .plain ? "" : " class=\"\(paint.rawValue)\""
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
