#!/usr/bin/env python3
"""Accuracy, reliability and speed of the release build on the measuring set, as Markdown tables.

    Benchmarks/accuracy.py EVAL [--corpus CORPUS] [--sohoa PATH] [--only TABLE,…] [--quick] [--check]

EVAL is the folder of the measuring set (seed/, documents/, samples/, scans/, score_text.py,
score_records.py), CORPUS the text that the models were trained from. Tables:

  text         restored text against its truth
  scans        whole conversions of scans, beside `tesseract -l vie`
  reliability  how often words of each given probability are right
  speed        syllables a second on one core
  records      records against their truth, from clean text, from scans, from mangled text
  heads        number, date and kind of real scans
  nom-vn       a public set of sentences, from the source package nom-vn of PyPI

Each figure that LIMITS limits is marked ✓ or ✗; with --check a ✗ makes the exit code 1.
Needs: `make build`; tesseract with vie; pdftoppm (poppler-utils); taskset (util-linux); rapidfuzz; Pillow, numpy (to typeset).
The models are those of this checkout's Dictionaries/, or of $SOHOA_DATA where it is set.
"""
import argparse
import hashlib
import importlib.util
import json
import lzma
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from bisect import bisect_right
from collections import Counter
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
TABLES = ["text", "scans", "reliability", "speed", "records", "heads", "nom-vn"]

# What each row must reach: its figures at least (≥) or at most (≤) so much.
NONE_WORSE = {"codes made worse": ("≤", 0)}
LIMITS = {
    "seed": {"right": ("≥", 97.5), **NONE_WORSE},
    "eng": {"right": ("≥", 98.0), "codes": ("≥", 97), **NONE_WORSE},
    "stripped": {"tone-neutral": ("≥", 98.8), **NONE_WORSE},
    "novel": {"right": ("≥", 95), **NONE_WORSE},
    "vie": {"errors left": ("≤", 40), **NONE_WORSE},
    "correct": {"one broken in": ("≥", 2000), **NONE_WORSE},
    "layer": {"right": ("≥", 85), **NONE_WORSE},
    "layer, -layout": {"right": ("≥", 85), **NONE_WORSE},
    "real scans": {"errors left": ("≤", 50)},
    "probability 0.9–1": {"right": ("≥", 97)},
    "speed, eng": {"syllables a second": ("≥", 20_000)},
    "speed, stripped": {"syllables a second": ("≥", 20_000)},
}

# What records must reach: from clean text, from scans typeset and worn, from mangled text restored.
RECORD_LIMITS = {
    "fields": (0.97, 0.95, 0.90),
    "references": (0.98, 0.96, 0.93),
    "tasks": (0.92, 0.90, 0.87),
    "lead": (0.90, 0.88, 0.85),
    "support": (0.90, 0.88, 0.85),
    "deadlines": (0.92, 0.90, 0.87),
    "targets": (0.90, 0.88, 0.85),
    "recipients": (0.97, 0.93, 0.90),
}

# The rows of the table of texts.
TEXTS = {
    "seed": "seed: a real scan, `-l eng`",
    "eng": "documents, `-l eng`",
    "stripped": "documents, all marks stripped",
    "novel": "of these, lines new to the models",
    "vie": "documents, `-l vie`",
    "correct": "documents, correct text",
    "layer": "embedded layer hn-CV-1927, pdftotext",
    "layer, -layout": "the same, pdftotext -layout",
}

# The edges between the bins of the reliability table.
PROBABILITIES = [0.5, 0.7, 0.8, 0.9, 0.97, 0.99, 0.999]

# Sets of the package nom-vn: name, file below benchmarks/data/, licence as the file states it.
# The package's other sets (UDHR, Tatoeba, UD-VTB) are under CC-BY and CC-BY-SA and are left out.
NOM_VN = "nom-vn==0.2.37"
NOM_VN_SETS = [("business_55", "diacritic_eval_v0.txt", "CC0")]

