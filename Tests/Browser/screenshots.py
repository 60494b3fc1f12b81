#!/usr/bin/env python3
"""Makes the pictures of the web pages that the documentation shows: docs/screenshots/*.png.

    Tests/Browser/screenshots.py [FOLDER]

Needs: what `make test-browser` installs and builds; python3-pil, where pictures shall be small.
"""
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import archive
from archive import Archive
from browser import Browser
from checkout import FAX, ROOT
from server import Server

try:
    from PIL import Image
except ImportError:
    Image = None

WIDE, NARROW = (1280, 720), (390, 844)
UNIT = "S%E1%BB%9F+T%C3%A0i+ch%C3%ADnh"
# Name, address, size, whether dark.
VIEWS = [
    ("overview", "/", WIDE, False),
    ("overview-dark", "/", WIDE, True),
    ("documents", "/documents?q=chuyen+doi+so", WIDE, False),
    ("document", "/documents/1", WIDE, False),
    ("document-dark", "/documents/1", WIDE, True),
    ("document-narrow", "/documents/1", NARROW, False),
    ("review", "/documents/5?page=2&review=1", WIDE, False),
    ("tasks", "/tasks", WIDE, False),
    ("tasks-narrow", "/tasks?due=overdue", NARROW, False),
    ("calendar", "/tasks/calendar", WIDE, False),
    ("targets", "/targets", WIDE, False),
    ("graph", "/graph?document=2", WIDE, False),
]


# The first target of the directive that is the newest, behind the five of the scan.
TARGET = "6"
# So many bytes a picture may have where Pillow is there.
LARGEST = 150_000


def smaller(path):
    """Takes colours from a picture until it is small; what is left are the page's and the paper's tones."""
    if not Image:
        return
    with Image.open(path) as file:
        picture = file.convert("RGB")
    picture.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
    # The page's own colours stay as they are, beside what a scan's many greys come to.
    counts = sorted(picture.getcolors(maxcolors=1 << 24), reverse=True)
    own = [value for _, colour in counts[:32] for value in colour]
    for greys in (64, 32, 16, 8):
        if path.stat().st_size <= LARGEST:
            return
        palette = Image.new("P", (1, 1))
        palette.putpalette(own + picture.quantize(greys).getpalette()[:3 * greys])
        picture.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)


def take(browser, folder, name):
    """Keeps what is shown, once all pictures are there."""
    browser.wait(lambda: browser.script("""
        return [...document.images].every((image) => (image.complete && image.naturalWidth > 0)
          || image.getBoundingClientRect().top > innerHeight)
        """), "pictures are there")
    path = folder / f"{name}.png"
    browser.driver.save_screenshot(str(path))
    smaller(path)
    print(f"{path}: {path.stat().st_size // 1024} kB")


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        kept = archive.office().copy(Path(place) / "archive").ingest(FAX)
        for age, value in ((300, "41"), (200, "58"), (100, "72.5")):
            kept.run("measure", TARGET, value, "--date", f"{date.today() - timedelta(age)}")
        server = Server(kept)
        browser = Browser(server.address)
        try:
            for name, address, size, dark in VIEWS:
                browser.size(*size)
                browser.dark(dark)
                take(browser.visit(address), folder, name)
            browser.size(*WIDE)
            browser.dark(False)
            browser.visit("/upload").find("#files").send_keys(str(FAX))
            browser.find("#sent a")
            take(browser, folder, "upload")
        finally:
            browser.quit()
            server.stop()
        guarded = Archive(Path(place) / "guarded")
        guarded.run("user add", "lan", "--role", "administrator", text="kho-giấy-tờ-41\n")
        server = Server(guarded, "--accounts")
        browser = Browser(server.address, *WIDE)
        try:
            take(browser.visit("/sign-in"), folder, "sign-in")
        finally:
            browser.quit()
            server.stop()


if __name__ == "__main__":
    main()
