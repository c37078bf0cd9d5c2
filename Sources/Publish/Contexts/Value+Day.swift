package import Content
package import Templates

extension Value {
  private static let dayFields = Fields("iso", "text", "short", "year")

  /// A day as templates see it, or none.
  package static func day(_ day: Day?) -> Value {
    guard let day else { return .none }
    return dayFields(
      .string(day.iso), .string(day.chinese), .string("\(day.month)月\(day.day)日"), .int(day.year))
  }
}
