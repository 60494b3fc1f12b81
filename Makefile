# make demo     sets up, builds, converts Samples/, prints the record, makes an archive and asks it
# make test     sets up, checks the format, builds and runs all tests
# make test-browser  sets up, builds, tests the web pages in a headless Chromium; ARGS: -k NAME, -v
# make accuracy sets up, builds, measures on the set in EVAL; ARGS: --quick, --check (Benchmarks/)
# make faults   builds, kills, fails and damages a short while (Tests/Faults/); COUNT=0: at every place; ARGS: --jobs 2
# make fuzz     sets up, builds, runs libFuzzer on every parser: SECONDS each (60), ONLY=NAME (Tests/Fuzzing/)
# make install  builds and installs below PREFIX (/usr/local), with a bill of materials in share/doc/sohoa
# make clean    removes what these have made

PREFIX ?= /usr/local
DESTDIR ?=
# Debian's, for which its packages of Selenium and the like are made.
PYTHON ?= /usr/bin/python3
EVAL ?= ../shared/eval
CORPUS ?= ../shared/corpus

PACKAGES := pkg-config libtesseract-dev libleptonica-dev libpoppler-glib-dev libqpdf-dev \
	libsodium-dev libsqlite3-dev libxlsxwriter-dev zlib1g-dev tesseract-ocr tesseract-ocr-vie tesseract-ocr-eng
# What only the tests need besides: they set a page in Tinos and read it, and look into workbooks and PDFs.
test: PACKAGES += fontconfig fonts-croscore unzip qpdf poppler-utils
# What only the tests in a browser need.
test-browser: PACKAGES += python3 python3-selenium python3-openpyxl python3-icalendar chromium chromium-driver \
	poppler-utils fonts-dejavu-core
# What only the trials with faults need.
faults: PACKAGES += python3 faketime
# What only the measuring needs.
accuracy: PACKAGES += python3 python3-venv poppler-utils fonts-croscore \
	fonts-texgyre fonts-liberation2 fonts-freefont-ttf
# The Swift libraries go into the executable, so that it runs where there is no Swift; lld does not warn of what
# Foundation has of the C library.
RELEASE := swift build --quiet --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld \
	--product sohoa
EXECUTABLE := .build/release/sohoa
SAMPLES := Samples/ke-hoach-07-sxd.pdf Samples/ke-hoach-07-sxd-fax.tiff \
	Samples/ke-hoach-07-sxd-mangled.txt

.PHONY: demo test test-browser fuzz accuracy faults build setup lint install clean

demo: build
	@mkdir -p demo
	@echo "Converting Samples/ into demo/ (records, then texts)"
	@$(EXECUTABLE) convert --format json --output demo/ $(SAMPLES)
	@$(EXECUTABLE) convert --format txt --quiet --output demo/ $(SAMPLES)
	@echo "The record of the scan (demo/ke-hoach-07-sxd.json):"
	@cat demo/ke-hoach-07-sxd.json
	@echo "Taking Samples/ into an archive (demo/archive), and asking it without marks:"
	@$(EXECUTABLE) ingest --archive demo/archive $(SAMPLES)
	@$(EXECUTABLE) search --archive demo/archive --limit 2 do thi thong minh
	@$(EXECUTABLE) tasks --archive demo/archive --limit 3 --overdue --today 2026-06-20
	@$(EXECUTABLE) verify --archive demo/archive
	@echo "Records: $$(echo demo/*.json)"
	@echo "Texts:   $$(echo demo/*.txt)"

# All at once, what waits for a socket or a clock would wait for a thousand others.
test: setup lint
	@echo "Building, undeclared imports being errors"
	@swift build --quiet --build-tests --explicit-target-dependency-import-check error
	@echo "Testing"
	@SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$$((2 * $$(nproc))) swift test

test-browser: setup
	@echo "Building sohoa"
	@swift build --quiet --product sohoa
	@echo "Testing in a browser"
	@$(PYTHON) -B -m unittest discover -s Tests/Browser $(ARGS)

SECONDS ?= 60
# libFuzzer without its main, beside the compiler.
FUZZER = $(wildcard $(dir $(realpath $(shell command -v swiftc)))../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-*.a)

fuzz: setup
	@echo "Building for libFuzzer"
	@for product in FuzzRooms FuzzCatalogue FuzzWeb; do \
		SOHOA_FUZZER="$(FUZZER)" swift build --quiet --configuration release --scratch-path .build-fuzz \
			--static-swift-stdlib -Xswiftc -use-ld=lld --product $$product || exit 1; \
	done
	@echo "Fuzzing"
	@BIN=.build-fuzz/release Tests/Fuzzing/run.sh $(SECONDS) $$(nproc) .build-fuzz/found

# Debian 12 has no package of rapidfuzz: what Python lacks, pip puts below .build.
accuracy: build
	@python=python3; \
	if ! $$python -c 'import rapidfuzz, PIL, numpy' 2>/dev/null; then \
		python=.build/python/bin/python3; \
		$$python -c 'import rapidfuzz, PIL, numpy' 2>/dev/null || { \
			echo "Installing rapidfuzz, Pillow and numpy by pip into .build/python"; \
			python3 -m venv .build/python && \
			$$python -m pip install --quiet rapidfuzz Pillow numpy; }; \
	fi && \
	$$python Benchmarks/accuracy.py "$(EVAL)" --corpus "$(CORPUS)" $(ARGS)

faults: build
	@failed=; for program in kill_at_calls fail_calls random_kills power_cut damaged_database two_processes \
		inbox_tricks; do \
		$(PYTHON) -B Tests/Faults/$$program.py $(if $(COUNT),--count $(COUNT)) $(ARGS) || failed=1; \
	done; [ -z "$$failed" ]

build: setup
	@echo "Building sohoa for release"
	@$(RELEASE)

lint:
	@echo "Checking the format"
	@swift format lint --strict --recursive Sources Tests Package.swift

# Quiet when nothing is missing.
setup:
	@command -v swift >/dev/null || { \
		echo "Swift 6.3 is missing: https://www.swift.org/install/linux/debian/" >&2; exit 1; }
	@missing=; \
	for package in $(PACKAGES); do \
		dpkg-query --show --showformat='$${db:Status-Status}' "$$package" 2>/dev/null \
			| grep -qx installed || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	echo "Installing by apt:$$missing"; \
	sudo=; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	$$sudo apt-get update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
		--no-install-recommends $$missing >/dev/null

install: build
	@echo "Installing into $(DESTDIR)$(PREFIX)"
	@install -D -m 755 $(EXECUTABLE) "$(DESTDIR)$(PREFIX)/bin/sohoa"
	@install -d "$(DESTDIR)$(PREFIX)/share/sohoa"
	@cp -R Dictionaries/. "$(DESTDIR)$(PREFIX)/share/sohoa/"
	@$(PYTHON) -B Packaging/sbom.py $(EXECUTABLE) > .build/sbom.cdx.json
	@install -D -m 644 .build/sbom.cdx.json "$(DESTDIR)$(PREFIX)/share/doc/sohoa/sbom.cdx.json"

clean:
	rm -rf .build .build-fuzz demo
