// A file as it arrives, by what it is: text is read as a page or a message, Word files by our own reader, the rest
// through whatever converter is installed.

internal import Content
internal import Intake

/// What a file holds.
struct ArrivedFile {
  /// Its path as it was typed.
  let path: String
  /// Its stories.
  let stories: [StoryText]
  /// The pictures in it, with names for the site.
  let pictures: [(name: String, bytes: [UInt8])]
  /// What should be known of it.
  let diagnostics: [Diagnostic]

  /// Why a file cannot be read.
  struct Failure: Error {
    let diagnostics: [Diagnostic]
  }

  /// The largest file that is read, in bytes.
  private static let largest = 64_000_000

  /// Reads a file.
  static func read(_ path: String) -> Result<ArrivedFile, Failure> {
    do throws(DiskError) {
      let bytes = try Disk.read(path, atMost: largest + 1)
      guard bytes.count <= largest else { return .failure(Failure(diagnostics: [tooLarge(path)])) }
      return text(path, bytes)
    } catch {
      return .failure(Failure(diagnostics: [error.diagnostic]))
    }
  }

  private static func text(_ path: String, _ bytes: [UInt8]) -> Result<ArrivedFile, Failure> {
    switch SourceText.decode(SourceFile(path: path, bytes: bytes)) {
    case .failure(let failure): return .failure(Failure(diagnostics: [failure.diagnostic]))
    case .success(let source):
      let stories = PageReader.stories(of: String(decoding: source.bytes, as: UTF8.self))
      guard !stories.isEmpty else { return .failure(Failure(diagnostics: [empty(path)])) }
      return .success(ArrivedFile(path: path, stories: stories, pictures: [], diagnostics: []))
    }
  }

  private static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import-too-large", at: Place(file: path),
      Bilingual("文件超过 64 MB，没有读。", "The file has more than 64 MB and was not read."),
      advice: Bilingual("拆成几个文件，或者先把图片压小。", "Split it, or make its pictures smaller."))
  }

  private static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import-empty", at: Place(file: path),
      Bilingual("文件里没有文字。", "There is no text in the file."),
      advice: Bilingual("核对是不是选错了文件。", "Check whether it is the right file."))
  }
}
