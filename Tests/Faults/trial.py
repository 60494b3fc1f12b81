"""What the trials share: sample files, running sohoa, and judging an archive without asking sohoa."""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import random
import shutil
import sqlite3
import stat
import struct
import subprocess
import sys
import tempfile
import time
import unicodedata
import zlib
from concurrent import futures

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

FONT = {
    "K": "10001 10010 11100 10010 10001 10001", "E": "11111 10000 11110 10000 10000 11111",
    "H": "10001 10001 11111 10001 10001 10001", "O": "01110 10001 10001 10001 10001 01110",
    "A": "01110 10001 10001 11111 10001 10001", "C": "01111 10000 10000 10000 10000 01111",
    "S": "01111 10000 01110 00001 00001 11110", "T": "11111 00100 00100 00100 00100 00100",
    "1": "00100 01100 00100 00100 00100 01110", "2": "01110 10001 00010 00100 01000 11111",
    "3": "11110 00001 00110 00001 10001 01110", " ": "00000 00000 00000 00000 00000 00000",
}


def bitmap(text, scale=6):
    """A line of text as rows of bits, 1 for black; returns width, height, rows of bytes."""
    rows = [[0] * ((len(text) * 6 + 6) * scale) for _ in range(12 * scale)]
    for place, letter in enumerate(text):
        dots = FONT[letter].replace(" ", "") if letter != " " else "0" * 30
        for index, dot in enumerate(dots[:30]):
            if dot == "1":
                top, left = (3 + index // 5) * scale, (3 + place * 6 + index % 5) * scale
                for row in range(top, top + scale):
                    rows[row][left:left + scale] = [1] * scale
    return len(rows[0]), len(rows), rows


def packed(rows, black):
    """Rows of bits as bytes."""
    out = bytearray()
    for row in rows:
        bits = "".join(str(bit if black else 1 - bit) for bit in row)
        bits += "0" * (-len(bits) % 8)
        out += bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))
    return bytes(out)


def png(text):
    """A picture of a line of text."""
    width, height, rows = bitmap(text)
    line = (width + 7) // 8
    data = packed(rows, black=False)
    raw = b"".join(b"\0" + data[i * line:(i + 1) * line] for i in range(height))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
            + chunk(b"pHYs", struct.pack(">IIB", 11811, 11811, 1)) + chunk(b"IDAT", zlib.compress(raw))
            + chunk(b"IEND", b""))


def tiff(texts):
    """A file of several pages, a line of text each."""
    out = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for text in texts:
        width, height, rows = bitmap(text)
        data = packed(rows, black=True)
        start = len(out)
        out += data + b"\0" * (len(data) % 2)
        resolution = len(out)
        out += struct.pack("<II", 300, 1)
        directory = len(out)
        struct.pack_into("<I", out, link, directory)
        entries = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 0),
                   (273, 4, 1, start), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, len(data)),
                   (282, 5, 1, resolution), (283, 5, 1, resolution), (296, 3, 1, 2)]
        out += struct.pack("<H", len(entries))
        for entry in entries:
            out += struct.pack("<HHII", *entry)
        link = len(out)
        out += b"\0\0\0\0"
    return bytes(out)


def pdf(lines):
    """A page with a text layer."""
    text = b"BT /F1 12 Tf 72 770 Td 16 TL " + b" ".join(
        b"(%s) Tj T*" % line.encode("ascii") for line in lines) + b" ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table


DIRECTIVE = """ỦY BAN NHÂN DÂN TỈNH AN GIANG
Số: {number}/KH-UBND
An Giang, ngày {day} tháng 8 năm 2025

KẾ HOẠCH
Triển khai công tác cải cách hành chính, đợt {number}

1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính báo cáo kết quả trước ngày {due}.
2. Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện.
3. Chỉ tiêu: 100% hồ sơ được giải quyết đúng hạn trước ngày 31/12/2025.
Căn cứ Quyết định số 71/QĐ-TTg ngày 14/01/2025 của Thủ tướng Chính phủ.
"""


def directive(number):
    """The text of a directive that differs from all others."""
    return DIRECTIVE.format(
        number=number, day=number % 27 + 1, due=f"{number % 27 + 1:02}/10/2025").encode()