# A line is new if the training text has none of its runs of so many syllables.
RUN = 6
# A shorter line counts as one run; below this it says nothing and is left out.
SHORTEST_RUN = 3

# Set once, at the end of this file.
options = scorer = work = None
failures = []


def demands(row, figures):
    """The limits of that row, each with a mark whether its figure keeps it; notes those it misses."""
    marks = []
    for name, (sign, limit) in LIMITS[row].items():
        met = figures[name] >= limit if sign == "≥" else figures[name] <= limit
        marks.append(f"{name} {sign} {limit:,} {'✓' if met else '✗'}")
        if not met:
            failures.append(f"{row}: {name} {figures[name]:,.2f}, demanded {sign} {limit:,}")
    return "; ".join(marks)


def percent(part, whole):
    """A share in per cent; 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def table(title, head, rows):
    """Prints a Markdown table."""
    print(f"\n## {title}\n")
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print(flush=True)


def load_scorer(path):
    """The module score_text.py of the measuring set."""
    spec = importlib.util.spec_from_file_location("score_text", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# Running sohoa


def sohoa(*arguments):
    """What the command writes to standard output."""
    run = subprocess.run([options.sohoa, *arguments], capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"sohoa {' '.join(map(str, arguments))}: {run.stderr.decode()}")
    return run.stdout.decode()


def restore(path):
    """The text of a file, restored."""
    text = sohoa("convert", path, "--restore", "on", "--format", "txt", "--quiet")
    return unicodedata.normalize("NFC", text.replace("\f", "\n"))


def restored_words(path):
    """The restored words of a text file: for each line with words, their text and probability."""
    lines = sohoa("restore", path, "--restore", "on", "--json", "--quiet").splitlines()
    words = [json.loads(line)["words"] for line in lines]
    return [[(word["text"], word["probability"]) for word in line] for line in words if line]


# The texts


def strip_marks(text):
    """The text without any marks, đ as d."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def stripped_copy(path):
    """A file in the work folder that has the text of this one without marks."""
    copy = work / f"{path.stem}.stripped.txt"
    copy.write_text(strip_marks(scorer.read(path)), encoding="utf-8")
    return copy


def text_sets():
    """The sets of mangled text: name → pairs of files, raw and truth."""
    seed, documents = options.eval / "seed", options.eval / "documents"
    sources = sorted(documents.glob("*.src.txt"))

    def readings(engine):
        return [
            (path, path.with_name(path.name.replace(f".{engine}.", ".truth.")))
            for path in sorted(documents.glob(f"*.{engine}.txt"))
        ]

    layer = options.eval / "scans/badlayer_text/hn-CV-1927-1-signed"
    gold = options.eval / "scans/gold/hn-CV-1927-1-signed.gold.txt"
    return {
        "seed": [(seed / "raw.txt", seed / "truth.txt")],
        "eng": readings("eng"),
        "stripped": [(stripped_copy(path), path) for path in sources],
        "vie": readings("vie"),
        "correct": [(path, path) for path in sources],
        "layer": [(layer.with_suffix(".txt"), gold)],
        "layer, -layout": [(layer.with_suffix(".layout.txt"), gold)],
    }


def skipped_lines(truth):
    """The numbers of the lines of a truth that are kept for another check."""
    return {i for i, line in enumerate(truth.split("\n")) if line.startswith("#!skip")}


def without_lines(text, numbers, count):
    """The text without these lines, if it has so many lines in all."""
    lines = text.split("\n")
    if not numbers or len(lines) != count:
        return text
    return "\n".join(line for i, line in enumerate(lines) if i not in numbers)


