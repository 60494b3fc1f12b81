#!/bin/bash
# Runs the targets of libFuzzer: run.sh SECONDS JOBS OUT (Tests/Fuzzing/README.md).
# BIN: the folder with the executables; ONLY: the names of targets, for all of them empty.
set -u
seconds=${1:?SECONDS JOBS OUT}
jobs=${2:?SECONDS JOBS OUT}
out=${3:?SECONDS JOBS OUT}
here=$(cd "$(dirname "$0")" && pwd)
bin=${BIN:-$here/bin}
mkdir -p "$out/logs" "$out/crashes" "$out/corpus"
out=$(cd "$out" && pwd)
if [ -z "${SOHOA_DATA:-}" ]; then
    for folder in "$here/Dictionaries" "$here/../../Dictionaries" "$PWD/Dictionaries"; do
        [ -e "$folder/syllables.lm" ] && export SOHOA_DATA=$folder && break
    done
fi
# Where the C libraries are not installed they lie beside the executables, with their loader.
loader=()
[ -d "$here/lib" ] && loader=("$here/lib/ld-linux-x86-64.so.2" --library-path "$here/lib")
# Of a busy machine's hour a target has only a part: what counts is the processor's time.
TIMEFORMAT='processor: %0U %0S'
export ASAN_OPTIONS=symbolize=0:detect_leaks=0:quarantine_size_mb=8:malloc_context_size=3

work() {
    local number=$1 program=$2 name=$3 longest=2048 memory=512
    case $name in
        dates | queries) longest=512 ;;
        restorer) longest=384 ;;
        outputs | extractor) longest=1024 ;;
        headers | frames | lanes | stored | errors | tables) longest=4096 ;;
        model) longest=8192 ;;
    esac
    case $name in frames | restorer | extractor | tables | dates) memory=2048 ;; esac
    local log=$out/logs/$name-$number.log words=() seeds=()
    [ -e "$here/Tokens/$name.dict" ] && words=("-dict=$here/Tokens/$name.dict")
    [ -d "$here/Corpus/$name" ] && seeds=("$here/Corpus/$name")
    mkdir -p "$out/corpus/$name"
    local end=$(($(date +%s) + seconds)) rest
    # A crash ends the process: another goes on, not from the same seeds for ever.
    for _ in $(seq 20); do
        rest=$((end - $(date +%s)))
        [ "$rest" -gt 0 ] || break
        {
            time FUZZ=$name "${loader[@]}" "$program" "$out/corpus/$name" "${seeds[@]}" "${words[@]}" \
                -max_total_time="$rest" -timeout=10 -rss_limit_mb=$memory -max_len=$longest \
                -artifact_prefix="$out/crashes/$name-" -print_final_stats=1 -use_value_profile=1
        } >>"$log" 2>&1 && break
    done
}

list=()
for program in "$bin"/Fuzz*; do
    [ -x "$program" ] && [ -f "$program" ] || continue
    for name in $("${loader[@]}" "$program" 2>/dev/null); do
        case " ${ONLY:-$name} " in *" $name "*) list+=("$program $name") ;; esac
    done
done
[ ${#list[@]} -gt 0 ] || { echo "There is no target ${ONLY:-} in $bin." >&2; exit 2; }
count=${#list[@]}
[ "$jobs" -gt "$count" ] && count=$jobs
for number in $(seq 0 $((count - 1))); do
    read -r program name <<<"${list[$((number % ${#list[@]}))]}"
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n; done
    work "$number" "$program" "$name" 2>/dev/null &
done
wait
rm -rf /dev/shm/sohoa-fuzz-*

found=0
{
    printf '%-10s %12s %8s %9s %9s %8s\n' target executions seconds processor coverage crashes
    for entry in "${list[@]}"; do
        name=${entry##* }
        crashes=$(find "$out/crashes" -name "$name-*" | wc -l)
        found=$((found + crashes))
        awk -v name="$name" -v crashes="$crashes" '
            /^stat::number_of_executed_units/ { runs += $2 }
            match($0, /cov: [0-9]+/) { c = substr($0, RSTART + 5, RLENGTH - 5); if (c > cov) cov = c + 0 }
            match($0, /in [0-9]+ second/) { time += substr($0, RSTART + 3, RLENGTH - 10) }
            /^processor: / { used += $2 + $3 }
            END { printf "%-10s %12d %8d %9d %9d %8d\n", name, runs, time, used, cov, crashes }
        ' "$out/logs/$name"-*.log
    done
} | tee "$out/summary.txt"
[ -z "$(find "$out/crashes" -type f)" ]
