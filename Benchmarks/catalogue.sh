#!/bin/sh
# Makes an archive of 100,000 synthetic documents below .build, once (some 40 minutes on two cores, 12 GB), and takes
# the time of what is asked of it. DOCUMENTS=2000 for a quick look; CORPUS is the training text.
set -eu
cd "$(dirname "$0")/.."
CORPUS=${CORPUS:-../shared/corpus}
DOCUMENTS=${DOCUMENTS:-100000}
folder=.build/benchmark
mkdir -p "$folder"
[ -f "$folder/lines.txt" ] || xz -dc "$CORPUS"/admin/*.xz "$CORPUS"/legal/vbpl*.xz > "$folder/lines.txt"
swift build --quiet --configuration release --product catalogue-benchmark
exec .build/release/catalogue-benchmark "$folder/catalogue-$DOCUMENTS.sqlite" "$folder/lines.txt" "$DOCUMENTS"