def tally(truth, raw, restored):
    """Counts the tokens of a truth that the raw and the restored text have."""
    skipped, count = skipped_lines(truth), truth.count("\n") + 1
    truth, raw, restored = (without_lines(text, skipped, count) for text in (truth, raw, restored))
    true_tokens, raw_tokens, tokens = map(scorer.tokens, (truth, raw, restored))
    settled = scorer.settle(true_tokens, tokens)
    was_right = scorer.matched(scorer.settle(true_tokens, raw_tokens), raw_tokens)
    is_right = scorer.matched(settled, tokens)
    is_right_neutral = scorer.matched(
        [scorer.tone_last(token) for token in settled], [scorer.tone_last(token) for token in tokens]
    )
    counts = Counter()
    for token, was, now, neutral in zip(settled, was_right, is_right, is_right_neutral):
        counts["right before"] += was
        counts["broken"] += was and not now
        if scorer.WORDISH.match(token):
            counts["words"] += 1
            counts["words before"] += was
            counts["words after"] += now
            counts["words neutral"] += neutral
        elif any(letter.isdigit() for letter in token):
            counts["codes"] += 1
            counts["codes before"] += was
            counts["codes after"] += now
            counts["codes worse"] += was and not now
    return counts


def errors_left(counts):
    """The wrong syllables after restoration, per cent of those before."""
    wrong = counts["words"] - counts["words after"]
    return percent(wrong, counts["words"] - counts["words before"])


def one_in(counts):
    """The number of right tokens of which one was broken."""
    return counts["right before"] / counts["broken"] if counts["broken"] else float("inf")


# A. Text


def measure_text(sets):
    """Prints how much of the texts is right before and after restoration."""
    new_lines = None if options.quick and not novel_cache().exists() else novel_lines()
    counts = {name: Counter() for name in sets}
    if new_lines is not None:
        counts["novel"] = Counter()
    for name, pairs in sets.items():
        for raw_path, truth_path in pairs:
            texts = scorer.read(truth_path), scorer.read(raw_path), restore(raw_path)
            counts[name].update(tally(*texts))
            if name == "stripped" and new_lines is not None:
                chosen = new_lines[truth_path.name]
                counts["novel"].update(tally(*(pick(text, chosen, texts[0]) for text in texts)))
    table(
        "Text restoration",
        ["text", "syllables", "right before, %", "right after, %", "tone-neutral, %",
         "errors left, %", "codes before, %", "codes after, %", "codes made worse",
         "tokens broken", "demanded"],
        [text_row(name, counts[name]) for name in TEXTS if name in counts],
    )
    if new_lines is not None:
        print(
            f"New lines: no run of {RUN} syllables (of the whole line, where it has"
            f" {SHORTEST_RUN} to {RUN - 1}; shorter ones are left out) is in the training text,"
            f" capitals and numbers ignored; {sum(map(len, new_lines.values()))} lines."
        )


def text_row(name, counts):
    """A row of the table of texts."""
    words, codes = counts["words"], counts["codes"]
    figures = {
        "right": percent(counts["words after"], words),
        "tone-neutral": percent(counts["words neutral"], words),
        "errors left": errors_left(counts),
        "codes": percent(counts["codes after"], codes),
        "codes made worse": counts["codes worse"],
        "one broken in": one_in(counts),
    }
    return [
        TEXTS[name],
        words,
        f"{percent(counts['words before'], words):.2f}",
        f"{figures['right']:.2f}",
        f"{figures['tone-neutral']:.2f}",
        "–" if words == counts["words before"] else f"{figures['errors left']:.1f}",
        f"{percent(counts['codes before'], codes):.1f}",
        f"{figures['codes']:.1f}",
        figures["codes made worse"],
        f"{counts['broken']} of {counts['right before']}"
        + (f" (1 in {figures['one broken in']:,.0f})" if counts["broken"] else ""),
        demands(name, figures),
    ]


def pick(text, numbers, truth):
    """The lines of these numbers; the text must have as many lines as the truth."""
    lines = text.rstrip("\n").split("\n")
    if len(lines) != len(truth.rstrip("\n").split("\n")):
        sys.exit("The restored text has other lines than the text had.")
    return "\n".join(lines[number] for number in numbers)


