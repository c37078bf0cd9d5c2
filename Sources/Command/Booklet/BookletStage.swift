// The stage `booklets`: the site's booklets as EPUBs beside their pages. One that is not complete does not stop a site;
// its page stands without a download, and what is missing is a warning.

internal import Books
internal import Content
internal import Preview
internal import Publish

/// Makes and stages the downloads of booklets.
enum BookletStage {
  /// Stages the EPUB of every booklet that is complete.
  static func stage(_ site: Site, with stager: Stager, _ theme: SiteTheme) -> Stager.Staged {
    var staged = Stager.Staged()
    guard let maker = BookMaker(root: stager.root, theme: theme) else { return staged }
    for booklet in site.configuration.booklets {
      do throws(BookMaker.Refusal) {
        stager.stage(try maker.epub(maker.ready(booklet, of: site)), at: booklet.epubAddress, into: &staged)
      } catch {
        staged.diagnostics += error.diagnostics.map { $0.with(.warning) }
      }
    }
    return staged
  }

  /// The EPUBs as a preview wants them: all at once, when one is asked for.
  static func companions(root: String) -> Companions.Maker {
    Companions.Maker(folder: "booklets/") { site in
      guard let maker = BookMaker(root: root, theme: SiteTheme(root: root)) else { return [:] }
      var files: [String: [UInt8]] = [:]
      for booklet in site.configuration.booklets {
        guard let ready = try? maker.ready(booklet, of: site) else { continue }
        files[booklet.epubAddress] = try? maker.epub(ready)
      }
      return files
    }
  }
}
