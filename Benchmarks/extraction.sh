#!/bin/bash
# Milliseconds of extraction alone for a page of 450 words, on one core: the restored sample once in
# a fresh process, and forty times over in one document, best of seven runs.
#
#     Benchmarks/extraction.sh [TEXT]
#
# Needs: make build; python3. The time is the one the record tells of its step "extraction".
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
sohoa=$checkout/.build/release/sohoa
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

text=${1:-$checkout/Samples/ke-hoach-07-sxd-mangled.txt}
"$sohoa" convert "$text" --format txt --quiet >"$work/one.txt"
for _ in $(seq 40); do cat "$work/one.txt"; done >"$work/forty.txt"

for name in one forty; do
    for _ in 1 2 3 4 5 6 7; do
        "$sohoa" convert "$work/$name.txt" --restore off --format json --quiet >"$work/$name.json"
        python3 - "$work/$name.json" "$(wc -w <"$work/$name.txt")" <<'PYTHON'
import json, sys
made = json.load(open(sys.argv[1]))["made"]
seconds = sum(step["seconds"] for step in made if step["step"] == "extraction")
print(f"{seconds * 1000:.0f} {seconds * 1000 * 450 / int(sys.argv[2]):.2f} {sys.argv[2]}")
PYTHON
    done | sort -n | head -1 | while read -r all page words; do
        echo "$name: $words words in $all ms, $page ms a page"
    done
done
