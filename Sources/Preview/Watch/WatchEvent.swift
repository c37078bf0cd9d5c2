/// Something that happened to the files of a site.
package enum WatchEvent: Hashable, Sendable {
  /// A file came, went or was written, by its path from the site's root.
  case file(String)
  /// A folder came, went or moved.
  case folder(String)
  /// More happened than the system could tell.
  case lostCount
}

extension Changes {
  /// Adds an event.
  package mutating func add(_ event: WatchEvent, isKnown: (String) -> Bool) {
    switch event {
    case .file(let path): add(file: path, isKnown: isKnown)
    case .folder(let path): add(folder: path)
    case .lostCount: formUnion(.everything)
    }
  }
}
