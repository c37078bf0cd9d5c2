// By the record of the last build the next one sees that nothing has changed, and then nothing is parsed: the state of
// every file that was read, of every file that was published, of the program itself, what the command line asked for,
// and what the build said. It lies beside the published folder and never in it, since it holds for this machine alone.
// Where anything differs, or the record cannot be read, the whole site is built: there is no half-way.

internal import Content
internal import Markdown
internal import Publish

/// What a build was made of and what it made.
struct BuildRecord {
  private static let head = "niangjia record 2"

  /// What the build said.
  let report: BuildReport
  /// The language of messages that `site.yaml` asks for.
  let language: Language?

  /// Reads the record of the last build into a folder; `nil` where there is none, or where a build would now read or
  /// find something else.
  init?(of options: BuildOptions, in folder: OutputFolder) {
    guard let bytes = folder.record else { return nil }
    var reader = RecordReader(bytes)
    do throws(RecordReader.Damage) {
      guard try reader.text() == BuildRecord.head,
        UInt64(bitPattern: try reader.number()) == ContentHash(bytes.dropFirst(reader.position)).value
      else { return nil }
      language = Language(rawValue: try reader.optionalText() ?? "")
      let zone = try reader.text()
      let day = options.date ?? Today.day(inZone: zone)
      guard try reader.text() == BuildRecord.key(options, on: day),
        try reader.state() == Executable.state,
        try BuildRecord.isSame(InputStates(site: options.site, hashingSince: nil), &reader, options.site),
        try BuildRecord.isPublished(&reader, in: folder)
      else { return nil }
      report = try BuildReport(from: &reader)
    } catch {
      return nil
    }
  }

  /// Whether the files that a build would read are those that the last one read.
  private static func isSame(
    _ now: InputStates, _ reader: inout RecordReader, _ root: String
  ) throws(RecordReader.Damage) -> Bool {
    guard try reader.count() == now.inputs.count else { return false }
    for input in now.inputs {
      guard try reader.text() == input.path, try reader.state() == input.state else { return false }
      if try reader.number() != 0 {
        let hash = UInt64(bitPattern: try reader.number())
        guard InputStates.hash(root + "/" + input.path) == hash else { return false }
      }
    }
    return true
  }

  /// Whether every published file stands as it was left.
  private static func isPublished(
    _ reader: inout RecordReader, in folder: OutputFolder
  ) throws(RecordReader.Damage) -> Bool {
    for _ in 0..<(try reader.count()) {
      let path = folder.path + "/" + (try reader.text())
      guard let state = try reader.state(), FileState(at: path) == state else { return false }
    }
    return true
  }

  /// The record of a build that has published, as it is written; `nil` where something has changed since in the
  /// published folder, so that the next build must look closer.
  static func bytes(
    _ build: Build, _ report: BuildReport, _ staged: Stager.Staged, in folder: OutputFolder
  ) -> [UInt8]? {
    let (configuration, options) = (build.source.configuration, build.options)
    var writer = RecordWriter()
    writer.write(configuration.language?.rawValue)
    writer.write(configuration.timeZone)
    writer.write(key(options, on: options.calendar(in: configuration).today))
    writer.write(Executable.state)
    writer.write(Int64(build.inputs.inputs.count))
    for input in build.inputs.inputs {
      writer.write(input.path)
      writer.write(input.state)
      writer.write(Int64(input.hash == nil ? 0 : 1))
      if let hash = input.hash { writer.write(Int64(bitPattern: hash)) }
    }
    guard let now = folder.tick, write(staged, before: now, folder, options.threads, to: &writer) else {
      return nil
    }
    report.write(to: &writer)
    var record = RecordWriter()
    record.write(head)
    record.write(Int64(bitPattern: ContentHash(writer.bytes[...]).value))
    return record.bytes + writer.bytes
  }

  /// Writes the states of the published files; false where one is not as it was staged, or changed so lately that it
  /// could change again and keep its state.
  private static func write(
    _ staged: Stager.Staged, before now: Int64, _ folder: OutputFolder, _ threads: Int,
    to writer: inout RecordWriter
  ) -> Bool {
    let (addresses, states) = (staged.addresses + [Manifest.name], staged.states + [nil])
    let path = folder.path
    // In chunks on all cores: asking the system for each of 16,000 files takes a hundredth of a build.
    let chunks = Parallel.chunks(of: addresses.count, size: 512)
    let parts = Parallel.map(chunks.count, threads: threads) { index -> [UInt8]? in
      var part = RecordWriter()
      for index in chunks[index] {
        guard let found = FileState(at: path + "/" + addresses[index]), found.changed < now,
          states[index].map(found.hasContent) ?? true
        else { return nil }
        part.write(addresses[index])
        part.write(found)
      }
      return part.bytes
    }
    writer.write(Int64(addresses.count))
    for part in parts {
      guard let part else { return false }
      writer.append(part)
    }
    return true
  }

  /// What the command line asked for, as far as pages depend on it.
  private static func key(_ options: BuildOptions, on day: Day) -> String {
    let site = Disk.resolve(options.site) ?? options.site
    let versions = [Generator.version, "\(MarkdownParser.libraryVersion)"]
    return (versions + [site, options.baseURL ?? "", "\(options.drafts)", day.iso]).joined(
      separator: "\n")
  }
}
