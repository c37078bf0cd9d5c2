package import Content

/// The stylesheet, the script and other files of the templates, under names that change with their content.
package struct Assets: Sendable {
  /// One file.
  package struct Asset: Sendable {
    /// The address from the site's root: `assets/style.5d41402a.css`.
    package let address: String
    /// The bytes.
    package let bytes: [UInt8]
  }

  /// All files, by address.
  package let files: [Asset]
  /// The address of `style.css`.
  package let stylesheet: String
  /// The address of `script.js`.
  package let script: String
  /// The address of `stations.js`, which filters the directory of stations.
  package let stationsScript: String
  /// The addresses of the search page's scripts, in the order in which they are loaded.
  package let searchScripts: [String]

  /// Makes assets from files by name, such as `style.css`; stylesheets lose their comments and indentation.
  package init(_ sources: [SourceFile]) {
    var addresses: [String: String] = [:]
    files = sources.sorted { $0.path < $1.path }.map { source in
      let isStylesheet = source.path.lowercased().hasSuffix(".css")
      let bytes = isStylesheet ? StylesheetCompactor.compact(source.bytes) : source.bytes
      let address = Assets.address(of: source.path, bytes)
      addresses[source.path] = address
      return Asset(address: address, bytes: bytes)
    }
    stylesheet = addresses["style.css"] ?? "assets/style.css"
    script = addresses["script.js"] ?? "assets/script.js"
    stationsScript = addresses["stations.js"] ?? "assets/stations.js"
    searchScripts = ["search-index.js", "search-query.js", "search-page.js"].map {
      addresses[$0] ?? "assets/\($0)"
    }
  }

  /// The name with a hash of the content before its ending.
  private static func address(of name: String, _ bytes: [UInt8]) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "assets/\(name[..<dot]).\(ContentHash(bytes).short)\(name[dot...])"
  }
}
