// A file as it arrives, by what it is: text is read as a page or a message, Word files by our own reader, the rest
// through whatever converter is installed.

internal import Content
internal import Intake

/// What a file holds.
struct ArrivedFile {
  /// What was read of it.
  enum Content {
    /// The stories of a page or message.
    case stories([StoryText])
    /// A Word file, whose pictures are named after the article.
    case word(WordStory)
  }

  /// Its path as it was typed.
  let path: String
  /// What was read of it.
  let content: Content

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
      if let way = Conversion.way(for: path) {
        return Conversion.convert(path, way).flatMap { word(path, $0) }
      }
      let isZip = bytes.starts(with: [0x50, 0x4B, 3, 4])
      // A Word file under a password, or an old .doc with a new name, is of Microsoft's older kind.
      let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      if isOld, path.lowercased().hasSuffix(".docx") {
        return .failure(Failure(diagnostics: [WordFailure.encrypted.diagnostic(path)]))
      }
      return isZip || path.lowercased().hasSuffix(".docx") ? word(path, bytes) : text(path, bytes)
    } catch {
      return .failure(Failure(diagnostics: [error.diagnostic]))
    }
  }

  private static func word(_ path: String, _ bytes: [UInt8]) -> Result<ArrivedFile, Failure> {
    do throws(WordFailure) {
      let word = try WordStory(bytes)
      let stories = word.pageText.map { PageReader.stories(of: $0) }
      return .success(ArrivedFile(path: path, content: stories.map(Content.stories) ?? .word(word)))
    } catch {
      return .failure(Failure(diagnostics: [error.diagnostic(path)]))
    }
  }

  private static func text(_ path: String, _ bytes: [UInt8]) -> Result<ArrivedFile, Failure> {
    switch decoded(path, bytes) {
    case .failure(let failure): return .failure(Failure(diagnostics: [failure.diagnostic]))
    case .success(let source):
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard !PageReader.isArticle(text) else { return .failure(Failure(diagnostics: [article(path)])) }
      let stories = PageReader.stories(arrived: text)
      guard !stories.isEmpty else { return .failure(Failure(diagnostics: [empty(path)])) }
      return .success(ArrivedFile(path: path, content: .stories(stories)))
    }
  }

  /// The text of a file; of one in UTF-16 without a mark, too, as old programs write it.
  private static func decoded(_ path: String, _ bytes: [UInt8]) -> Result<SourceText, DecodingFailure> {
    let plain = SourceText.decode(SourceFile(path: path, bytes: bytes))
    guard case .failure(let failure) = plain, failure.kind == .nulBytes else { return plain }
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
      if case .success(let text) = SourceText.decode(SourceFile(path: path, bytes: mark + bytes)) {
        let scalars = String(decoding: text.bytes, as: UTF8.self).unicodeScalars
        let common = scalars.count {
          (0x4E00...0x9FFF).contains($0.value) || $0.isASCII || (0x3000...0x303F).contains($0.value)
        }
        if common * 10 >= scalars.count * 9 { return .success(text) }
      }
    }
    return plain
  }

  private static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import-too-large", at: Place(file: path),
      Bilingual("文件超过 64 MB，没有读。", "The file has more than 64 MB and was not read."),
      advice: Bilingual("拆成几个文件，或者先把图片压小。", "Split it, or make its pictures smaller."))
  }

  private static func article(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import-front-matter", at: Place(file: path, line: 1),
      Bilingual(
        "这个文件开头有“---”括起来的各项（标题、日期……），是一篇写好的文章，不是版面文字，没有导入。",
        "The file begins with front matter between lines of `---`: it is a finished article and no page, and was not read."
      ),
      advice: Bilingual(
        "把它拷进 content 里合适的文件夹（例如 content/activities），再运行 niangjia check：写法不同的各项会逐条指出。",
        "Copy it into a folder of content, such as content/activities, and run `niangjia check`, which names every key to change."
      ))
  }

  private static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import-empty", at: Place(file: path),
      Bilingual("文件里没有文字。", "There is no text in the file."),
      advice: Bilingual("核对是不是选错了文件。", "Check whether it is the right file."))
  }
}
