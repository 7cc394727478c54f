# The short names of everything one does with guatu. `make help` lists them; plain `make` builds.

SHELL := /bin/sh
.DEFAULT_GOAL := build
.NOTPARALLEL:

# A toolchain that is not in PATH (sudo, cron) is looked for where it is usually unpacked.
SWIFT := $(or $(shell command -v swift),$(firstword $(wildcard \
	$(HOME)/.local/share/swiftly/bin/swift /opt/swift*/usr/bin/swift \
	/usr/local/swift*/usr/bin/swift /usr/share/swift*/usr/bin/swift)),swift)
STRIP ?= strip
LEDGER ?= sample-ledgers
PREFIX ?= /usr/local
DESTDIR ?=
ISSUES ?= 100000
# Further options for the build of the tests.
TEST_OPTIONS ?=

# One shell word, whatever stands in the value: blanks, quotes, Chinese, dollars.
quoted = '$(subst ','\'',$(value $1))'

# The Swift library goes into the program, so that it runs on machines without a toolchain. At a
# fixed address 40,000 places need no mending at every start, a third of the shortest command's time.
release_options := -c release --static-swift-stdlib -Xlinker -no-pie
# The C++ library, of which the Swift library needs a little, goes in as well where it is there to go
# in: the folder holds nothing else, so that the linker finds no shared one before it. It took a
# quarter of the time of the shortest command to load, and need not be on the user's machine.
cxx_folder := .build/static-libraries
cxx_library := $(firstword $(wildcard /usr/lib/gcc/*/*/libstdc++.a /usr/lib64/libstdc++.a))
ifneq ($(cxx_library),)
release_options += -Xlinker -L$(CURDIR)/$(cxx_folder) -Xswiftc -Xclang-linker \
	-Xswiftc -static-libgcc
endif
release_build := $(SWIFT) build $(release_options) --product guatu
program := .build/release/guatu
shell_scripts := .ci/deps .ci/run .ci/readme
swift_sources := Sources Tests Package.swift

export SWIFT

# Turns a leading ~ into the home directory; shells other than bash leave it in `PREFIX=~/.local`.
define with_prefix
prefix=$(call quoted,PREFIX); destdir=$(call quoted,DESTDIR); \
case $$prefix in '~') prefix=$$HOME ;; '~/'*) prefix=$$HOME/$${prefix#'~/'} ;; esac; \
bin=$$destdir$$prefix/bin; share=$$destdir$$prefix/share/guatu;
endef

.PHONY: build run test record lint format check bench soak readme install uninstall clean \
	help build-needs static-libraries test-needs

## build: 编译发布版 / the release build
build: build-needs static-libraries
	@$(release_build) >&2

## run: 编译并打开示例台账；LEDGER=路径 打开自己的 / build, open the samples or LEDGER=path
run: build
	@$(program) board $(call quoted,LEDGER)

## test: 运行全部测试；FILTER=词 只跑一部分 / every test, or those that match FILTER=word
test: test-needs
	$(SWIFT) build $(TEST_OPTIONS) --build-tests
	$(SWIFT) test --skip-build --disable-xctest $(if $(FILTER),--filter $(call quoted,FILTER))

## record: 重写测试里的预期画面 / rewrite the expected pictures of the tests
record: test-needs
	GUATU_RECORD=1 $(SWIFT) test --disable-xctest $(if $(FILTER),--filter $(call quoted,FILTER))

## lint: 检查代码格式 / style of the sources, syntax of the scripts
lint:
	$(SWIFT) format lint --strict --parallel --recursive $(swift_sources)
	@for script in $(shell_scripts); do bash -n "$$script" || exit 1; done

## format: 按规定格式重排代码 / bring the sources into the one style
format:
	$(SWIFT) format --in-place --parallel --recursive $(swift_sources)

## check: 提交前要过的全部检查 / what must pass before a change goes in
check: lint test

## bench: 测速，每项与同一次运行的标尺对照；ISSUES=1000000 更大 / speed beside yardsticks, ISSUES=N
bench: build
	@$(SWIFT) build $(release_options) --product TrivialCurses >&2
	@$(SWIFT) build $(release_options) --product Bench >&2
	@.build/release/Bench --issues $(call quoted,ISSUES)

## soak: 四十台机器同时改、同时同步，要一刻钟 / forty machines edit and sync at once; 15 minutes
soak: test-needs
	$(SWIFT) build $(TEST_OPTIONS) --build-tests
	GUATU_SOAK=1 $(SWIFT) test --skip-build --disable-xctest --filter 'Convergence|Stress'

## readme: 用程序本身的画面更新 README / put the program's own picture into the READMEs
readme: build
	@.ci/readme $(program)

## install: 安装到 PREFIX（默认 /usr/local，也可 ~/.local）/ install below PREFIX, DESTDIR honoured
install:
	@test -x $(program) || $(MAKE) build
	@$(with_prefix) set -e; \
	install -d "$$bin" "$$share"; \
	install -m 755 $(program) "$$bin/guatu.new"; \
	$(STRIP) "$$bin/guatu.new"; \
	mv -f "$$bin/guatu.new" "$$bin/guatu"; \
	for folder in themes templates sample-ledgers; do \
	  rm -rf "$$share/$$folder"; \
	  cp -R "$$folder" "$$share/$$folder"; \
	  chmod -R u=rwX,go=rX "$$share/$$folder"; \
	done; \
	echo "已安装 / installed: $$bin/guatu, $$share"

## uninstall: 卸载 / remove what install put there
uninstall:
	@$(with_prefix) set -e; \
	rm -f "$$bin/guatu"; \
	rm -rf "$$share/themes" "$$share/templates" "$$share/sample-ledgers"; \
	test ! -d "$$share" || rmdir --ignore-fail-on-non-empty "$$share"; \
	echo "已卸载 / removed: $$bin/guatu, $$share"

## clean: 删除编译产物 / remove what building made
clean:
	rm -rf .build dist

## help: 列出这些命令 / this list
help:
	@awk '/^## / { name = $$2; sub(/^## [a-z]*: /, ""); sub(/:$$/, "", name); \
	  printf "  make %-10s %s\n", name, $$0 }' Makefile

build-needs:
	@.ci/deps build

static-libraries:
	@test -z "$(cxx_library)" || { mkdir -p $(cxx_folder) && \
	  ln -sf "$(cxx_library)" $(cxx_folder)/libstdc++.a; }

test-needs:
	@.ci/deps test
