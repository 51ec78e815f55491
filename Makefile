# The one door: make coach, make demo, make test, make check.
# Needs Python 3.10 or newer and make; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST_FLAGS ?=
BENCH_FLAGS ?=

.DEFAULT_GOAL := help
.PHONY: help coach demo test check lint types contracts tests bench docs dist single clean

help:  ## Say what there is.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/'

coach: $(VENV)/.ready  ## Be coached.
	@$(BIN)/acupress coach

demo: $(VENV)/.ready  ## Watch a whole session at high speed; nothing is asked or kept.
	@$(BIN)/acupress session GB30 BL40 BL57 --side left --rehearse --speed 90

test: check  ## Everything that is checked before a change goes in.

check: lint types contracts tests  ## The same: lint, types, import contracts, tests.

lint: $(VENV)/.ready
	$(BIN)/ruff check src tests docs benchmarks noxfile.py
	$(BIN)/ruff format --check src tests docs benchmarks noxfile.py

types: $(VENV)/.ready
	$(BIN)/mypy

contracts: $(VENV)/.ready
	$(BIN)/lint-imports

tests: $(VENV)/.ready
	$(BIN)/python -m pytest -q --cov --cov-report= -m 'not package and not terminal and not browser' \
	  --ignore=tests/safety --ignore=tests/durability $(PYTEST_FLAGS)
	$(BIN)/coverage report --include='*/domain/*,*/coaching/*' --fail-under=100
	$(BIN)/coverage report --fail-under=95
	$(BIN)/python -m pytest -q tests/safety tests/durability $(PYTEST_FLAGS)
	$(BIN)/python -m pytest -q -m 'package or terminal or browser' $(PYTEST_FLAGS)

bench: $(VENV)/.ready  ## Measure how fast it is, as ratios within one run.
	$(BIN)/python -m benchmarks $(BENCH_FLAGS)

docs: $(VENV)/.ready  ## Make anew what is made: pictures, docs/safety.md, the man page, the table of commands.
	$(BIN)/python docs/make_picture.py
	$(BIN)/python docs/make_safety.py
	$(BIN)/python -m docs.make_man

dist: $(VENV)/.ready  ## Build the wheel and the sdist into dist/, and check them.
	rm -f dist/*.whl dist/*.tar.gz
	$(BIN)/python -m build --outdir dist .
	$(BIN)/twine check --strict dist/*.whl dist/*.tar.gz
	$(BIN)/check-wheel-contents dist/*.whl

single: $(VENV)/.ready  ## Build dist/acupress.pyz: the program in one file, run by any python3.
	rm -rf build/single
	$(PYTHON) -m venv build/single
	build/single/bin/python -m pip install --quiet --disable-pip-version-check 'shiv>=1.0.8'
	mkdir -p dist
	build/single/bin/shiv --quiet --compressed --reproducible --console-script acupress \
	  --python '/usr/bin/env python3' --output-file dist/acupress.pyz .
	rm -rf build/single

clean:  ## Remove .venv and everything built.
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The tools are fetched once, and again when pyproject.toml changes.
$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
	  { echo "Python 3.10 or newer is needed: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
