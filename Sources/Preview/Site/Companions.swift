// The search index is made of a whole site and read by one page only: a preview makes it when somebody searches, once
// for each state of the site.

package import Content
internal import Synchronization

/// Files that are made of a whole site, when one of them is first asked for.
package final class Companions: Sendable {
  /// How they are made.
  package struct Maker: Sendable {
    /// The beginning of their addresses, such as `search/`.
    package let folder: String
    /// The bytes of all, by address.
    package let make: @Sendable (Site) -> [String: [UInt8]]

    /// Says how such files are made.
    package init(folder: String, make: @escaping @Sendable (Site) -> [String: [UInt8]]) {
      self.folder = folder
      self.make = make
    }
  }

  private let maker: Maker
  private let site: Site
  private let made = Mutex<[String: [UInt8]]?>(nil)

  init(_ maker: Maker, of site: Site) {
    self.maker = maker
    self.site = site
  }

  /// The bytes at an address; only one in the folder has the files made.
  subscript(address: String) -> [UInt8]? {
    address.hasPrefix(maker.folder) ? all[address] : nil
  }

  /// The addresses of all.
  var addresses: [String] { all.keys.sorted() }

  private var all: [String: [UInt8]] {
    made.withLock { made in
      if let made { return made }
      let files = maker.make(site)
      made = files
      return files
    }
  }
}
