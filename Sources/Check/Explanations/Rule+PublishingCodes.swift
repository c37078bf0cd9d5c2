// The published folder, as `Command` reports it.

internal import Content

extension Rule {
  /// What is said of publishing.
  static let publishingCodes: [Rule] = [
    Rule(
      "output-busy", .publishing, .error, title: Bilingual("有人正在发布", "Somebody is publishing"),
      what: Bilingual("另一个 niangjia 正在往同一个文件夹发布。", "Another niangjia is publishing into the same folder."),
      why: Bilingual("两个一起写会乱。", "Two at once would make a mess."),
      bad: "（两个窗口同时运行）", good: "等前一个结束再运行"),
    Rule(
      "output-not-ours", .publishing, .error,
      title: Bilingual("文件夹里是别的东西", "A folder with something else in it"),
      what: Bilingual("要发布的文件夹里有文件，又不是“娘家”做的网站。", "The folder has files and is no site that niangjia made."),
      why: Bilingual("怕盖掉别人的文件，所以没有动。", "It is left alone, lest somebody's files are lost."),
      bad: "niangjia build --output 我的文档", good: "niangjia build --output 新文件夹"),
    Rule(
      "output-foreign", .publishing, .error, title: Bilingual("有同名的别人的文件", "A foreign file in the way"),
      what: Bilingual("发布的文件夹里有一个同名文件，不是程序做的。", "A file of that name is there which niangjia did not make."),
      why: Bilingual("不会盖掉别人的文件。", "It is not overwritten."),
      bad: "public/index.html 是手写的", good: "把它移走，或者加上 --force"),
    Rule(
      "output-not-folder", .publishing, .error, title: Bilingual("这不是文件夹", "No folder"),
      what: Bilingual("--output 指的是一个文件。", "--output names a file."),
      why: Bilingual("网站要放进文件夹。", "A site is put into a folder."),
      bad: "niangjia build --output a.zip", good: "niangjia build --output a"),
  ]
}
