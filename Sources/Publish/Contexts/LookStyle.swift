// What a site's settings change of the look, as a few custom properties after the stylesheet. They stand in the page, so
// that a preview shows them at once and the stylesheet stays the same file for all sites.

internal import Content

/// Writes the colours and fonts of a site's settings as CSS.
enum LookStyle {
  /// The rules; `nil` where the look is the standard one.
  static func css(of look: SiteLook) -> String? {
    let fonts = LookFont.allCases.compactMap { font in
      look.fonts[font].map { names in
        let marks = font == .text ? ["Marks"] : []
        let list = marks + names.map { "\"\($0)\"" } + [font.fallback]
        return "\(font.property):\(list.joined(separator: ","))"
      }
    }
    let rules =
      [fonts.isEmpty ? nil : ":root{\(fonts.joined(separator: ";"))}"]
      + [false, true].map { rule(of: look, isForTheDark: $0) }
    let text = rules.compactMap { $0 }.joined()
    return text.isEmpty ? nil : text
  }

  /// The colours for one setting of the reader's screen. Elder mode keeps its black and white; print has its own.
  private static func rule(of look: SiteLook, isForTheDark: Bool) -> String? {
    let set = LookColor.allCases.filter { $0.isForTheDark == isForTheDark && look.colors[$0] != nil }
    guard !set.isEmpty else { return nil }
    let accents = set.filter { $0.property == "--red" }.map { "\($0.property):\(look[$0].css)" }
    var grounds = set.filter { $0.property != "--red" }.map { "\($0.property):\(look[$0].css)" }
    if !grounds.isEmpty { grounds += mixtures }
    let rules = [(":root", accents), (":root:not(.elder)", grounds)].filter { !$0.1.isEmpty }
      .map { "\($0.0){\($0.1.joined(separator: ";"))}" }.joined()
    return "@media screen and (prefers-color-scheme:\(isForTheDark ? "dark" : "light")){\(rules)}"
  }

  /// The greys between ink and paper.
  private static let mixtures = [("--tint", 5), ("--rule", 16), ("--soft", 80), ("--bar", 100)].map {
    "\($0.0):color-mix(in srgb,var(--ink) \($0.1)%,var(--paper))"
  }
}