def syllables(line):
    """The runs of letters of a line, in lower case."""
    return re.findall(r"[^\W\d_]+", line.lower())


def runs_of(words, length):
    """All runs of so many words."""
    return zip(*(words[start:] for start in range(length)))


def line_runs(line):
    """The runs by which a line is judged new; none for a line that is too short to judge."""
    words = syllables(line)
    return set(runs_of(words, min(RUN, len(words)))) if len(words) >= SHORTEST_RUN else set()


def novel_cache():
    """The file that keeps the new lines' numbers for these documents and this training text."""
    key = hashlib.sha256(f"{RUN} {SHORTEST_RUN}".encode())
    for path in sorted(options.corpus.rglob("*.txt.xz")):
        key.update(f"{path.relative_to(options.corpus)} {path.stat().st_size}\n".encode())
    for path in sorted((options.eval / "documents").glob("*.src.txt")):
        key.update(path.read_bytes())
    return CHECKOUT / ".build" / f"accuracy-novel-{key.hexdigest()[:16]}.json"


def novel_lines():
    """For each document's file name, the numbers of its lines that are new to the training text."""
    cache = novel_cache()
    if cache.exists():
        return json.loads(cache.read_text())
    archives = sorted(options.corpus.rglob("*.txt.xz"))
    if not archives:
        sys.exit(f"{options.corpus}: no training text (*.txt.xz); name it with --corpus")
    print("Looking for new lines in the training text, some minutes once …", file=sys.stderr)
    documents = {
        path.name: [line_runs(line) for line in scorer.read(path).rstrip("\n").split("\n")]
        for path in sorted((options.eval / "documents").glob("*.src.txt"))
    }
    # Only the documents' runs are kept in memory; those that the training text has go away.
    unseen = {length: set() for length in range(SHORTEST_RUN, RUN + 1)}
    for lines in documents.values():
        for runs in lines:
            for run in runs:
                unseen[len(run)].add(run)
    for archive in archives:
        with lzma.open(archive, "rt", encoding="utf-8") as paragraphs:
            for paragraph in paragraphs:
                words = syllables(paragraph)
                for length, runs in unseen.items():
                    runs -= runs.intersection(runs_of(words, length))
    found = {
        name: [
            number
            for number, runs in enumerate(lines)
            if runs and all(run in unseen[len(run)] for run in runs)
        ]
        for name, lines in documents.items()
    }
    cache.parent.mkdir(exist_ok=True)
    cache.write_text(json.dumps(found))
    return found


# B. Scans


def scans():
    """The scans: name, whether a real one, truth, file, last page or None."""
    samples, folder = options.eval / "samples", options.eval / "scans"
    plan, gold = samples / "ke-hoach-07-sxd.txt", folder / "gold"
    return [
        ("sample plan", False, plan, samples / "ke-hoach-07-sxd.pdf", None),
        ("sample fax", False, plan, samples / "ke-hoach-07-sxd-fax.tiff", None),
        ("hn-CV-1927", True, gold / "hn-CV-1927-1-signed.gold.txt",
         folder / "badlayer/hn-CV-1927-1-signed.pdf", None),
        ("kg-2084, pages 1–3", True, gold / "kg-2084-kh-syt.p01-03.gold.txt",
         folder / "kiengiang/kg-2084-kh-syt.pdf", 3),
        ("qn-04-QD-138", True, gold / "qn-04-QD-138.signed.gold.txt",
         folder / "quangngai/qn-04-QD-138.signed.pdf", None),
    ]


def bare_tesseract(path, last_page):
    """What `tesseract -l vie` reads from a scan: PDF pages at 300 dpi, a TIFF as it is."""
    pages = [path]
    if path.suffix == ".pdf":
        last = ["-l", str(last_page)] if last_page else []
        subprocess.run(["pdftoppm", "-r", "300", "-png", *last, path, work / path.stem], check=True)
        pages = sorted(work.glob(f"{path.stem}-*.png"))
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    texts = [
        subprocess.run(
            ["tesseract", page, "-", "-l", "vie"], env=environment, capture_output=True, check=True
        ).stdout.decode()
        for page in pages
    ]
    return unicodedata.normalize("NFC", "\n".join(texts).replace("\f", "\n"))


