internal import Content
internal import Templates

extension Contexts {
  private static let figure = Fields("label", "text", "number", "before", "after", "period", "is_cumulative")
  private static let homeFigure = Fields(
    "label", "text", "number", "before", "after", "period", "is_cumulative", "article")

  /// An outcome as data.
  func figure(_ figure: Figure) -> Value {
    let parts = figure.parts
    return Contexts.figure(
      .string(figure.label), .string(figure.text), .string(parts.number), .string(parts.before),
      .string(parts.after), .optional(figure.period), .bool(figure.isCumulative))
  }

  /// An outcome on the front page, with the article that it comes from.
  func figure(_ figure: Figure, of id: Site.ArticleID) -> Value {
    let parts = figure.parts
    return Contexts.homeFigure(
      .string(figure.label), .string(figure.text), .string(parts.number), .string(parts.before),
      .string(parts.after), .optional(figure.period), .bool(figure.isCumulative), titled(id))
  }
}
