#!/usr/bin/env python3
"""Takes the time of the web pages, and how many requests a second they bear.

    Benchmarks/web.py ARCHIVE [--sohoa .build/release/sohoa] [--seconds 600] [--rate 300]
        [--connections 32] [--ingest FOLDER] [--seed 1]

First the server runs on the first core alone (taskset), this load on the others, and every kind of view
is asked for with conditions that nobody asked for before, one after the other. Then it may use all
cores, and is asked at a rate that is kept whatever the answers take: three in ten for a document that
nobody opened before, one for a document's JSON, one and a half for a style or script, the rest for
views of a hundred, the most wanted most often (Zipf), revalidated as browsers do. With --ingest, the
files of a folder are taken into the archive meanwhile, at a lower priority. Printed are times by
kind of view, statuses, and the server's memory at the beginning and at the end.
"""

import argparse
import asyncio
import collections
import os
import random
import re
import subprocess
import sys
import time

WORDS = ("báo cáo kế hoạch thực hiện nhiệm vụ đô thị thông minh chuyển đổi số quy hoạch đất đai y tế "
         "giáo dục đầu tư công ngân sách cán bộ công chức môi trường nước sạch nông thôn mới an toàn "
         "giao thông phòng cháy chữa cháy du lịch thương mại công nghiệp khoa học công nghệ").split()


class Views:
    """Addresses of the site, by kind."""

    def __init__(self, seed, documents, tasks):
        self.random = random.Random(seed)
        self.documents = documents
        self.tasks = tasks

    def words(self):
        return "+".join(self.encode(word) for word in self.random.sample(WORDS, self.random.randint(1, 3)))

    @staticmethod
    def encode(text):
        return "".join(c if c.isascii() and c.isalnum() else "".join(f"%{b:02X}" for b in c.encode()) for c in text)

    def make(self, kind):
        year = self.random.randint(2010, 2026)
        if kind == "overview":
            return "/"
        if kind == "documents":
            return f"/documents?year={year}&page={self.random.randint(1, 9)}"
        if kind == "search":
            return f"/documents?q={self.words()}"
        if kind == "document":
            return f"/documents/{self.random.randint(1, self.documents)}"
        if kind == "tasks":
            return f"/tasks?q={self.words()}"
        if kind == "overdue":
            return f"/tasks?status=overdue&year={year}&page={self.random.randint(1, 5)}"
        if kind == "calendar":
            return f"/tasks/calendar?month={year}-{self.random.randint(1, 12):02}"
        if kind == "targets":
            return f"/targets?year={year}"
        if kind == "graph":
            return f"/graph?document={self.random.randint(1, self.documents)}"
        return f"/api/v1/documents?limit=20&year={year}"

    def hundred(self):
        kinds = [kind for kind in self.KINDS if kind not in ("document", "api")]
        weights = [self.KINDS[kind] for kind in kinds]
        chosen = ["overview"] + self.random.choices(kinds, weights, k=99)
        self.views = [(kind, self.make(kind)) for kind in chosen]
        self.wanted = [1 / (place + 1) for place in range(100)]

    def next(self):
        share = self.random.random()
        if share < .30:
            return "document", self.make("document")
        if share < .40:
            return "record", f"/api/v1/documents/{self.random.randint(1, self.documents)}"
        if share < .55:
            return "asset", self.random.choice(("/assets/style.css", "/assets/site.js", "/assets/icon.svg"))
        return self.random.choices(self.views, self.wanted)[0]

    KINDS = {"overview": 8, "documents": 14, "search": 20, "document": 24, "tasks": 10, "overdue": 8,
             "calendar": 4, "targets": 4, "graph": 4, "api": 4}


class Connection:
    """A connection that is kept open, and asks for one address after the other."""

    def __init__(self, port):
        self.port = port
        self.reader = self.writer = None

    async def get(self, path, tag=None):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 22)
        revalidation = f"If-None-Match: {tag}\r\n" if tag else ""
        self.writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{revalidation}\r\n".encode())
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head[9:12])
        length = re.search(r"(?i)^content-length: (\d+)", head, re.M)
        size = int(length.group(1)) if length and status != 304 else 0
        await self.reader.readexactly(size)
        tag = re.search(r"(?i)^etag: (\S+)", head, re.M)
        return status, size, tag and tag.group(1)


def percentile(times, share):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


