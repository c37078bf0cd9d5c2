// The default templates as bytes in the executable, so that `init` and `build` work wherever it was copied to.
// A room of its own because SwiftPM writes embedded files as literals of bytes, which take seconds to compile:
// here that happens only when a template changes. `templates` is a link to the folder at the top; a test
// compares this table with it.

/// The templates and assets that a site has unless it brings its own.
package enum DefaultTheme {
  /// The files by their path in `templates/`.
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("404.html", PackageResources._04_html),
      ("archive.html", PackageResources.archive_html),
      ("article.html", PackageResources.article_html),
      ("base.html", PackageResources.base_html),
      ("byline.html", PackageResources.byline_html),
      ("cell.html", PackageResources.cell_html),
      ("chips.html", PackageResources.chips_html),
      ("citation.html", PackageResources.citation_html),
      ("column.html", PackageResources.column_html),
      ("directory.html", PackageResources.directory_html),
      ("facts-case.html", PackageResources.facts_case_html),
      ("facts-demand.html", PackageResources.facts_demand_html),
      ("facts-station.html", PackageResources.facts_station_html),
      ("facts-submission.html", PackageResources.facts_submission_html),
      ("facts-worker.html", PackageResources.facts_worker_html),
      ("facts.html", PackageResources.facts_html),
      ("feeds.html", PackageResources.feeds_html),
      ("figures.html", PackageResources.figures_html),
      ("footer.html", PackageResources.footer_html),
      ("headline.html", PackageResources.headline_html),
      ("home-column.html", PackageResources.home_column_html),
      ("home-figures.html", PackageResources.home_figures_html),
      ("home-lead.html", PackageResources.home_lead_html),
      ("home-panels.html", PackageResources.home_panels_html),
      ("home-section.html", PackageResources.home_section_html),
      ("home.html", PackageResources.home_html),
      ("index-terms.html", PackageResources.index_terms_html),
      ("listing.html", PackageResources.listing_html),
      ("macros.html", PackageResources.macros_html),
      ("masthead.html", PackageResources.masthead_html),
      ("matrix.html", PackageResources.matrix_html),
      ("mentions.html", PackageResources.mentions_html),
      ("months.html", PackageResources.months_html),
      ("named.html", PackageResources.named_html),
      ("neighbours.html", PackageResources.neighbours_html),
      ("notices.html", PackageResources.notices_html),
      ("outline.html", PackageResources.outline_html),
      ("overview.html", PackageResources.overview_html),
      ("pager.html", PackageResources.pager_html),
      ("period.html", PackageResources.period_html),
      ("photo.html", PackageResources.photo_html),
      ("redirect.html", PackageResources.redirect_html),
      ("region.html", PackageResources.region_html),
      ("regions.html", PackageResources.regions_html),
      ("related.html", PackageResources.related_html),
      ("search.html", PackageResources.search_html),
      ("section.html", PackageResources.section_html),
      ("tag.html", PackageResources.tag_html),
      ("tags.html", PackageResources.tags_html),
      ("theme.html", PackageResources.theme_html),
      ("themes.html", PackageResources.themes_html),
      ("ways.html", PackageResources.ways_html),
      ("years.html", PackageResources.years_html),
      ("assets/script.js", PackageResources.script_js),
      ("assets/search.js", PackageResources.search_js),
      ("assets/style.css", PackageResources.style_css),
    ]
  }
}
