// A Word file as small as one can be: the parts that tests speak of, and what holds them together.

/// Word files for tests.
package enum WordFile {
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A file with a body of WordprocessingML, and other parts by name (below `word/`).
  package static func bytes(
    body: String, parts: [String: String] = [:], links: [(id: String, kind: String, target: String)] = [],
    media: [String: [UInt8]] = [:]
  ) -> [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let relations = links.map { link in
      let mode = link.kind == "hyperlink" ? " TargetMode=\"External\"" : ""
      return
        "<Relationship Id=\"\(link.id)\" Type=\"\(office)/\(link.kind)\" Target=\"\(link.target)\"\(mode)/>"
    }
    var files: [(name: String, bytes: [UInt8])] = [
      (
        "_rels/.rels",
        Array(
          "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            .utf8)
      ),
      (
        "word/document.xml",
        Array(
          "<?xml version=\"1.0\"?><w:document \(word) xmlns:r=\"\(office)\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>\(body)</w:body></w:document>"
            .utf8)
      ),
      (
        "word/_rels/document.xml.rels",
        Array("<Relationships xmlns=\"\(package)\">\(relations.joined())</Relationships>".utf8)
      ),
    ]
    for (name, xml) in parts.sorted(by: { $0.key < $1.key }) {
      files.append(("word/" + name, Array(xml.utf8)))
    }
    for (name, bytes) in media.sorted(by: { $0.key < $1.key }) { files.append(("word/" + name, bytes)) }
    return StoredZip.bytes(files)
  }

  /// A part's root element with the namespace of Word.
  package static func root(_ name: String, _ content: String) -> String {
    "<w:\(name) \(word)>\(content)</w:\(name)>"
  }

  /// A paragraph of plain text, perhaps in a style.
  package static func paragraph(_ text: String, style: String? = nil, properties: String = "") -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    return "<w:p><w:pPr>\(style)\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }
}
