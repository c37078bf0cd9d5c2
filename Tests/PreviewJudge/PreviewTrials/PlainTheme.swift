/// Templates that print every variable of their page as JSON, so that a difference anywhere shows.
enum PlainTheme {
  /// The files by their path in `templates/`.
  static var files: [String: [UInt8]] {
    var files = subjects.reduce(into: [String: [UInt8]]()) { files, entry in
      let variables = (["page", "site"] + entry.value).map { "{{ \($0)|tojson }}\n" }.joined()
      files[entry.key + ".html"] = Array(("{{ root }}\n" + variables + "</body>").utf8)
    }
    files["article.html"] = Array(
      "{{ root }}{{ page|tojson }}{{ site|tojson }}{{ article|tojson }}{{ facts|tojson }}{{ article.body }}"
        .utf8)
    files["assets/style.css"] = Array("body{}".utf8)
    files["assets/script.js"] = Array("1".utf8)
    return files
  }

  private static let subjects = [
    "404": [], "archive": ["archive"], "cell": ["list", "cell"], "column": ["list", "section", "column"],
    "directory": ["directory"], "home": ["home"], "matrix": ["matrix"], "named": ["list", "named"],
    "period": ["list", "period"], "redirect": ["redirect"], "region": ["list", "region"],
    "regions": ["provinces"], "section": ["list", "section"], "tag": ["list", "tag"], "tags": ["tags"],
    "theme": ["list", "theme"], "themes": ["themes"], "years": ["years"],
  ]
}
