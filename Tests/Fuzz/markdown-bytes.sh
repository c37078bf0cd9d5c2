#!/bin/sh
# Builds the libFuzzer target of the room Markdown with address and leak checks, and runs it.
# What it finds anew is kept in the folder; `.build/markdown-bytes/fuzz -set_cover_merge=1 -use_counters=0 NEW OLD` minimises
# it for Tests/Markdown/Corpus/Found.
# Usage, from the package's root: Tests/Fuzz/markdown-bytes.sh SECONDS [FOLDER FOR THE CORPUS]
set -eu
seconds=${1:-60}
corpus=${2:-.build/markdown-corpus}
out=.build/markdown-bytes
mkdir -p "$out" "$corpus"
cp Tests/Markdown/Golden/*.md Tests/Markdown/Corpus/*.md Tests/Markdown/Corpus/Found/* "$corpus"/
# With PLAIN_MEMORY libcmark takes each piece from malloc, so that the sanitizers see all of them.
flags="-O -wmo -D PLAIN_MEMORY -parse-as-library -swift-version 6 -package-name niangjia -sanitize=address,fuzzer
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -I $out -I Sources/CCmark"
module() {
  name=$1
  shift
  # shellcheck disable=SC2086
  swiftc $flags -module-name "$name" -emit-module -emit-module-path "$out/$name.swiftmodule" \
    -emit-object -o "$out/$name.o" "$@"
}
# shellcheck disable=SC2046
module Chinese $(find Sources/Chinese -name '*.swift')
# shellcheck disable=SC2046
module Markdown $(find Sources/Markdown -name '*.swift')
module MarkdownTrials Tests/Fuzz/MarkdownTrials/*.swift
# shellcheck disable=SC2086
swiftc $flags -module-name MarkdownBytes -o "$out/fuzz" Tests/Fuzz/MarkdownBytes/Bytes.swift \
  "$out/Chinese.o" "$out/Markdown.o" "$out/MarkdownTrials.o" -lcmark
# Swift's own crash reporter reads memory that the sanitizer guards.
SWIFT_BACKTRACE=enable=no exec "$out/fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=5 -rss_limit_mb=4096 "$corpus"
