"""Signing in and out, what each role sees, and the log."""
import archive
from case import BrowserCase

PEOPLE = {
    "lan": ("archivist", "Nguyễn Thị Lan", "kho-giấy-tờ-41"),
    "minh": ("reader", "Trần Văn Minh", "chỉ-đọc-thôi-52"),
    "quan": ("administrator", "Lê Quân", "trông-coi-kho-63"),
}


class Accounts(BrowserCase):
    def setUp(self):
        kept = self.archive(archive.texts)
        for name, (role, shown, password) in PEOPLE.items():
            kept.run("user add", name, "--role", role, "--display-name", shown, text=f"{password}\n")
        self.serve(kept, "--accounts")

    def sign_in(self, browser, name, password=None):
        """Fills in the form; a wrong password stays on it."""
        browser.type("#name", name)
        browser.type("#password", password or PEOPLE[name][2])
        browser.follow("Đăng nhập", within="main")

    def sign_out(self, browser):
        browser.click(".account summary")
        browser.leave(browser.find(".account form button").click)

    def menu(self, browser):
        return [link.get_attribute("href").rsplit("/", 1)[1] for link in browser.all(".menu a")]

    def test_an_archivist_signs_in_and_out(self):
        browser = self.open("/tasks?lead=S%E1%BB%9F%20T%C3%A0i%20ch%C3%ADnh")
        browser.expect("401", "422")
        self.assertTrue(browser.find("#password").is_displayed())
        self.assertFalse(browser.has(".menu, header input[name=q]"))
        self.sign_in(browser, "lan", "sai-mật-khẩu")
        self.assertIn("Tên hoặc mật khẩu không đúng", browser.text(".message.bad"))
        self.assertEqual("", browser.find("#password").get_attribute("value"))
        self.sign_in(browser, "lan")
        self.assertEqual("/tasks?lead=Sở Tài chính", browser.path, "signing in does not lead to what was asked for")
        self.assertEqual("Nguyễn Thị Lan", browser.text(".account summary"))
        self.assertTrue({"review", "upload"} <= set(self.menu(browser)))
        cookie = next(cookie for cookie in browser.driver.get_cookies() if "language" not in cookie["name"])
        self.assertTrue(cookie["httpOnly"])
        self.sign_out(browser)
        self.assertTrue(browser.find("#password").is_displayed())
        browser.visit("/documents")
        self.assertTrue(browser.find("#password").is_displayed(), "pages are shown after signing out")

    def test_a_reader_sees_no_review_and_no_upload(self):
        browser = self.open("/sign-in")
        browser.expect("403")
        self.sign_in(browser, "minh")
        self.assertFalse({"review", "upload"} & set(self.menu(browser)))
        browser.visit("/documents/1")
        self.assertIn("31/KH-UBND", browser.text("h1"))
        self.assertFalse(browser.has("#accept, #editor, .fix, .lines a"))
        browser.visit("/tasks")
        self.assertTrue(browser.has(".tasks"))
        self.assertFalse(browser.has("#bulk"))
        for path in ("/review", "/upload", "/audit", "/people"):
            browser.visit(path)
            self.assertEqual("403", browser.find("main .code").text, path)

    def test_a_language_is_chosen_and_kept(self):
        browser = self.open("/sign-in")
        browser.follow("English")
        self.assertEqual("en", browser.script("return document.documentElement.lang"))
        browser.type("#name", "minh")
        browser.type("#password", PEOPLE["minh"][2])
        browser.follow("Sign in", within="main")
        browser.follow("Documents", within=".menu")
        self.assertEqual("Documents", browser.text("h1"))
        browser.follow("Tiếng Việt")
        self.assertEqual("/documents", browser.path)
        self.assertEqual("Văn bản", browser.text("h1"))

    def test_the_log_shows_what_was_done(self):
        browser = self.open("/sign-in")
        browser.expect("422")
        self.sign_in(browser, "lan", "sai-mật-khẩu")
        self.sign_in(browser, "lan")
        browser.visit("/documents/1")
        word = browser.all(".lines p[data-l] > *")[5]
        word.click()
        browser.type("#after", "Ngọckhuê")
        browser.find("#editor button.primary").click()
        browser.wait(lambda: word.text == "Ngọckhuê", "the word is saved")
        self.sign_out(browser)
        self.sign_in(browser, "quan")
        browser.visit("/audit")
        rows = [row.text for row in browser.all(".log tbody tr")]
        done = ["đăng nhập không thành công", "đăng nhập", "sửa văn bản", "đăng xuất"]
        for what in done:
            self.assertTrue(any("lan" in row and what in row for row in rows), f"{what} is not in {rows}")
        self.assertTrue(any("quan" in row and "đăng nhập" in row for row in rows), rows)
        browser.find("#who").send_keys("quan")
        browser.follow("Lọc", within="main")
        self.assertFalse(any("sửa văn bản" in row.text for row in browser.all(".log tbody tr")))
