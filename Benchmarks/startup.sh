#!/bin/bash
# Start-up of the release build: a whole process on the first 300 syllables of the mangled sample,
# and the peak memory of one scanned page.
#
#     Benchmarks/startup.sh
#
# Needs: make build; GNU time.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
sohoa=$checkout/.build/release/sohoa
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk '{ words += NF; print } words >= 300 { exit }' \
    "$checkout/Samples/ke-hoach-07-sxd-mangled.txt" >"$work/text.txt"
echo "$(wc -w <"$work/text.txt") words of mangled text, seven runs:"
for _ in 1 2 3 4 5 6 7; do
    /usr/bin/time -f '%e s, %M kB' "$sohoa" convert "$work/text.txt" --format txt --quiet >/dev/null
done
echo "One page of the scan:"
/usr/bin/time -f '%e s, %M kB' "$sohoa" convert "$checkout/Samples/ke-hoach-07-sxd.pdf" \
    --pages 1 --format txt --quiet >/dev/null