def write_six(folder):
    """The six files of the small ingest; the pages of each that can be read."""
    files = {
        "1-text.txt": (directive(7), 1),
        "2-layer.pdf": (pdf(["UY BAN NHAN DAN TINH", "So: 12/QD-UBND", "Quyet dinh ve viec khen thuong"]), 1),
        "3-scan.tiff": (tiff(["KE HOACH 1", "KE HOACH 2", "KE HOACH 3"]), 3),
        "4-copy.txt": (directive(7), 1),
        "5-corrupt.pdf": (b"%PDF-1.4\n%%EOF broken", 0),
        "6-Quyết định số 5.png": (png("SO 12 TAT CA"), 1),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, (data, _) in files.items():
        (folder / name).write_bytes(data)
    return {folder / name: pages for name, (_, pages) in files.items()}


def write_many(folder, count, first=0):
    """Texts, every fifth a small picture, every tenth a copy of the file before; their pages."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for number in range(first, first + count):
        if number % 10 == 9:
            path, data = folder / f"{number:04}-copy.txt", directive(number - 1)
        elif number % 5 == 2:
            # Bytes after the end of a PNG are ignored: the same page, another file.
            path, data = folder / f"{number:04}.png", png("KE HOACH") + b"%d" % number
        else:
            path, data = folder / f"{number:04}.txt", directive(number)
        path.write_bytes(data)
        files[path] = 1
    return files


def digest(data):
    return hashlib.sha256(data).hexdigest()


class Sohoa:
    """The executable, with temporary files in a folder of their own."""

    def __init__(self, executable, temporary):
        self.executable = str(executable)
        self.temporary = pathlib.Path(temporary)
        self.temporary.mkdir(parents=True, exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.temporary), "LANG": "C.UTF-8",
            "TMPDIR": str(self.temporary),
            "SOHOA_DATA": os.environ.get("SOHOA_DATA", str(ROOT / "Dictionaries"))}

    def command(self, *arguments):
        return [self.executable, *[os.fspath(part) for part in arguments]]

    def __call__(self, *arguments, limit=300):
        """Runs it; code, standard output and standard error."""
        run = subprocess.run(
            self.command(*arguments), stdin=subprocess.DEVNULL, capture_output=True, timeout=limit,
            env=self.environment)
        return run.returncode, run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace")

    def ingest(self, archive, *paths, flags=("-q", "-j", "1"), limit=600):
        return self("ingest", "--archive", archive, *flags, *paths, limit=limit)

    def verify(self, archive):
        """Exit code and findings."""
        code, output, error = self("verify", "--archive", archive, "--json", "--lang-ui", "en")
        return code, [json.loads(line) for line in output.splitlines()], error


class Judge:
    """Compares an archive with what was offered to it."""

    def __init__(self, sohoa, archive, offered):
        self.sohoa, self.archive, self.offered = sohoa, pathlib.Path(archive), offered
        self.digests = {path: digest(path.read_bytes()) for path in offered}

    def after_kill(self):
        """What must hold however an ingest ended: nothing is damaged, no page is doubled."""
        if not (self.archive / "catalogue.sqlite").exists():
            return []
        code, findings, error = self.sohoa.verify(self.archive)
        if code == 0 and all(one["kind"] in ("orphan", "leftover") for one in findings):
            return []
        return [f"verify: exit {code}: {findings or error.strip()}"]

    def at_end(self, codes=(0, 20), code=None):
        """What must hold once an ingest has come to its end: each file is one thing, and all is there."""
        faults = []
        if code is not None and code not in codes:
            faults.append(f"ingest: exit {code}")
        verified, findings, error = self.sohoa.verify(self.archive)
        if verified != 0 or findings:
            faults.append(f"verify: exit {verified}: {findings or error.strip()}")
        if verified != 0:
            return faults
        expected = {self.digests[path]: pages for path, pages in self.offered.items()}
        stored = {}
        for path in self.archive.glob("originals/*/*"):
            stored[path.name] = digest(path.read_bytes())
        if any(name != real for name, real in stored.items()) or set(stored) != set(expected):
            faults.append(f"originals: {len(stored)} of {len(expected)}, or other bytes")
        faults += self._catalogue(expected)
        left = [path for path in self.archive.glob("incoming/*")] + list(self.archive.glob("**/*.tmp"))
        left += [path for path in self.sohoa.temporary.iterdir() if path.name.startswith("sohoa-")]
        if left:
            faults.append(f"left behind: {[path.name for path in left]}")
        return faults

    def _catalogue(self, expected):
        faults = []
        database = sqlite3.connect(f"file:{self.archive}/catalogue.sqlite?mode=ro", uri=True)
        try:
            rows = database.execute(
                "SELECT sha256, job.state, count(DISTINCT document.id), max(page_count),"
                "   (SELECT count(*) FROM page WHERE page.document = document.id),"
                "   (SELECT count(*) FROM job AS other WHERE other.original = original.id)"
                " FROM original LEFT JOIN job ON job.original = original.id"
                " LEFT JOIN document ON document.original = original.id GROUP BY original.id").fetchall()
            for sha256, state, documents, announced, pages, jobs in rows:
                wanted = ("done", 1, expected.get(sha256), expected.get(sha256), 1)
                if expected.get(sha256) == 0:
                    wanted = ("failed", 0, None, 0, 1)
                if (state, documents, announced, pages, jobs) != wanted:
                    faults.append(f"{sha256[:8]}: {(state, documents, announced, pages, jobs)}, not {wanted}")
            if len(rows) != len(expected):
                faults.append(f"{len(rows)} originals in the catalogue, not {len(expected)}")
            places = sorted(database.execute(
                "SELECT path, sha256 FROM source JOIN original ON original.id = source.original").fetchall())
            wanted = sorted((unicodedata.normalize("NFC", str(path)), self.digests[path])
                            for path in self.offered)
            if places != wanted:
                faults.append(f"{len(places)} places, not {len(wanted)}: "
                              f"{sorted(set(places) ^ set(wanted))[:2]}")
            documents = database.execute("SELECT count(*) FROM document").fetchone()[0]
            for index in ("document_index", "head_index"):
                count = database.execute(f"SELECT count(*) FROM {index}_docsize").fetchone()[0]
                if count != documents:
                    faults.append(f"{index}: {count} rows for {documents} documents")
            if database.execute("SELECT count(*) FROM page_read").fetchone()[0]:
                faults.append("pages of jobs that are done are left")
        finally:
            database.close()
        return faults


def asked(archive, query):
    """The rows of a query, from a copy: nothing is changed by asking."""
    path = pathlib.Path(archive) / "catalogue.sqlite"
    with tempfile.TemporaryDirectory() as place:
        for ending in ("", "-wal"):
            if os.path.exists(f"{path}{ending}"):
                shutil.copy(f"{path}{ending}", place)
        database = sqlite3.connect(f"{place}/catalogue.sqlite")
        try:
            return database.execute(query).fetchall()
        except sqlite3.Error:
            return []
        finally:
            database.close()


def promised(report):
    """The digests of the files that a report says are documents."""
    lines = report.read_text().splitlines() if report.exists() else []
    found = []
    for line in lines:
        try:
            line = json.loads(line)
        except ValueError:
            continue
        if line["status"] in ("ok", "warning"):
            found.append(line["sha256"])
    return found


def broken_promises(archive, digests):
    """Those of the digests that are no document of an archive."""
    kept = {row[0] for row in asked(
        archive, "SELECT sha256 FROM document JOIN original ON original.id = document.original")}
    return [f"{one[:8]} was reported as done and is no document" for one in digests if one not in kept]


def arguments(text, count, **more):
    """The flags that every trial has, and some of its own."""
    parser = argparse.ArgumentParser(description=text.splitlines()[0])
    parser.add_argument("--sohoa", type=pathlib.Path, default=ROOT / ".build/release/sohoa")
    parser.add_argument("--count", type=int, default=count, help="how many trials; 0: all (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="how many trials at the same time")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder where the archives of failures are kept")
    for name, (kind, value, meaning) in more.items():
        parser.add_argument(f"--{name}", type=kind, default=value, help=meaning)
    given = parser.parse_args()
    given.sohoa = given.sohoa.resolve()
    if not given.sohoa.exists():
        sys.exit(f"{given.sohoa} is not there: make build")
    return given


def _endless(folder, names):
    """The pipes, sockets and devices of a folder: a copy of /dev/zero would fill the disk."""
    modes = ((name, os.lstat(os.path.join(folder, name)).st_mode) for name in names)
    return [name for name, mode in modes if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode))]


def _run_one(job):
    function, given, trial = job
    with tempfile.TemporaryDirectory(prefix="sohoa-fault.") as place:
        place = pathlib.Path(place)
        try:
            faults = function(given, trial, place, Sohoa(given.sohoa, place / "tmp"))
        except Exception as error:  # A trial that cannot be made is a failure of it.
            faults = [f"{type(error).__name__}: {error}"]
        if faults and given.keep:
            name = "".join(letter if letter.isalnum() else "-" for letter in str(trial))[:80]
            shutil.copytree(place, given.keep / f"{function.__module__}-{name}", symlinks=True,
                            dirs_exist_ok=True, ignore=_endless)
        return trial, faults


def run_all(given, function, trials, what):
    """Makes all the trials, prints a line for each that failed and one for all; ends the command.

    How far it is goes to standard error once a minute: all of them take hours.
    """
    started, failures = time.time(), 0
    told = started
    trials = list(trials)
    jobs = [(function, given, trial) for trial in trials]
    with contextlib.ExitStack() as stack:
        made = (stack.enter_context(futures.ProcessPoolExecutor(given.jobs)).map(_run_one, jobs)
                if given.jobs > 1 else map(_run_one, jobs))
        for count, result in enumerate(made, 1):
            failures += _tell(*result)
            if time.time() - told > 60:
                told = time.time()
                print(f"{what}: {count} of {len(trials)}, {failures} failed", file=sys.stderr, flush=True)
    print(f"{what}: {len(trials)} runs, {failures} failed, {time.time() - started:.0f} s", flush=True)
    sys.exit(1 if failures else 0)


def _tell(trial, faults):
    if faults:
        print(f"FAILED {trial}: {'; '.join(faults)[:800]}", flush=True)
    return bool(faults)


def chosen(trials, given):
    """As many of the trials as are wanted, spread over all of them."""
    trials = list(trials)
    if given.count == 0 or given.count >= len(trials):
        return trials
    chance = random.Random(given.seed)
    step = len(trials) / given.count
    return [trials[min(len(trials) - 1, int(step * (place + chance.random())))] for place in range(given.count)]
