# make run       install what is missing, build, and receive visitors
# make test      install what is missing, build, and run every test
# make torture   the long run of the reliability tests (docs/reliability.md)
# make lint      check the formatting; make format mends it
# make bench     measure the release build (docs/benchmarks.md)
# make install   put the program, prompts, man page and completions below PREFIX

PREFIX ?= /usr/local
PACKAGES := libedit-dev libsqlite3-dev
SUDO := $(if $(filter-out 0,$(shell id -u)),sudo)
SWIFT_FILES := Package.swift Sources Tests Benchmarks
# By itself SwiftPM lets a target import a module that it does not depend on.
CHECK := --explicit-target-dependency-import-check error
# The Swift runtime is linked in. Other flags rebuild everything, so they get their own folder.
STATIC := -c release --static-swift-stdlib -Xlinker -s --scratch-path .build-install
SHARE := $(DESTDIR)$(PREFIX)/share

.PHONY: run test torture lint format bench install packages

run: packages
	swift run $(CHECK) jiefang $(ARGS)

test: packages
	swift test $(CHECK) --disable-xctest $(ARGS)

torture: packages
	JIEFANG_TORTURE=1 JIEFANG_FUZZ_STEPS=20000 swift test $(CHECK) --disable-xctest $(ARGS)

lint:
	swift format lint --strict --recursive --parallel $(SWIFT_FILES)

format:
	swift format --in-place --recursive --parallel $(SWIFT_FILES)

bench: packages
	swift build -c release $(CHECK)
	swift run -c release $(CHECK) Benchmarks

install: packages
	swift build $(STATIC) --product jiefang
	program="$$(swift build $(STATIC) --show-bin-path)/jiefang"; \
	install -D "$$program" "$(DESTDIR)$(PREFIX)/bin/jiefang"; \
	mkdir -p "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	  "$(SHARE)/fish/vendor_completions.d" "$(SHARE)/jiefang"; \
	"$$program" --generate-completion-script bash > "$(SHARE)/bash-completion/completions/jiefang"; \
	"$$program" --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_jiefang"; \
	"$$program" --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/jiefang.fish"
	install -D -m 644 docs/jiefang.1 "$(SHARE)/man/man1/jiefang.1"
	cp -R prompts "$(SHARE)/jiefang/"

packages:
	@dpkg -s $(PACKAGES) >/dev/null 2>&1 \
	  || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $(PACKAGES); }
