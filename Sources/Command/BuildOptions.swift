internal import Content

/// What a build is asked to do.
struct BuildOptions: Sendable {
  /// The site's folder.
  var site = "."
  /// The folder to publish into.
  var output = "./public"
  /// Where the site will be hosted; goes before `site.yaml`.
  var baseURL: String?
  /// The day that decides what is shown; today in the site's zone where it is not given.
  var date: Day?
  /// Whether drafts are shown.
  var drafts = false
  /// Whether a folder with other files is taken over.
  var force = false
  /// Which articles the site is made of, where it is a part of the whole.
  var choice = ArticleChoice()
  /// How many threads work.
  var threads = 1

  /// The day of the build, and whether drafts are shown.
  func calendar(in configuration: SiteConfiguration) -> PublicationDay {
    PublicationDay(today: date ?? Today.day(inZone: configuration.timeZone), showsDrafts: drafts)
  }
}
