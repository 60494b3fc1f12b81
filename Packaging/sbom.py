#!/usr/bin/env python3
"""Prints the software bill of materials of a built sohoa, as CycloneDX 1.5 (JSON).

    Packaging/sbom.py [EXECUTABLE] [--resolved Package.resolved] [--data Dictionaries]

What is in the executable (Swift packages, by the resolved versions), what it loads (shared libraries,
by Debian's packages), what it reads (languages of tesseract, dictionaries by their SHA-256), and its own
digest. Equal inputs give equal bytes: no time and no random number is in it. Needs swift, dpkg and ldd.
"""

import argparse
import functools
import hashlib
import json
import os
import re
import subprocess
import sys


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def product_version(executable):
    return output(executable, "--version").split()[-1]


def swift_runtime():
    """The standard library and Foundation, which are in the executable."""
    version = re.search(r"Swift version (\S+)", output("swift", "--version")).group(1)
    return {"type": "framework", "bom-ref": "swift-runtime", "name": "swift-runtime", "version": version,
            "purl": f"pkg:github/swiftlang/swift@swift-{version}-RELEASE",
            "properties": [{"name": "sohoa:linkage", "value": "static"}]}


def swift_packages(resolved):
    with open(resolved, encoding="utf-8") as file:
        pins = json.load(file)["pins"]
    for pin in sorted(pins, key=lambda pin: pin["identity"]):
        place = re.sub(r"^https://|\.git$", "", pin["location"])
        version = pin["state"].get("version") or pin["state"]["revision"]
        yield {
            "type": "library", "bom-ref": f"swift:{pin['identity']}", "name": pin["identity"], "version": version,
            "purl": f"pkg:swift/{place}@{version}",
            "externalReferences": [{"type": "vcs", "url": pin["location"]}],
            "properties": [{"name": "git:revision", "value": pin["state"]["revision"]},
                           {"name": "sohoa:linkage", "value": "static"}],
        }


@functools.cache
def owner(path):
    """The Debian package that a file came with; None for a file of none."""
    # Debian 12 has /lib as a link to /usr/lib, and its packages name either.
    for name in (path, os.path.realpath(path), path.removeprefix("/usr"), "/usr" + path):
        found = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0].strip()
    return None


def licences(package):
    """The short names in the package's machine-readable copyright file."""
    try:
        with open(f"/usr/share/doc/{package.split(':')[0]}/copyright", encoding="utf-8", errors="replace") as file:
            names = set(re.findall(r"^License: *(\S[^\n]*)", file.read(), re.M))
    except OSError:
        names = set()
    return [{"license": {"name": name.strip()}} for name in sorted(names)]


def debian_component(package, linkage, files):
    name, version, architecture, source = output(
        "dpkg-query", "--show", "--showformat=${Package}\t${Version}\t${Architecture}\t${source:Package}",
        package).split("\t")
    return {
        "type": "library", "bom-ref": f"deb:{name}", "name": name, "version": version,
        "purl": f"pkg:deb/debian/{name}@{version}?arch={architecture}&upstream={source}",
        "licenses": licences(package),
        "properties": [{"name": "sohoa:linkage", "value": linkage},
                       {"name": "sohoa:files", "value": " ".join(sorted(files))}],
    }


def shared_libraries(executable):
    packages, strays = {}, []
    for line in output("ldd", executable).splitlines():
        match = re.search(r"(/\S+) \(0x", line)
        if not match:
            continue
        package = owner(match.group(1))
        if package:
            packages.setdefault(package, []).append(os.path.basename(match.group(1)))
        else:
            strays.append(match.group(1))
    for package in sorted(packages):
        yield debian_component(package, "dynamic", packages[package])
    for path in sorted(strays):
        yield {"type": "library", "bom-ref": f"file:{path}", "name": os.path.basename(path),
               "hashes": [{"alg": "SHA-256", "content": sha256(path)}],
               "properties": [{"name": "sohoa:linkage", "value": "dynamic, of no package"}]}


def read_at_run_time():
    for package in ("tesseract-ocr-vie", "tesseract-ocr-eng", "tesseract-ocr-osd", "poppler-data", "fontconfig-config"):
        known = subprocess.run(["dpkg-query", "--show", package], capture_output=True, text=True)
        if known.returncode == 0 and known.stdout.split("\t")[-1].strip():
            yield debian_component(package, "data", [])


def dictionaries(folder):
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(root, name)
            place = os.path.relpath(path, folder)
            yield {"type": "data", "bom-ref": f"data:{place}", "name": place,
                   "hashes": [{"alg": "SHA-256", "content": sha256(path)}]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("executable", nargs="?", default=".build/release/sohoa")
    parser.add_argument("--resolved", default="Package.resolved")
    parser.add_argument("--data", default="Dictionaries")
    arguments = parser.parse_args()
    executable = os.path.abspath(arguments.executable)
    components = [
        swift_runtime(), *swift_packages(arguments.resolved), *shared_libraries(executable), *read_at_run_time(),
        *dictionaries(arguments.data)]
    product = {"type": "application", "bom-ref": "sohoa", "name": "sohoa", "version": product_version(executable),
               "hashes": [{"alg": "SHA-256", "content": sha256(executable)}]}
    json.dump(
        {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {"component": product},
         "components": components,
         "dependencies": [{"ref": "sohoa", "dependsOn": sorted({part["bom-ref"] for part in components})}]},
        sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
