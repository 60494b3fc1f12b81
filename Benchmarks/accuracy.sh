#!/bin/bash
# Accuracy of the release build on the measuring set, beside bare Tesseract on the same pages.
#
#     Benchmarks/accuracy.sh EVAL      EVAL: the folder with seed/, documents/, samples/, scans/
#
# Needs: make build; tesseract, pdftoppm (poppler-utils); python3 with rapidfuzz.
set -euo pipefail
eval=$(cd "$1" && pwd)
checkout=$(cd "$(dirname "$0")/.." && pwd)
sohoa=$checkout/.build/release/sohoa
export OMP_THREAD_LIMIT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

score() { python3 "$eval/score_text.py" "$@" | head -2 | tr '\n' ' '; echo; }

# name, truth, file, pages
scan() {
    local name=$1 truth=$2 file=$3 pages=${4:-1-end}
    if [ "${file##*.}" = pdf ]; then
        local last=()
        [ "$pages" = 1-end ] || last=(-l "${pages#*-}")
        pdftoppm -r 300 -png "${last[@]}" "$file" "$work/$name"
    else
        cp "$file" "$work/$name-0.tiff"
    fi
    for page in "$work/$name"-*; do
        tesseract "$page" - -l vie 2>/dev/null
    done >"$work/$name.bare"
    "$sohoa" convert "$file" --pages "$pages" --format txt --quiet >"$work/$name.text"
    echo -n "$name, tesseract -l vie: "
    score "$truth" "$work/$name.bare"
    echo -n "$name, sohoa:            "
    score "$truth" "$work/$name.text"
}

echo "# Mangled text"
"$sohoa" convert "$eval/seed/raw.txt" --format txt --quiet >"$work/seed"
echo -n "seed: "
score "$eval/seed/truth.txt" "$work/seed" --raw "$eval/seed/raw.txt"
for engine in eng vie; do
    for raw in "$eval"/documents/*."$engine".txt; do
        name=$(basename "$raw" ".$engine.txt")
        "$sohoa" convert "$raw" --restore on --format txt --quiet
        echo
        { cat "$raw"; echo; } >>"$work/$engine.raw"
        { cat "$eval/documents/$name.truth.txt"; echo; } >>"$work/$engine.truth"
    done >"$work/$engine.restored"
    echo -n "documents read with -l $engine: "
    score "$work/$engine.truth" "$work/$engine.restored" --raw "$work/$engine.raw"
done

echo "# Scans"
scan plan "$eval/samples/ke-hoach-07-sxd.txt" "$eval/samples/ke-hoach-07-sxd.pdf"
scan fax "$eval/samples/ke-hoach-07-sxd.txt" "$eval/samples/ke-hoach-07-sxd-fax.tiff"
gold=$eval/scans/gold
scan hn-CV-1927 "$gold/hn-CV-1927-1-signed.gold.txt" \
    "$eval/scans/badlayer/hn-CV-1927-1-signed.pdf"
scan kg-2084 "$gold/kg-2084-kh-syt.p01-03.gold.txt" "$eval/scans/kiengiang/kg-2084-kh-syt.pdf" 1-3
scan qn-04 "$gold/qn-04-QD-138.signed.gold.txt" "$eval/scans/quangngai/qn-04-QD-138.signed.pdf"

echo "# Records, from the documents' text and from what Tesseract read"
for text in src vie eng; do
    mkdir "$work/$text.records"
    for truth in "$eval"/documents/*.json; do
        name=$(basename "$truth" .json)
        "$sohoa" convert "$eval/documents/$name.$text.txt" --quiet -o "$work/$text.records/$name.json"
    done
    echo "$text:"
    python3 "$eval/score_records.py" "$eval/documents" "$work/$text.records"
done
