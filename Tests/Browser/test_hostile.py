"""Documents, names and words that carry scripts: they are shown, and do not run."""
import urllib.parse

import archive
import directives
from browser import SENTINEL
from case import BrowserCase

PAYLOAD = f"<img src=x onerror={SENTINEL}=1>"
# What closes a tag, an attribute or a script that somebody forgot to escape.
BREAKOUT = f"\"'><script>{SENTINEL}=1</script>"


class Hostile(BrowserCase):
    def check(self, browser, path, *shown):
        """Opens a page that shows these texts, as texts."""
        browser.visit(path)
        source = browser.script("return document.body.innerText + [...document.querySelectorAll('input, [title]')]"
                                ".map(element => element.value + element.title).join(' ')")
        for text in shown:
            self.assertIn(text, source, f"{path} does not show it")
        made = browser.script("return document.querySelectorAll('img[src=x], [onerror], script:not([src])').length")
        self.assertEqual(0, made, f"{path} has elements of a document")

    def test_scripts_in_documents_and_names_do_not_run(self):
        self.serve(self.archive(archive.texts))
        sent = self.folder / f"{PAYLOAD}.txt"
        sent.write_text(directives.HEAD.format(number="88/KH-UBND", day=12, month=5, year=2025) + f"""
KẾ HOẠCH
Kiểm tra {PAYLOAD} năm 2025

Căn cứ Kế hoạch số 31/KH-UBND ngày 01/3/2025 của Ủy ban nhân dân tỉnh;

II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính {PAYLOAD} chủ trì kiểm tra {BREAKOUT}, hoàn thành trước ngày 01/6/2025.
""", encoding="utf-8")
        broken = self.folder / f"{PAYLOAD}{SENTINEL}.pdf"
        broken.write_bytes(b"%PDF-1.4 nothing")
        browser = self.open("/upload")
        browser.find("#files").send_keys(f"{sent}\n{broken}")
        browser.wait(lambda: browser.has("#sent .done") and browser.has("#sent .failed"), "both are read", seconds=120)
        self.assertIn(PAYLOAD, browser.text("#sent"))
        document = urllib.parse.urlsplit(browser.find("#sent .done a").get_attribute("href")).path

        self.check(browser, "/upload", broken.name)
        self.check(browser, "/", PAYLOAD)
        self.check(browser, "/documents", PAYLOAD)
        self.check(browser, document, PAYLOAD)
        self.check(browser, f"{document}?review=1", PAYLOAD)
        self.check(browser, "/review", PAYLOAD)
        self.check(browser, "/tasks", PAYLOAD)
        self.check(browser, "/tasks/calendar?month=2025-06", "Sở Tài chính")
        self.check(browser, "/tasks/timeline", "Sở Tài chính")
        self.check(browser, "/registers/follow-up", PAYLOAD)
        self.check(browser, f"/graph?document={document.split('/')[-1]}", PAYLOAD)
        self.check(browser, "/audit", PAYLOAD)
        task = next(link for link in browser.visit("/tasks?due=2025-06").all(".tasks a.details"))
        self.check(browser, urllib.parse.urlsplit(task.get_attribute("href")).path, PAYLOAD)

    def test_scripts_that_people_type_do_not_run(self):
        self.serve(self.archive(archive.texts))
        browser = self.open("/tasks")
        browser.expect("404", "400", "422")
        for path in ("/documents", "/tasks", "/targets", "/graph"):
            for text in (PAYLOAD, BREAKOUT):
                self.check(browser, f"{path}?q={urllib.parse.quote(text)}", text)
        self.check(browser, f"/documents?issuer={urllib.parse.quote(BREAKOUT)}", BREAKOUT)
        self.check(browser, f"/{urllib.parse.quote(BREAKOUT)}")
        self.check(browser, f"/documents/1?page={urllib.parse.quote(BREAKOUT)}")

        browser.visit("/tasks")
        browser.click(".tasks tbody input[name=choose]")
        browser.type("#note", PAYLOAD)
        browser.follow("Ghi", within=".bulk")
        self.check(browser, "/tasks", PAYLOAD)
        browser.click(".feeds summary")
        browser.type("#feed-label", BREAKOUT)
        browser.follow("Tạo địa chỉ lịch")
        self.check(browser, "/tasks/feeds", BREAKOUT)
        browser.visit("/documents/1")
        word = browser.all(".lines p[data-l] > *")[5]
        word.click()
        browser.type("#after", PAYLOAD)
        browser.find("#editor button.primary").click()
        browser.wait(lambda: word.text == PAYLOAD, "the word is saved")
        self.check(browser, "/documents/1", PAYLOAD)
