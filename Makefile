# The one door: make coach, make demo, make test, make check.
# Needs Python 3.10 or newer and make; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTEST_FLAGS ?=
IN_PROCESS := not package and not terminal and not browser
BENCH_FLAGS ?=
FUZZ_FLAGS ?= --seconds 60
MUTANTS_FLAGS ?=
SINGLE_PYTHONS ?= 3.10 3.11 3.12 3.13 3.14
SINGLE ?= dist/acupress.pyz
SINGLE_WORK ?= build/single
SINGLE_PIP = $(SINGLE_WORK)/venv/bin/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help coach demo test check lint types contracts tests coverage bench fuzz mutants docs dist single clean

help:  ## Say what there is.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/'

coach: $(VENV)/.ready  ## Be coached.
	@$(BIN)/acupress coach

demo: $(VENV)/.ready  ## Watch a whole session at high speed; nothing is asked or kept.
	@$(BIN)/acupress session GB30 BL40 BL57 --side left --rehearse --speed 90

test: check  ## Everything that is checked before a change goes in.

check: lint types contracts tests  ## The same: lint, types, import contracts, tests.

lint: $(VENV)/.ready
	$(BIN)/ruff check src tests docs benchmarks fuzz mutants noxfile.py hatch_build.py
	$(BIN)/ruff format --check src tests docs benchmarks fuzz mutants noxfile.py hatch_build.py

types: $(VENV)/.ready
	$(BIN)/mypy

contracts: $(VENV)/.ready
	$(BIN)/lint-imports

tests: $(VENV)/.ready
	$(BIN)/python -m pytest -q -n auto -m '$(IN_PROCESS)' $(PYTEST_FLAGS)
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m 'package or browser' \
	  tests/browser tests/test_package.py $(PYTEST_FLAGS)
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m terminal \
	  tests/terminal tests/test_benchmarks.py $(PYTEST_FLAGS)

# Apart, as it makes the tests four times as slow.
coverage: $(VENV)/.ready  ## See whether every line and branch of the domain and the coaching is run by a test.
	$(BIN)/python -m pytest -q -n auto --cov --cov-report= -m '$(IN_PROCESS)' \
	  --ignore=tests/safety --ignore=tests/durability --ignore=tests/words $(PYTEST_FLAGS)
	$(BIN)/coverage report --include='*/domain/*,*/coaching/*' --fail-under=100
	$(BIN)/coverage report --fail-under=95

bench: $(VENV)/.ready  ## Measure how fast it is, as ratios within one run.
	$(BIN)/python -m benchmarks $(BENCH_FLAGS)

fuzz: $(VENV)/.ready  ## Try random inputs of every kind for a minute: FUZZ_FLAGS="--seconds 3600 --seed 1 keys".
	$(BIN)/python -m fuzz $(FUZZ_FLAGS)

mutants: $(VENV)/.ready  ## Break the code on purpose, to see whether a test misses it: ten minutes.
	$(BIN)/python -m mutants $(MUTANTS_FLAGS)

docs: $(VENV)/.ready  ## Make anew the pictures, the pages for clinicians, the tables of keys and commands, and the man page.
	$(BIN)/python -m docs.make_picture
	$(BIN)/python -m docs.make_safety
	$(BIN)/python -m docs.make_words
	$(BIN)/python -m docs.make_keys
	$(BIN)/python -m docs.make_man

dist: $(VENV)/.ready  ## Build the wheel and the sdist into dist/, and check them.
	rm -f dist/*.whl dist/*.tar.gz
	$(BIN)/python -m build --outdir dist .
	$(BIN)/twine check --strict dist/*.whl dist/*.tar.gz
	$(BIN)/check-wheel-contents dist/*.whl

# msgspec alone is compiled: one build of it for each Python, which their names keep apart.
single:  ## Build dist/acupress.pyz: all in one file, for any Python on a system like this one.
	rm -rf $(SINGLE_WORK)
	$(PYTHON) -m venv $(SINGLE_WORK)/venv
	$(SINGLE_PIP) 'shiv>=1.0.8'
	$(SINGLE_PIP) --target $(SINGLE_WORK)/site .
	for version in $(SINGLE_PYTHONS); do \
	  $(SINGLE_PIP) --target $(SINGLE_WORK)/$$version \
	    --python-version $$version --only-binary :all: --no-deps \
	    "msgspec==$$(ls $(SINGLE_WORK)/site | sed -n 's/^msgspec-\(.*\)\.dist-info$$/\1/p')" && \
	  cp $(SINGLE_WORK)/$$version/msgspec/_core.* $(SINGLE_WORK)/site/msgspec/ || exit 1; \
	done
	rm -rf $(SINGLE_WORK)/site/bin $(SINGLE_WORK)/site/share
	mkdir -p $(dir $(SINGLE))
	$(SINGLE_WORK)/venv/bin/shiv --compressed --reproducible --entry-point acupress_cli.__main__:main \
	  --site-packages $(SINGLE_WORK)/site --preamble docs/single_preamble.py \
	  --python '/usr/bin/env python3' --output-file $(SINGLE)
	rm -rf $(SINGLE_WORK)

clean:  ## Remove .venv and everything built.
	rm -rf $(VENV) build dist .nox .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The tools are fetched once, and again when pyproject.toml changes.
$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
	  { echo "Python 3.10 or newer is needed: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@# The pip that comes with a Python may be too old to know groups of pyproject.toml.
	$(PIP) --upgrade 'pip>=25.1'
	$(PIP) --editable . --group dev
	@touch $@
