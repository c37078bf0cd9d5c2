/// Keeps values until the process ends.
enum Lasting {
  /// Holds what is kept.
  private final class Box<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// Keeps a value that is as large as a site, at the end of a command: giving back its memory piece by piece took a
  /// fiftieth of a build, and the system takes back all of it at once.
  static func keep<Value>(_ value: Value) { _ = Unmanaged.passRetained(Box(value)) }
}