def in_any_order(truth, text):
    """How many syllables of the truth the text has anywhere, each as often as it has it."""
    tokens = scorer.tokens(text)
    wanted = Counter(filter(scorer.WORDISH.match, scorer.settle(scorer.tokens(truth), tokens)))
    return (wanted & Counter(tokens)).total()


def measure_scans():
    """Prints what whole conversions have of the paper, beside bare Tesseract."""
    rows, together = [], Counter()
    for name, real, truth_path, path, last_page in scans():
        truth, bare = scorer.read(truth_path), bare_tesseract(path, last_page)
        read = sohoa("convert", path, "--mode", "force", "--format", "txt", "--quiet",
                     "--pages", f"1-{last_page or 'end'}")
        read = unicodedata.normalize("NFC", read.replace("\f", "\n"))
        counts = tally(truth, bare, read)
        counts["anywhere before"] = in_any_order(truth, bare)
        counts["anywhere after"] = in_any_order(truth, read)
        rows.append(scan_row(name, counts, ""))
        if real:
            together.update(counts)
    mark = demands("real scans", {"errors left": errors_left(together)})
    rows.append(scan_row("the three real scans", together, mark))
    table(
        "Scans: `tesseract -l vie` at 300 dpi → `sohoa convert --mode force`",
        ["scan", "syllables", "right, in order, %", "right, in any order, %", "codes, %",
         "errors left, %", "errors left, any order, %", "demanded"],
        rows,
    )
    print("In any order: blocks that the two read in another order (heads, feet) cost nothing.")


def scan_row(name, counts, mark):
    """A row of the table of scans."""
    def change(before, after, whole):
        shares = (percent(counts[key], counts[whole]) for key in (before, after))
        return " → ".join(f"{share:.2f}" for share in shares)

    words = counts["words"]
    left = percent(words - counts["anywhere after"], words - counts["anywhere before"])
    return [
        name, words, change("words before", "words after", "words"),
        change("anywhere before", "anywhere after", "words"),
        change("codes before", "codes after", "codes"),
        f"{errors_left(counts):.1f}", f"{left:.1f}", mark,
    ]


# C. Reliability


def judged_words(raw_path, truth_path):
    """The probability of each restored word with a token, and whether all its tokens are right."""
    truth, raw = scorer.read(truth_path), scorer.read(raw_path)
    skipped = skipped_lines(truth)
    lines = restored_words(raw_path)
    numbers = [number for number, line in enumerate(raw.split("\n")) if line.strip()]
    if len(numbers) != len(lines):
        sys.exit(f"{raw_path}: {len(lines)} restored lines of {len(numbers)}")
    words = [
        (scorer.tokens(unicodedata.normalize("NFC", text)), probability)
        for number, line in zip(numbers, lines)
        if number not in skipped
        for text, probability in line
    ]
    tokens = [token for word, _ in words for token in word]
    truth = without_lines(truth, skipped, truth.count("\n") + 1)
    right = iter(scorer.matched(tokens, scorer.settle(scorer.tokens(truth), tokens)))
    # The flags are taken word by word: the list is made before all() looks at it.
    return [
        (probability, all([next(right) for _ in word])) for word, probability in words if word
    ]


