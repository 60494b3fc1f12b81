"""The way of an archivist: files are sent, read, looked over, corrected, found again and taken away."""
import subprocess

from selenium.webdriver.common.keys import Keys

import archive
from case import BrowserCase
from checkout import EDITOR, FAX, PLAN

# What the element with the focus is: its text and classes.
FOCUSED = """
const element = document.activeElement;
return {text: element.textContent, isDoubt: element.matches('.lines .c, .lines .d'),
        isWord: element.matches('.lines *'), others: (element.dataset.a ?? '').split('\\n').filter(Boolean),
        isCorrected: element.classList.contains('h')}
"""


class Archivist(BrowserCase):
    def test_scans_sent_by_browser_become_documents(self):
        self.serve(self.archive())
        browser = self.open("/upload")
        browser.find("#files").send_keys(f"{PLAN}\n{FAX}")
        names = [item.text.split("\n")[0] for item in browser.all("#sent .name")]
        self.assertEqual([PLAN.name, FAX.name], names)
        progress = set()

        def read():
            progress.update(item.text for item in browser.all("#sent .state"))
            self.assertFalse(browser.has("#sent .failed"), browser.text("#sent"))
            return len(browser.all("#sent .done")) == 2
        browser.wait(read, "both files are read", seconds=240)
        self.assertGreater(len(progress), 2, f"no progress was shown: {progress}")
        browser.follow("Mở văn bản", within="#sent li:first-child")

        self.assertIn("07/KH-SXD", browser.text("h1"))
        picture = browser.find(".paper img")
        browser.wait(lambda: browser.script("return arguments[0].complete && arguments[0].naturalWidth", picture), "the picture is there")
        text = browser.find(".lines")
        self.assertIn("Tổ chức thực hiện Nghị quyết số 71/NQ-CP", text.text)
        self.assertLessEqual(picture.rect["x"] + picture.rect["width"], text.rect["x"], "the text is not beside")
        original = self.taken(browser, "Tệp gốc")
        self.assertEqual(PLAN.read_bytes(), original.read_bytes())

    def test_a_word_lights_its_box_and_a_box_its_word(self):
        self.serve(self.archive(archive.scans))
        browser = self.open("/documents/1")
        words, boxes = browser.all(".lines p[data-l] > *"), browser.all(".boxes g[data-l] > rect")
        self.assertEqual(len(words), len(boxes))
        lit = "return document.querySelectorAll('.lines .lit, .boxes .lit').length"
        for over, partners, index in ((words, boxes, 40), (boxes, words, 50), (words, boxes, 12)):
            browser.hover(over[index])
            browser.wait(lambda: browser.marked(partners[index], "lit"), "what belongs to it is lit")
            self.assertTrue(browser.marked(over[index], "lit"))
            self.assertEqual(2, browser.script(lit))

    def test_doubts_are_followed_from_page_to_page_and_back(self):
        self.serve(self.archive(archive.scans))
        browser = self.open("/review")
        browser.follow("Duyệt văn bản kế tiếp")
        place = lambda: (browser.path, browser.script(FOCUSED)["text"])
        browser.wait(lambda: browser.script(FOCUSED)["isDoubt"], "the first doubt has the focus")
        before, after = None, place()
        while before is None or before[0] == after[0]:
            before = after
            browser.press("n")
            browser.wait(lambda: browser.script(FOCUSED)["isDoubt"] and place() != before, "n leads on")
            after = place()
        browser.press("p")
        browser.wait(lambda: place()[1] == before[1], "p leads back to the page before")

    def test_a_document_is_reviewed_by_keyboard(self):
        self.serve(self.archive(archive.misread))
        browser = self.open("/review")
        browser.follow("Duyệt văn bản kế tiếp")
        document = browser.path.split("?")[0]
        # A page with several doubts.
        browser.visit(f"{document}?page=2&review=1")
        focus = lambda: browser.script(FOCUSED)
        browser.wait(lambda: focus()["isDoubt"], "the first doubt has the focus")
        first = focus()["text"]
        browser.wait(lambda: browser.script("""
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top > 60 && bottom < innerHeight - 60;
            """), "the doubt is in sight with what is around it")
        browser.press("n")
        browser.wait(lambda: focus()["isDoubt"] and focus()["text"] != first, "n leads on")
        second = focus()["text"]
        browser.press("p")
        browser.wait(lambda: focus()["text"] == first, "p leads back")

        # Another reading by its digit; u takes that back.
        for _ in range(200):
            browser.press(Keys.ARROW_RIGHT)
            if focus()["others"]:
                break
        word = browser.focused
        before, other = focus()["text"], focus()["others"][0]
        browser.press("1")
        browser.wait(lambda: word.text == other and browser.marked(word, "h"), "the reading is taken")
        browser.wait(lambda: "Đã lưu" in browser.text("#notices"), "it is said")
        browser.press("u")
        browser.wait(lambda: word.text == before, "the reading is taken back")
        browser.wait(lambda: browser.focused == word, "what is taken back has the focus")

        # Another word, typed; the next doubt is confirmed.
        browser.press("p")
        browser.wait(lambda: focus()["text"] == first, "p leads back")
        word = browser.focused
        browser.press("e")
        browser.wait(lambda: browser.focused == browser.find("#after"), "the word can be typed")
        browser.press("Ngọckhuê", Keys.ENTER)
        browser.wait(lambda: word.text == "Ngọckhuê", "the word is saved")
        browser.wait(lambda: focus()["text"] == second, "the next doubt has the focus")
        browser.press(Keys.ENTER)
        browser.wait(lambda: focus()["isDoubt"] and focus()["text"] != second, "the doubt after that has it")

        browser.leave(lambda: browser.press("a"))
        self.assertNotEqual(document, browser.path.split("?")[0], "a does not lead to the next document")
        browser.visit(document)
        self.assertIn("đã duyệt", browser.text(".doc-head, header.row, main"))

        # It is found by the word, and has it in its copies.
        box = browser.find("header input[name=q]")
        browser.leave(lambda: box.send_keys("Ngọckhuê", Keys.ENTER))
        self.assertTrue(browser.path.startswith("/documents?q="), browser.path)
        browser.leave(browser.find(f"main a[href^='{document}']").click)
        self.assertEqual(document, browser.path.split("?")[0])
        copy = self.taken(browser, "PDF")
        read = subprocess.run(["pdftotext", copy, "-"], capture_output=True, text=True, check=True)
        self.assertIn("Ngọckhuê", read.stdout)
        self.assertEqual(FAX.read_bytes(), self.taken(browser, "Tệp gốc").read_bytes())
        history = browser.text(".edits")
        self.assertIn(EDITOR, history)
        self.assertIn("Ngọckhuê", history)

    def test_who_holds_an_old_version_is_told_and_loses_nothing(self):
        self.serve(self.archive(archive.scans))
        one, other = self.open("/documents/1"), self.open("/documents/1")
        other.expect("409")
        for browser, index, text in ((one, 10, "Ngọckhuê"), (other, 12, "Thanhtrà")):
            browser.all(".lines p[data-l] > *")[index].click()
            browser.wait(lambda: browser.find("#editor").is_displayed(), "the editor is open")
            browser.type("#after", text).send_keys(Keys.ENTER)
            if browser is one:
                browser.wait(lambda: not browser.find("#editor").is_displayed(), "it is saved")
        other.wait(lambda: other.has("#editor .message a"), "the conflict is told")
        self.assertEqual("Thanhtrà", other.find("#after").get_attribute("value"))
        self.assertNotIn("Thanhtrà", other.text(".lines"))
        # What the other one did stands; after a look at it, the own is saved, too.
        other.leave(other.find("#editor .message a").click)
        self.assertIn("Ngọckhuê", other.text(".lines"))
        other.all(".lines p[data-l] > *")[12].click()
        other.type("#after", "Thanhtrà").send_keys(Keys.ENTER)
        other.wait(lambda: "Thanhtrà" in other.text(".lines"), "it is saved")
        one.visit("/documents/1")
        self.assertIn("Thanhtrà", one.text(".edits"))
        self.assertIn("Ngọckhuê", one.text(".edits"))

    def taken(self, browser, form):
        """A file that the menu of a document gives."""
        if not browser.has(".menu-box[open]"):
            browser.click(".menu-box summary")
        link = next(link for link in browser.all(".menu-box a") if link.text.startswith(form))
        return browser.download(link.click)
