internal import Check
internal import Content

/// The lists of words that a site adds to the program's own.
enum SiteLists {
  /// Reads the files under `content/lists/`; one that cannot be read is reported.
  static func read(root: String) -> (lists: WordLists, diagnostics: [Diagnostic]) {
    var sources: [WordLists.Name: SourceText] = [:]
    var findings: [Diagnostic] = []
    for name in WordLists.Name.allCases where Disk.isSettings(name.path, in: root) {
      do {
        let bytes = try Disk.readSettings(root + "/" + name.path)
        sources[name] = try SourceText.decode(SourceFile(path: name.path, bytes: bytes)).get()
      } catch let error as DiskError {
        findings.append(error.diagnostic.relative(to: root))
      } catch let error as DecodingFailure {
        findings.append(error.diagnostic)
      } catch {}
    }
    return (WordLists(sources), findings + WordLists.problems(in: sources))
  }
}