def measure_reliability(sets):
    """Prints how often words of each given probability are right."""
    words = [
        word
        for name in ("seed", "eng", "stripped", "vie")
        for raw, truth in sets[name]
        for word in judged_words(raw, truth)
    ]
    bins = [[] for _ in range(len(PROBABILITIES) + 1)]
    for word in words:
        bins[bisect_right(PROBABILITIES, word[0])].append(word)
    edges = [0, *PROBABILITIES, 1]
    rows = [bin_row(f"{low}–{high}", bin, "") for low, high, bin in zip(edges, edges[1:], bins)]
    sure = [word for word in words if word[0] >= 0.9]
    share = percent(sum(right for _, right in sure), len(sure))
    mark = demands("probability 0.9–1", {"right": share})
    rows += [bin_row("0.9–1", sure, mark), bin_row("all", words, "")]
    table(
        "Reliability: seed and documents (`-l eng`, `-l vie`, marks stripped)",
        ["probability", "words", "mean probability, %", "right, %", "demanded"],
        rows,
    )
    words.sort(key=lambda word: word[0])
    errors = sum(not right for _, right in words)
    for share in (5, 10):
        found = sum(not right for _, right in words[: len(words) * share // 100])
        print(
            f"The {share} % least certain words hold {percent(found, errors):.0f} % of the"
            f" {errors} wrong words."
        )


def bin_row(name, words, mark):
    """A row of the reliability table."""
    if not words:
        return [name, 0, "–", "–", mark]
    mean = 100 * sum(probability for probability, _ in words) / len(words)
    right = percent(sum(right for _, right in words), len(words))
    return [name, len(words), f"{mean:.2f}", f"{right:.2f}", mark]


# D. Speed


def user_seconds(path):
    """The processor time that a run over a text takes on one core, its children's included."""
    core = min(os.sched_getaffinity(0))
    command = ["taskset", "--cpu-list", str(core), options.sohoa, "convert", path,
               "--restore", "on", "--format", "txt", "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: failed")
    return usage.ru_utime


def measure_speed(sets):
    """Prints how many syllables of mangled full pages are restored in a second."""
    # An empty text is refused: one letter stands for it.
    nothing = work / "nothing.txt"
    nothing.write_text("a\n")
    runs = 1 if options.quick else 3
    start = min(user_seconds(nothing) for _ in range(runs))
    rows = []
    for name in ("eng", "stripped"):
        text = "\n".join(scorer.read(raw) for raw, _ in sets[name]) * 4
        path = work / f"{name}.speed.txt"
        path.write_text(text, encoding="utf-8")
        seconds = min(user_seconds(path) for _ in range(runs)) - start
        count = len(text.split())
        speed = count / seconds
        mark = demands(f"speed, {name}", {"syllables a second": speed})
        rows.append([TEXTS[name], count, f"{seconds:.2f}", f"{speed:,.0f}", mark])
    table(
        "Speed of restoration on one core",
        ["text, four times over", "syllables", "user time, s", "syllables a second", "demanded"],
        rows,
    )
    print(
        f"Best of {runs}; without the start, {start:.2f} s."
        " Times depend on the machine and its load."
    )


# E. Records


def typeset(source, out, index):
    """A scan of a document: typeset, worn like an office's copy, resolution and face by turns."""
    subprocess.run(
        [sys.executable, options.eval / "tools/typeset.py", source, out, "--wear", "2",
         "--dpi", ("200", "300")[index % 2], "--seed", str(100 + index),
         "--font", ("tinos", "termes", "liberation", "freeserif")[index % 4]],
        capture_output=True, check=True,
    )


def record_figures(truths, folder):
    """The figures that score_records.py prints for records: fields exact, then F1 of each part."""
    scores = subprocess.run(
        [sys.executable, options.eval / "score_records.py", truths, folder],
        capture_output=True, text=True, check=True,
    ).stdout
    found = re.findall(r"^([\w, ]+): (\d\.\d+)", scores, re.MULTILINE)
    return {name.removesuffix(", exact"): float(value) for name, value in found}


def measure_records():
    """Prints the figures of records from the documents' text, from scans, from mangled text."""
    documents = options.eval / "documents"
    found = {}
    for column, kind in enumerate(["src", "scan", "eng"]):
        folder = work / f"{kind}.records"
        folder.mkdir()
        for index, truth in enumerate(sorted(documents.glob("*.json"))):
            source = truth.with_name(f"{truth.stem}.{kind}.txt")
            if kind == "scan":
                source = work / f"{truth.stem}.pdf"
                typeset(truth.with_name(f"{truth.stem}.doc.txt"), source, index)
            sohoa("convert", source, "--quiet", "-o", folder / truth.name)
        for name, value in record_figures(documents, folder).items():
            demands = RECORD_LIMITS.get(name)
            row = found.setdefault(name, [])
            row.append(judged(f"{name}, {kind}", value, demands[column] if demands else None))
    table(
        "Records of the nine documents: fields right, F1 of the rest",
        ["", "from their text", "from scans, `-l vie`", "from `-l eng`, restored"],
        [[name, *values] for name, values in found.items()],
    )


def judged(name, value, least):
    """A figure with the mark of its demand."""
    if least is None:
        return f"{value:.3f}"
    if value < least:
        failures.append(f"{name}: {value:.3f}, ≥ {least} wanted")
    return f"{value:.3f} {'✓' if value >= least else '✗'} (≥ {least})"


# F. Heads of real scans


def symbol(number):
    """The printed part of a number whose digits a hand wrote."""
    return re.sub(r"^\d+[a-z]?", "", number.replace(" ", ""))


def measure_heads():
    """Prints how often number, date and kind of real scans are right, as HEADERS.tsv has them."""
    lines = (options.eval / "scans/HEADERS.tsv").read_text(encoding="utf-8").splitlines()
    names = lines[0].split("\t")
    heads = [dict(zip(names, line.split("\t"))) for line in lines[1:]]
    right, sure_and_wrong = Counter(), []
    for head in heads:
        path = options.eval / "scans" / head["file"]
        record = json.loads(
            sohoa("convert", path, "--mode", "force", "--pages", "1", "--quiet"))["record"]
        number, date, kind = (record[key] or {} for key in ("number", "date", "kind"))
        read, day = number.get("value", ""), date.get("value", "")
        right["number"] += read == head["number"] or (
            head["number_handwritten"] == "y" and symbol(read) == symbol(head["number"]))
        right["date"] += day == head["date"] or (
            head["day_handwritten"] == "y" and day[:7] == head["date"][:7])
        right["kind"] += kind.get("value", "").casefold() == head["type"].casefold()
        if read and read != head["number"] and number["grade"] in "AB":
            sure_and_wrong.append(f"{path.name} {read}")
        if day and not day.endswith("-00") and day != head["date"] and date["grade"] in "AB":
            sure_and_wrong.append(f"{path.name} {day}")
    rows = [[name, f"{right[name]} of {len(heads)}",
             judged(f"heads, {name}", right[name] / len(heads), 0.9)]
            for name in ("number", "date", "kind")]
    rows.append(["wrong with a good grade", len(sure_and_wrong), ", ".join(sure_and_wrong)])
    if sure_and_wrong:
        failures.append(f"heads wrong with a good grade: {', '.join(sure_and_wrong)}")
    table(
        "Heads of real scans, what a hand wrote left aside", ["", "right", "share"], rows)


# G. nom-vn


def nom_vn_folder():
    """The unpacked source package, or None where it cannot be had.

    pip has no command to fetch a source package without building it, and this one does not build:
    the build is left to fail, and the folder to stay.
    """
    if options.nom_vn:
        return options.nom_vn
    folder = work / "nom-vn"
    folder.mkdir()
    subprocess.run(
        [sys.executable, "-m", "pip", "download", NOM_VN, "--no-deps", "--no-binary", "nom-vn",
         "--no-build-isolation", "--no-clean", "--quiet", "--dest", folder],
        env={**os.environ, "TMPDIR": str(folder)}, capture_output=True, check=False,
    )
    return next((path.parent for path in folder.rglob("benchmarks/data")), None)


def measure_nom_vn():
    """Prints the share of white-space tokens restored, counted as nom-vn counts it."""
    folder = nom_vn_folder()
    if folder is None:
        print(f"\n## nom-vn\n\n{NOM_VN} could not be fetched by pip.")
        return
    rows = []
    for name, file, licence in NOM_VN_SETS:
        path = next(folder.rglob(file), None)
        if path is None:
            sys.exit(f"{folder}: no {file}")
        lines = scorer.read(path).split("\n")
        sentences = [line for line in lines if line.strip() and not line.startswith("#")]
        raw = work / f"{name}.txt"
        raw.write_text("\n".join(map(strip_marks, sentences)) + "\n", encoding="utf-8")
        restored = restore(raw).rstrip("\n").split("\n")
        if len(restored) != len(sentences):
            sys.exit(f"{name}: {len(restored)} lines of {len(sentences)}")
        # Token by token at the same place, punctuation included.
        pairs = [
            pair
            for sentence, line in zip(sentences, restored)
            for pair in zip(sentence.split(), line.split())
        ]
        right = sum(true == word for true, word in pairs)
        neutral = sum(scorer.tone_last(true) == scorer.tone_last(word) for true, word in pairs)
        rows.append([name, licence, len(sentences), len(pairs),
                     f"{percent(right, len(pairs)):.2f}", f"{percent(neutral, len(pairs)):.2f}"])
    table(
        f"Sentences of {NOM_VN}, marks stripped and restored",
        ["set", "licence", "sentences", "tokens", "right, %", "tone-neutral, %"],
        rows,
    )


def main():
    """Prints the chosen tables, then the demands that are not met."""
    chosen = [name for name in TABLES if not options.only or name in options.only]
    if options.quick:
        chosen = [name for name in chosen if name not in ("scans", "records", "heads", "nom-vn")]
    needs_sets = {"text", "reliability", "speed"} & set(chosen)
    sets = text_sets() if needs_sets else {}
    measures = {
        "text": lambda: measure_text(sets),
        "scans": measure_scans,
        "reliability": lambda: measure_reliability(sets),
        "speed": lambda: measure_speed(sets),
        "records": measure_records,
        "heads": measure_heads,
        "nom-vn": measure_nom_vn,
    }
    for name in chosen:
        measures[name]()
    if failures:
        print("\nNot met:\n" + "\n".join(f"- {failure}" for failure in failures))
    return 1 if failures and options.check else 0


def parse_options():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("eval", type=Path, metavar="EVAL")
    parser.add_argument("--corpus", type=Path, help="default: the folder corpus beside EVAL")
    parser.add_argument("--sohoa", type=Path, default=CHECKOUT / ".build/release/sohoa")
    parser.add_argument("--only", type=lambda names: names.split(","), metavar="TABLE,…")
    parser.add_argument("--quick", action="store_true",
                        help="no scans, records, heads, nom-vn; new lines only where known; speed once")
    parser.add_argument("--check", action="store_true", help="exit 1 if a demand is not met")
    parser.add_argument("--nom-vn", type=Path, metavar="DIR", help="the unpacked source package")
    found = parser.parse_args()
    unknown = set(found.only or []) - set(TABLES)
    if unknown:
        parser.error(f"no such table: {', '.join(sorted(unknown))}; there are {', '.join(TABLES)}")
    if not (found.eval / "score_text.py").exists():
        parser.error(f"{found.eval}: no measuring set; name its folder (make accuracy EVAL=…)")
    found.corpus = found.corpus or found.eval.resolve().parent / "corpus"
    return found


if __name__ == "__main__":
    options = parse_options()
    os.environ.setdefault("SOHOA_DATA", str(CHECKOUT / "Dictionaries"))
    scorer = load_scorer(options.eval / "score_text.py")
    with tempfile.TemporaryDirectory(prefix="sohoa-accuracy-") as folder:
        work = Path(folder)
        sys.exit(main())
