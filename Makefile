.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

BIN := .venv/bin
ifndef SEED
SEED := $(shell od -An -N4 -tu4 /dev/urandom | tr -d ' ')
endif
TESTS ?= tests
# Files of tests are shared out among so many processes: one more than cores, since modems, servers
# and packages are waited for.
JOBS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1 )))
ARGS ?=

# Tests and pictures are made without a screen, wherever they run.
HEADLESS := QT_QPA_PLATFORM=offscreen PYTHONHASHSEED=$(SEED)

.PHONY: help run demo test soak bench bundle deb windows lock translations pictures clean ready ready-test

help: ## What can be asked for (this list)
	@echo "Loket, a desktop kiosk for Kartu Prakerja registration. The two that matter: make run, make test."
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: ready ## Set everything up and start Loket (without a display: the demo)
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" || "$$(uname)" == Darwin ]]; then \
		exec $(BIN)/loket run $(ARGS); \
	else \
		echo "No display here, so Loket shows itself in pictures instead: loket demo"; \
		QT_QPA_PLATFORM=offscreen exec $(BIN)/loket demo $(ARGS); \
	fi

demo: ready ## Two days and two weeks of a case on the built-in mail server; pictures, letter and PDFs in build/demo/
	@QT_QPA_PLATFORM=offscreen $(BIN)/loket demo $(ARGS)

test: ready-test ## Set everything up and run every check, headless (SEED=n repeats an order, TESTS=path narrows, JOBS=1 asks one process)
	@echo "Seed $(SEED) (repeat with: make test SEED=$(SEED))"
	@echo "- format";       $(BIN)/ruff format --check --quiet .
	@echo "- lint";         $(BIN)/ruff check --quiet .
	@echo "- types";        $(BIN)/mypy
	@echo "- layers";       $(BIN)/lint-imports --no-logo
	@echo "- translations"; $(BIN)/python -m tools.translations check
	@echo "- tests";        $(HEADLESS) $(BIN)/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder --maxprocesses 4 \
		--randomly-seed=$(SEED) $(TESTS) $(ARGS)

soak: ready-test ## The slow tests: kill -9 at random moments, long shifts, big stores
	@echo "Seed $(SEED) (repeat with: make soak SEED=$(SEED))"
	@$(HEADLESS) $(BIN)/pytest -m soak -o faulthandler_timeout=0 --randomly-seed=$(SEED) $(TESTS) $(ARGS)

bench: ready-test ## The figures of the budgets, as ratios taken in one run
	@QT_QPA_PLATFORM=offscreen $(BIN)/loket bench $(ARGS)

bundle: ## Loket, its Python and its Qt in one folder: build/linux/bundle/loket (Debian 12, 64 bit)
	@installer/linux/bundle.sh

deb: bundle ## Both Debian packages in dist/: loket and loket-kiosk, the same octets each time (docs/installing.md)
	@installer/linux/deb.sh

translations: ready-test ## Collect the texts, write resources/i18n/, say what is untranslated
	@$(BIN)/python -m tools.translations update

pictures: demo ## Take the pictures of the manual anew, from the demo
	@mkdir -p docs/pictures && cp build/demo/{otp-waiting,beranda,pengaduan,tangga,telepon,bukti,kasus,layar-peserta}.png docs/pictures/ && \
		cp build/demo/*-perangkat-jaringan.png docs/pictures/perangkat.png && \
		cp build/demo/*-panduan.png docs/pictures/panduan.png && \
		cp build/demo/*-latihan-pelatih.png docs/pictures/latihan.png && \
		cp build/demo/*-pemeriksaan.png docs/pictures/pemeriksaan.png && \
		cp build/demo/*-papan-ketik.png docs/pictures/papan-ketik.png

windows: ready ## Build the installers for Windows into dist/, on Linux (PYTHON_EMBED=zip; docs/installing.md)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m installer.windows.build

lock: ## Pin all dependencies anew, with hashes, for every platform
	@tools/lock.sh

clean: ## Remove what was built; the kiosk's own data is elsewhere and stays
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find kiosk tools tests -name __pycache__ -prune -exec rm -rf {} +

ready:
	@tools/setup.sh run

ready-test:
	@tools/setup.sh test