def memory(process):
    with open(f"/proc/{process}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) // 1024


def table(times):
    for kind, values in sorted(times.items()):
        print(f"  {kind:<10} {len(values):>7}  {percentile(values, .5):8.1f} {percentile(values, .95):8.1f} "
              f"{percentile(values, .99):8.1f} {max(values) * 1000:8.1f}")
    every = [value for values in times.values() for value in values]
    print(f"  {'all':<10} {len(every):>7}  {percentile(every, .5):8.1f} {percentile(every, .95):8.1f} "
          f"{percentile(every, .99):8.1f} {max(every) * 1000:8.1f}")


async def one_by_one(views, port, count, statuses):
    connection = Connection(port)
    times = collections.defaultdict(list)
    sizes = {}
    for kind in views.KINDS:
        for _ in range(count):
            begun = time.perf_counter()
            status, size, _ = await connection.get(views.make(kind))
            times[kind].append(time.perf_counter() - begun)
            statuses[status] += 1
            sizes[kind] = max(sizes.get(kind, 0), size)
    return times, sizes


async def at_a_rate(views, port, rate, seconds, connections, statuses, process):
    views.hundred()
    free = asyncio.Queue()
    for _ in range(connections):
        free.put_nowait(Connection(port))
    times = collections.defaultdict(list)
    tags = collections.OrderedDict()
    memories = []
    failures = collections.Counter()

    async def ask(begun):
        connection = await free.get()
        kind, path = views.next()
        try:
            known = tags.get(path) if views.random.random() < .5 else None
            status, _, tag = await connection.get(path, known)
            statuses[status] += 1
            times[kind].append(time.perf_counter() - begun)
            if tag:
                tags[path] = tag
                while len(tags) > 2000:
                    tags.popitem(last=False)
        except (OSError, asyncio.IncompleteReadError) as error:
            failures[type(error).__name__] += 1
            connection.writer = None
        free.put_nowait(connection)

    start = time.perf_counter()
    running = set()
    for number in range(int(rate * seconds)):
        # A request counts from when it was due, so that a slow server is not asked less.
        due = start + number / rate
        delay = due - time.perf_counter()
        if delay > 0:
            await asyncio.sleep(delay)
        task = asyncio.ensure_future(ask(due))
        running.add(task)
        task.add_done_callback(running.discard)
        if number % int(rate * max(1, seconds / 20)) == 0:
            memories.append(memory(process))
    await asyncio.gather(*running)
    memories.append(memory(process))
    return times, memories, failures, time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("archive")
    parser.add_argument("--sohoa", default=".build/release/sohoa")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--rate", type=float, default=300)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--count", type=int, default=40, help="of each kind, one after the other")
    parser.add_argument("--ingest", help="a folder to take in meanwhile")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cores[1:] or cores)
    sohoa = os.path.abspath(arguments.sohoa)
    server = subprocess.Popen(
        ["taskset", "-c", str(cores[0]), sohoa, "serve", "--archive", arguments.archive, "--listen", "127.0.0.1:0",
         "--lang-ui", "en"], stderr=subprocess.PIPE, text=True)
    ingest = None
    try:
        port = int(re.search(r":(\d+)/", server.stderr.readline()).group(1))
        connection = Connection(port)
        facts = asyncio.run(connection.get("/documents"))
        documents = int(subprocess.run(
            [sohoa, "sql", "--archive", arguments.archive, "--csv", "SELECT count(*) FROM document"],
            capture_output=True, text=True, check=True).stdout.split()[-1])
        views = Views(arguments.seed, documents, 0)
        if arguments.ingest:
            ingest = subprocess.Popen(
                ["nice", "-n", "10", sohoa, "ingest", "--archive", arguments.archive, "--jobs", "1", "-r", "--quiet",
                 arguments.ingest], stderr=subprocess.DEVNULL)
        print(f"{documents} documents, server on core {cores[0]}, first answer {facts[0]}, "
              f"{'with' if ingest else 'without'} an ingest beside it")
        statuses = collections.Counter()
        times, sizes = asyncio.run(one_by_one(views, port, arguments.count, statuses))
        print("one after the other, nothing asked twice: number, milliseconds at 50, 95, 99 %, most")
        table(times)
        print("  largest page, bytes: " + ", ".join(f"{kind} {size}" for kind, size in sizes.items()))
        for thread in os.listdir(f"/proc/{server.pid}/task"):
            os.sched_setaffinity(int(thread), cores)
        times, memories, failures, took = asyncio.run(
            at_a_rate(views, port, arguments.rate, arguments.seconds, arguments.connections, statuses, server.pid))
        count = sum(map(len, times.values()))
        print(f"{arguments.rate:.0f} requests a second for {took:.0f} s, {count / took:.0f} answered a second:")
        table(times)
        print(f"  statuses {dict(statuses)}, connections that failed {dict(failures)}")
        print(f"  memory in MB along the way: {memories}")
        if ingest:
            print(f"  the ingest {'still ran' if ingest.poll() is None else 'had ended'}")
        return 0 if all(status < 500 for status in statuses) and not failures else 1
    finally:
        for process in (ingest, server):
            if process and process.poll() is None:
                process.terminate()
                process.wait()


if __name__ == "__main__":
    sys.exit(main())
