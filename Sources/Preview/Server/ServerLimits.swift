/// What a server bears.
package struct ServerLimits: Sendable {
  /// How many connections are open at once; for another one the idlest is closed.
  package var connections = 512
  /// How long the head of a request may take from its first byte.
  package var head = Duration.seconds(10)
  /// How long a connection may be idle between requests.
  package var idle = Duration.seconds(60)
  /// How long a response may make no progress.
  package var stall = Duration.seconds(20)
  /// How long a browser has to close a connection after the last response.
  package var parting = Duration.seconds(2)
  /// How often a listener hears a sign of life.
  package var heartbeat = Duration.seconds(15)

  /// The limits of everyday use.
  package init() {}
}
