// The official-account editor of WeChat drops style elements, classes, ids and scripts from what is pasted, and keeps
// inline styles on the common elements: so every element carries its own.

/// The inline styles of elements for pasting.
enum PastedStyles {
  /// What an element becomes: its name in the pasted text, and its style.
  struct Form {
    let name: String
    let style: String
  }

  private static let text = "font-size:16px;line-height:1.75;letter-spacing:0.5px;color:#333333;"
  private static let cell = "border:1px solid #d9d9d9;padding:6px 8px;font-size:14px;line-height:1.6;"
  private static let heading = "margin:28px 0 12px;font-weight:bold;line-height:1.5;color:#a50d24;"

  private static let forms: [String: Form] = [
    "p": Form(name: "p", style: "margin:0 0 16px;text-align:justify;" + text),
    "h1": Form(name: "section", style: heading + "font-size:20px;"),
    "h2": Form(name: "section", style: heading + "font-size:18px;"),
    "h3": Form(name: "section", style: heading + "font-size:17px;"),
    "h4": Form(name: "section", style: heading + "font-size:16px;"),
    "h5": Form(name: "section", style: heading + "font-size:16px;"),
    "h6": Form(name: "section", style: heading + "font-size:16px;"),
    "ul": Form(name: "ul", style: "margin:0 0 16px;padding-left:24px;list-style-type:disc;" + text),
    "ol": Form(name: "ol", style: "margin:0 0 16px;padding-left:24px;list-style-type:decimal;" + text),
    "li": Form(name: "li", style: "margin:0 0 6px;"),
    "blockquote": Form(
      name: "blockquote",
      style: "margin:0 0 16px;padding:10px 14px;border-left:3px solid #a50d24;background:#f7f7f7;"),
    "strong": Form(name: "strong", style: "font-weight:bold;"),
    "em": Form(name: "strong", style: "font-weight:bold;color:#a50d24;"),
    "del": Form(name: "span", style: "text-decoration:line-through;"),
    "code": Form(
      name: "span", style: "font-family:Menlo,Consolas,monospace;background:#f5f5f5;padding:1px 4px;"),
    "pre": Form(
      name: "section",
      style: "margin:0 0 16px;padding:12px;background:#f5f5f5;font-size:14px;white-space:pre-wrap;"),
    "hr": Form(name: "hr", style: "margin:24px 0;border:0;border-top:1px solid #d9d9d9;"),
    "br": Form(name: "br", style: ""),
    "table": Form(name: "table", style: "width:100%;margin:0 0 16px;border-collapse:collapse;"),
    "caption": Form(
      name: "caption", style: "font-size:14px;font-weight:bold;text-align:left;padding:0 0 6px;"),
    "thead": Form(name: "thead", style: ""), "tbody": Form(name: "tbody", style: ""),
    "tr": Form(name: "tr", style: ""),
    "th": Form(name: "th", style: cell + "background:#f7f3ee;font-weight:bold;"),
    "td": Form(name: "td", style: cell),
    "figure": Form(name: "section", style: "margin:0 0 16px;text-align:center;"),
    "figcaption": Form(
      name: "p", style: "margin:6px 0 0;font-size:13px;line-height:1.6;color:#888888;text-align:center;"),
    "img": Form(name: "img", style: "max-width:100%;height:auto;"),
    "sup": Form(name: "sup", style: "font-size:12px;line-height:1;color:#888888;"),
    "span": Form(name: "span", style: ""), "div": Form(name: "section", style: ""),
    "section": Form(name: "section", style: ""),
  ]

  /// What an element of a body becomes; `nil` where only its content is kept.
  static func form(of name: String) -> Form? { forms[name] }

  /// The style of a number that leads to the list of links.
  static let mark = "font-size:12px;line-height:1;color:#888888;"
}
