// A page of another site can make a browser send requests here under that site's name (DNS rebinding). Such a request
// says so in its `Host` field.

/// The names under which the preview may be asked.
package struct Host: Sendable {
  private let names: Set<String>

  /// The names of this computer with a port.
  package init(port: Int) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    self.names = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Whether a `Host` field names this server.
  package func isOurs(_ field: String) -> Bool { names.contains(field.lowercased()) }
}
