/// The program itself.
package enum Generator {
  /// The version, by semantic versioning.
  package static let version = "0.1.0"
}
