// What a site can change of its look without writing a page anew: by settings, and by single blocks of templates. The
// example in `examples/archive` does all of it.

import Testbed
import Testing

@Suite struct LookTests {
  @Test func theExampleIsAnArchiveWithoutFrontPage() throws {
    let folder = try TemporaryFolder()
    let outcome = try Niangjia.build(
      Fixture.repository + "/examples/archive", to: folder["public"], date: "2025-06-30")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let inspection = SiteInspection(try Tree(folder["public"]))
    #expect(inspection.problems.isEmpty, "\(inspection.problems.prefix(20).joined(separator: "\n"))")
    let home = try Files.text(folder["public/index.html"])
    #expect(!home.contains("class=\"front"), "the block `front` is the site's own")
    #expect(home.contains("按地区看"), "the other blocks are inherited")
    #expect(!home.contains("用数字说话"), "a part that `home` does not name")
    for page in [home, try Files.text(folder["public/cases/2025-01-10-denglang.html"])] {
      #expect(page.contains("class=\"masthead plain\""), "one block of `base.html`, on every page")
      #expect(page.contains("images/biaozhi.svg\" alt=\"示例县总工会案例档案\" width=\"360\" height=\"56\""))
      #expect(page.contains("{:root{--red:#1f4e79}:root:not(.elder){--paper:#fbfbf7;--ink:#16202a;"))
      #expect(page.contains("(prefers-color-scheme:dark){:root{--red:#8fbce6}}"))
      #expect(page.contains(":root{--song:\"华文仿宋\",\"FangSong\",\"仿宋\",serif}"))
    }
  }

  @Test func aSiteWithoutSettingsHasTheStandardLook() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "site/content/activities/yi.md": "---\ntitle: 示例\n---\n\n示例。\n", "site/site.yaml": "title: 示例\n",
    ])
    let outcome = try Niangjia.build(folder["site"], to: folder["public"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!(try Files.text(folder["public/index.html"])).contains("<style>"))
  }

  @Test func picturesHaveCopiesOfTheWidthsThatAreAskedFor() throws {
    let site = try PictureSite(widths: "[120, 160, 4000]")
    #expect(try site.build().status == 0)
    let page = try Files.text(site["public/activities/yi.html"])
    let list = "../images/a.png.120.webp 120w, ../images/a.png.160.webp 160w, ../images/a.png 200w"
    #expect(page.matches(of: try Regex("srcset=\"\(list)\"")).count == 2, "above the text and in it: \(page)")
    #expect(try Files.text(site["public/images/a.png.120.webp"]) == "120x")
    #expect(try !Files.names(in: site["public/images"]).contains("a.png.4000.webp"), "wider than the picture")
    #expect(try !Files.names(in: site["public/images"]).contains { $0.hasPrefix("b.svg.") }, "a drawing")
  }

  @Test func copiesAreMadeOnce() throws {
    let site = try PictureSite(widths: "[120, 160]")
    #expect(try site.build().status == 0)
    #expect(try site.runs() == 2)
    #expect(try site.build().status == 0)
    #expect(try site.runs() == 2, "nothing has changed")
    try Files.write(PictureSite.picture(width: 190), to: site["site/content/images/a.png"])
    #expect(try site.build().status == 0)
    #expect(try site.runs() == 4)
  }

  @Test func withoutTheProgramNothingIsPublished() throws {
    let site = try PictureSite(widths: "[120]")
    let outcome = try site.build(path: "/nowhere")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("picture-no-tool"), "\(outcome.errors)")
    #expect(!Files.isThere(site["public/index.html"]))
  }
}

/// A site with a picture, and a `vipsthumbnail` that notes its runs and writes the size that it was asked for.
private struct PictureSite {
  private let folder: TemporaryFolder

  subscript(_ name: String) -> String { folder[name] }

  init(widths: String) throws {
    folder = try TemporaryFolder()
    let article =
      "---\ntitle: 示例\nphotos:\n  - {src: ../images/a.png, alt: 示例}\n---\n\n![示例](../images/a.png)\n\n![图](../images/b.svg)\n"
    try folder.write([
      "site/site.yaml": "title: 示例\npicture_widths: \(widths)\n", "site/content/activities/yi.md": article,
      "site/content/images/b.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"600\" viewBox=\"0 0 9 6\"/>\n",
      "bin/vipsthumbnail": """
      #!/bin/sh
      echo run >>"$(dirname "$0")/runs"
      printf %s "$3" >"${5%\\[*}"

      """,
    ])
    try Files.write(PictureSite.picture(width: 200), to: folder["site/content/images/a.png"])
    _ = try Program("/bin/chmod").run(["+x", folder["bin/vipsthumbnail"]])
  }

  func build(path: String? = nil) throws -> Program.Outcome {
    let path = path ?? folder["bin"] + ":/usr/bin:/bin"
    return try Niangjia.program.run(
      ["build", "--site", folder["site"], "--output", folder["public"], "--date", "2024-06-10"],
      environment: ["PATH": path])
  }

  /// How often the program was run.
  func runs() throws -> Int { try Files.text(folder["bin/runs"]).split(separator: "\n").count }

  /// A PNG of one colour, one pixel high: signature, IHDR, an empty IDAT, IEND.
  static func picture(width: UInt8) -> [UInt8] {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] = [
      0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, width, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0,
    ]
    let data: [UInt8] = [0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0x35, 0xAF, 0x06, 0x1E]
    let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    return signature + header + data + end
  }
}
