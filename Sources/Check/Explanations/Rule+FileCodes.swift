// Files that cannot be read, as `Command` and `Content` report them.

internal import Content

extension Rule {
  /// What is said of files and folders.
  static let fileCodes: [Rule] = [
    Rule(
      "content-missing", .files, .error, title: Bilingual("这里不是网站的文件夹", "No site here"),
      what: Bilingual("运行命令的文件夹里没有 content。", "There is no folder `content` where the command runs."),
      why: Bilingual("程序不知道文章在哪里。", "The program does not know where the articles are."),
      bad: "cd 桌面\nniangjia build", good: "cd 我们的网站\nniangjia build"),
    Rule(
      "encoding-unknown", .files, .error, title: Bilingual("看不出文件的编码", "An encoding in doubt"),
      what: Bilingual(
        "文件不是 UTF-8，也不像 GB18030 或带标记的 UTF-16。",
        "The file is neither UTF-8 nor, as far as can be told, GB18030 or UTF-16 with its mark."),
      why: Bilingual("猜错编码，登出来就是乱码；分不清的宁可不读。", "A wrong guess prints garbage; what is in doubt is not read."),
      bad: "（从旧邮件程序存下来的文件）", good: "在记事本里“另存为”，编码选 UTF-8"),
    Rule(
      "encoding-utf16", .files, .error, title: Bilingual("UTF-16 文件残缺", "A damaged UTF-16 file"),
      what: Bilingual("文件标明是 UTF-16，字节却不成对或者不成字。", "The file says that it is UTF-16, and its bytes are not."),
      why: Bilingual("读不出来，就没法检查，也没法发布。", "What cannot be read can be neither checked nor published."),
      bad: "（传了一半的文件）", good: "重新拷一份，或者另存为 UTF-8"),
    Rule(
      "encoding-binary", .files, .error, title: Bilingual("这不是文本文件", "No text file"),
      what: Bilingual(
        "文件里有零字节，像是 Word 文件或图片改了名。",
        "The file has zero bytes, as a Word file or a picture under another name has."),
      why: Bilingual("读不出来，就没法检查，也没法发布。", "What cannot be read can be neither checked nor published."),
      bad: "gaojian.docx 改名成 gaojian.md", good: "在 Word 里另存为“纯文本”，编码选 UTF-8"),
    Rule(
      "file-too-large", .files, .error, title: Bilingual("文件太大", "A file that is too large"),
      what: Bilingual(
        "文章文件超过了上限（site.yaml 的“文件上限”）。", "The article is larger than `maximum_source_bytes` in site.yaml."),
      why: Bilingual(
        "一篇文章不会有几兆字节，多半是贴进了图片的编码。",
        "No article has megabytes of text; most often a picture was pasted into it as code."),
      bad: "把图片的编码贴在正文里", good: "图片另存成文件，正文里写文件名"),
    Rule(
      "file-unreadable", .files, .error, title: Bilingual("读不了的文件", "A file that cannot be read"),
      what: Bilingual("content 里有断掉的链接或别的特殊文件。", "Under `content` there is a broken link or a special file."),
      why: Bilingual("读不出来，就没法检查，也没法发布。", "What cannot be read can be neither checked nor published."),
      bad: "指向已经删掉的文件的快捷方式", good: "换成真正的文件"),
    Rule(
      "folder-loop", .files, .error, title: Bilingual("文件夹绕成了圈", "A folder within itself"),
      what: Bilingual("有一个链接指回了上一级文件夹。", "A link leads back to a folder above it."),
      why: Bilingual("照着走下去永远走不完。", "Following it would never end."),
      bad: "content/归档 指向 content", good: "删去这个链接"),
    Rule(
      "picture-unreadable", .files, .error, title: Bilingual("图片文件坏了", "A damaged picture"),
      what: Bilingual(
        "图片的文件头读不懂，没法去掉里面的拍摄地点。",
        "The picture cannot be read, so the place where it was taken cannot be removed from it."),
      why: Bilingual("去不掉的拍摄地点会跟着图片登出去。", "What cannot be removed would be published with the picture."),
      bad: "传了一半的 a.jpg", good: "重新拷一份，或者用看图软件另存"),
    Rule(
      "picture-no-copy", .files, .error, title: Bilingual("图片缩小不了", "No narrower copy"),
      what: Bilingual(
        "vipsthumbnail 缩小不了这张图。", "vipsthumbnail could not make a narrower copy of the picture."),
      why: Bilingual("网页会指着不在的图片。", "Pages would name a picture that is not there."),
      bad: "传了一半的 a.jpg", good: "重新拷一份，或者用看图软件另存"),
    Rule(
      "disk-full", .publishing, .error, title: Bilingual("磁盘满了", "The disk is full"),
      what: Bilingual("写文件时磁盘没有空间了。", "There was no room left while files were written."),
      why: Bilingual("原来的网站没有动，新的没有发布。", "The old site is untouched; the new one is not published."),
      bad: "（U 盘只剩几 KB）", good: "清理磁盘，再运行一次"),
    Rule(
      "disk-permission", .publishing, .error, title: Bilingual("没有权限", "No permission"),
      what: Bilingual("没有权限读或写这个文件。", "The file may not be read or written."),
      why: Bilingual("读不出来，就没法检查，也没法发布。", "What cannot be read can be neither checked nor published."),
      bad: "用普通用户发布到 /srv/www", good: "换有权限的用户，或者用 --output 换一个文件夹"),
    Rule(
      "disk-missing", .publishing, .error, title: Bilingual("文件不在了", "A file is gone"),
      what: Bilingual("运行中间有文件不见了。", "A file vanished while the program ran."),
      why: Bilingual("可能有人正在移动文件，或者 U 盘松了。", "Somebody may be moving files, or a disk has come loose."),
      bad: "（生成时拔了 U 盘）", good: "核对路径，再运行一次"),
    Rule(
      "disk-changing", .publishing, .error, title: Bilingual("文件正在被改动", "A file is being written"),
      what: Bilingual("读这个文件的时候，别的程序正在写它。", "Another program was writing the file while it was read."),
      why: Bilingual("读到的会是一半旧、一半新。", "What is read would be half old and half new."),
      bad: "（照片还在往文件夹里拷）", good: "等拷完再运行一次"),
    Rule(
      "disk-error", .publishing, .error, title: Bilingual("读写出错", "Reading or writing failed"),
      what: Bilingual("系统报告了别的读写错误。", "The system reported another failure."),
      why: Bilingual("原来的网站没有动。", "The old site is untouched."),
      bad: "（磁盘有坏道）", good: "照提示排除故障，再运行一次"),
  ]
}
