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
      "output-mounted", .publishing, .error, title: Bilingual("这里挂着另一块磁盘", "Another disk is mounted there"),
      what: Bilingual("--output 指的文件夹是另一块磁盘的入口。", "--output names the place where another disk is mounted."),
      why: Bilingual(
        "新网站要在旁边做好再一步换进来，入口本身换不了。",
        "A new site is made beside the old one and takes its place in one step; such a place cannot be exchanged."
      ),
      bad: "niangjia build --output /mnt/u盘", good: "niangjia build --output /mnt/u盘/site"),
    Rule(
      "output-halfway", .publishing, .error, title: Bilingual("网站只换了一部分", "Half of the site is in place"),
      what: Bilingual(
        "这块磁盘不能一步替换文件夹，文件要一个一个换，换到一半出了故障。",
        "This disk cannot exchange folders; files are moved one by one, and that failed half-way."),
      why: Bilingual("发布的文件夹里新旧网站的文件都有。", "The published folder holds files of both sites."),
      bad: "（换到一半磁盘满了）", good: "排除故障，再运行一次，会接着换完"),
    Rule(
      "output-not-folder", .publishing, .error, title: Bilingual("这不是文件夹", "No folder"),
      what: Bilingual("--output 指的是一个文件。", "--output names a file."),
      why: Bilingual("网站要放进文件夹。", "A site is put into a folder."),
      bad: "niangjia build --output a.zip", good: "niangjia build --output a"),
  ]
}
