# Two commands for users: `make lab` opens the workbench, `make test` checks all of it.
# Both set up .venv on the first call, are quick afterwards, and then need no network.

VENV := .venv
PY := $(VENV)/bin/python
# An environment holds its own path: in a checkout that was moved it has to be made again.
HERE := $(shell pwd | cksum | cut -d' ' -f1)
MADE := $(VENV)/made-$(HERE)
READY := $(VENV)/ready-$(HERE)
# deno keeps what it bundles with here, so that it is there offline and goes with the environment.
export DENO_DIR := $(CURDIR)/$(VENV)/deno
# JupyterLab's options, as in: make lab LAB="--no-browser --port 8899"
LAB ?=
# A Python of your own choice goes first, as in: make lab PYTHON=/opt/python3.12/bin/python3
PYTHON ?=
PYTHONS := $(PYTHON) python3.13 python3.12 python3.11 python3 python
EXPLORER := workbench/explorer
DENO := $(CURDIR)/$(VENV)/bin/deno
# Two at a time: the browser tests spend half their time waiting. Each file stays in one process, and
# they are begun in the order of tests/conftest.py, the longest first.
TWO := -n 2 --dist loadfile --no-loadscope-reorder
FITS := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

.PHONY: help lab test test-long lint test-js test-python test-notebooks notebooks bundle picture lock clean
.DEFAULT_GOAL := help

help:
	@echo "make lab        opens JupyterLab on notebooks/explore.ipynb"
	@echo "make test       checks everything: style, types, JavaScript, tests, notebooks"
	@echo "make test-long  runs the tests that take minutes each, and a minute of hostile input"
	@echo "make notebooks  runs the notebooks again and keeps their outputs"
	@echo "make bundle     makes the JavaScript files that ship from their modules"
	@echo "make picture    takes the README's pictures of the Explorer, its reader and a shared page"
	@echo "make lock       renews requirements.lock from pyproject.toml"
	@echo "make clean      removes .venv and everything else that make made"

$(MADE):
	@for python in $(PYTHONS); do \
	  if "$$python" -c '$(FITS)' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  seen=$$(python3 --version 2>/dev/null || echo none); \
	  echo "The workbench needs Python 3.11, 3.12 or 3.13 with its venv module (python3 here: $$seen); install one (on Debian: python3 and python3-venv), or name it: make lab PYTHON=/path/to/python3" >&2; \
	  exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$("$$found" --version); this happens once and takes a few minutes."; \
	"$$found" -m venv --clear $(VENV)
	@touch $@

$(READY): $(MADE) requirements.lock pyproject.toml
	$(PY) -m pip install --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --disable-pip-version-check --quiet --no-index --no-deps --no-build-isolation -e .
	@# The bundler comes on first use: fetched now, `make test` works offline from here on.
	@"$(DENO)" bundle --quiet --output $(VENV)/first-bundle.js $(EXPLORER)/js/main.js 2>/dev/null \
	  || echo "The JavaScript bundler could not be fetched; make test will ask for it again."
	@touch $@

lab: $(READY)
	@$(VENV)/bin/workbench lab $(LAB)

test: lint test-python test-notebooks

# What takes too long for every change: tests marked "long", then hostile input from a new seed.
test-long: $(READY)
	$(PY) -m pytest $(TWO) -m long
	$(PY) -m tests.hostile.fuzz --minutes 1

lint: $(READY)
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

# A part of test-python, for those who work on the front end.
test-js: $(READY)
	$(PY) -m pytest tests/explorer/test_javascript.py tests/sharing/test_javascript.py \
	  tests/uploading/test_javascript.py tests/charts/test_javascript.py

bundle: $(READY)
	cd $(EXPLORER) && "$(DENO)" task bundle
	cd workbench/charts && "$(DENO)" task bundle
	cd workbench/sharing && "$(DENO)" task bundle
	cd workbench/uploading && "$(DENO)" task bundle
	cd workbench/themelab && "$(DENO)" task bundle

test-python: $(READY)
	$(PY) -m pytest $(TWO)

# --nbval-current-env: the notebooks run with this environment, whatever kernel they were saved with.
test-notebooks: $(READY)
	$(PY) -m pytest --nbval --nbval-current-env --nbval-sanitize-with tests/nbval.cfg notebooks

notebooks: $(READY)
	$(PY) -m tests.notebooks.refresh

picture: $(READY)
	$(PY) .github/picture.py

lock: $(READY)
	$(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev \
	  --extra formats --extra cluster --extra likeness \
	  --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command "make lock" \
	  --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist data/.workbench .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
