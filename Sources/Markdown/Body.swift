/// The HTML of an article's body with the places that only later stages can fill.
package struct Body: Sendable {}
