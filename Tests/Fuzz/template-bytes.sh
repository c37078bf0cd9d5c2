#!/bin/sh
# Builds the libFuzzer target of the room Templates with address and leak checks, and runs it.
# Usage, from the package's root: Tests/Fuzz/template-bytes.sh SECONDS [FOLDER FOR THE CORPUS]
# Afterwards, the fewest inputs that reach as many places: Tests/Fuzz/template-bytes.sh merge SMALL [FOLDER]
set -eu
seconds=${1:-60}
small=
if [ "$seconds" = merge ]; then
  small=$2
  shift
fi
corpus=${2:-.build/template-corpus}
out=.build/template-bytes
mkdir -p "$out" "$corpus"
flags="-O -wmo -parse-as-library -swift-version 6 -package-name niangjia -sanitize=address,fuzzer
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -I $out"
module() {
  name=$1
  shift
  # shellcheck disable=SC2086
  swiftc $flags -module-name "$name" -emit-module -emit-module-path "$out/$name.swiftmodule" \
    -emit-object -o "$out/$name.o" "$@"
}
if [ -n "$small" ]; then
  mkdir -p "$small"
  SWIFT_BACKTRACE=enable=no exec "$out/fuzz" -set_cover_merge=1 -use_counters=0 -max_len=2048 "$small" "$corpus"
fi
for file in Tests/Templates/Cases/*.case; do
  csplit --quiet --elide-empty-files --digits=4 --prefix="$corpus/$(basename "$file" .case)-" "$file" '/^=== /' '{*}'
done
cp Tests/Templates/Corpus/* "$corpus"/ 2>/dev/null || true
module Templates Sources/Templates/*.swift
module TemplateTrials Tests/Fuzz/TemplateTrials/*.swift
# shellcheck disable=SC2086
swiftc $flags -module-name TemplateBytes -o "$out/fuzz" Tests/Fuzz/TemplateBytes/Bytes.swift \
  "$out/Templates.o" "$out/TemplateTrials.o"
# Swift's own crash reporter reads memory that the sanitizer guards.
SWIFT_BACKTRACE=enable=no exec "$out/fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=4096 \
  -dict=Tests/Fuzz/templates.dict "$corpus"
