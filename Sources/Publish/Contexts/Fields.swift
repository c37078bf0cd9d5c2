// Contexts are maps whose shapes never change, so each shape is laid out once and a context is one array of
// values. A shape and its values are written side by side, so that they cannot get out of step.

package import Templates

/// Builds maps of one shape from values in the shape's order.
package struct Fields: Sendable {
  private let layout: Layout

  /// Lays out a shape. Maps of a lasting one are made once for all pages, so that what macros write of them is
  /// kept and used again.
  package init(_ names: String..., isLasting: Bool = false) {
    layout = Layout(names, isLasting: isLasting)
  }

  /// A map of this shape.
  package func callAsFunction(_ values: Value...) -> Value { .map(Map(layout: layout, values: values)) }

  /// A map of this shape, for the head of a context.
  package func map(_ values: [Value]) -> Map { Map(layout: layout, values: values) }
}

extension Value {
  /// A text, or none.
  package static func optional(_ text: String?) -> Value { text.map { .string($0) } ?? .none }

  /// A number, or none.
  package static func optional(_ number: Int?) -> Value { number.map { .int($0) } ?? .none }

  /// A value, or none.
  package static func optional(_ value: Value?) -> Value { value ?? Value.none }

  /// A list of texts.
  package static func texts(_ texts: [String]) -> Value { .list(texts.map { .string($0) }) }
}
