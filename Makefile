# Everything from a bare Python >= 3.11: `make demo` shows the answer, `make test` runs the tests.
# Both make .venv, install what the lock files name (with hashes) and the checkout itself, and use it again
# as long as lock files and pyproject.toml stay the same.

PYTHON ?= python3
# Further arguments for pytest, for instance: make test ARGS="-k citations"
ARGS ?=
# Processes of pytest: auto = one a core; 0 = none.
JOBS ?= auto
# What `make test` installs: requirements-dev.lock; CI adds Java for the reasoner (requirements-ci.lock).
TEST_LOCK ?= requirements-dev.lock
# Real documents with hand-made annotation, beside the checkout; only `make gate` and `make bench` need them.
SHARED ?= ../shared

# The machine that `make bundle` is for, as pip names it, and its Python; empty: as this machine's.
PLATFORM ?=
FOR_PYTHON ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links --no-emit-options --resolver=backtracking
PACKAGES := ontology loaders graph queries viz

.DEFAULT_GOAL := help
.PHONY: help demo test lint types messages bench gate bundle pages lock clean

help:
	@echo "make demo    the examples: read, asked, drawn (demo/)"
	@echo "make test    all tests"
	@echo "make lint    ruff          make types   mypy --strict"
	@echo "make messages  the catalogue of English messages, after messages were changed; its exit status tells what lacks English"
	@echo "make gate    accuracy against hand-made annotation ($(SHARED))"
	@echo "make bench   accuracy and speed, as tables"
	@echo "make bundle  dist/wheelhouse: all that a closed network needs, with hashes (PLATFORM=win_amd64 for Windows, FOR_PYTHON=3.12)"
	@echo "make pages   the ontology's pages, docs/ontology (a test compares)"
	@echo "make lock    new lock files make clean   removes what make made"

# $(call install,LOCKFILE): the virtual environment with what LOCKFILE names, and the checkout itself, editable.
define install
	@command -v "$(PYTHON)" >/dev/null || { echo "No '$(PYTHON)' here. Install Python 3.11 or later, or name it: make $@ PYTHON=/path/to/python3" >&2; exit 1; }
	@py="$(PYTHON)"; test -x $(BIN)/python && py=$(BIN)/python; \
	"$$py" -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else f"Python 3.11 or later is needed; {sys.executable} is {v[0]}.{v[1]}. Remove $(VENV) if it is the old one, or name another: make $@ PYTHON=python3.12")'
	@test -x $(BIN)/python || { echo "Making $(VENV) ..."; "$(PYTHON)" -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "This Python cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }; }
	@if cmp -s $(1) $(VENV)/installed-$(1) && cmp -s pyproject.toml $(VENV)/installed-pyproject.toml; then :; else \
		echo "Installing $(1) into $(VENV) ..."; \
		$(PIP) install --require-hashes -r $(1) && $(PIP) install --no-deps --no-build-isolation -e . && \
		cp $(1) $(VENV)/installed-$(1) && cp pyproject.toml $(VENV)/installed-pyproject.toml; fi
endef

demo:
	$(call install,requirements.lock)
	@rm -rf demo/store
	$(BIN)/vanmach build examples/81-kl-tw --store demo/store
	$(BIN)/vanmach ask nhiem-vu-tu-van-ban "Kết luận 81-KL/TW" --store demo/store --format table
	$(BIN)/vanmach view --store demo/store -o demo/do-thi.html
	$(BIN)/vanmach view "Kết luận 81-KL/TW" --store demo/store -o demo/ket-luan-81-kl-tw.html
	@echo
	@echo "Open in a browser: demo/ket-luan-81-kl-tw.html (one document) and demo/do-thi.html (the whole graph)."
	@echo "Ask more: $(BIN)/vanmach ask khong-thong-nhat --store demo/store --format table    (all questions: docs/commands.md)"

test:
	$(call install,$(TEST_LOCK))
	$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

lint:
	$(call install,$(TEST_LOCK))
	$(BIN)/ruff check .

types:
	$(call install,$(TEST_LOCK))
	$(BIN)/mypy

# Vietnamese stands in the code; the English of what is new is written into the .po file by hand.
messages:
	$(call install,$(TEST_LOCK))
	$(BIN)/python -m tests.messages

gate:
	$(call install,requirements.lock)
	$(BIN)/python benchmarks/accuracy.py --shared $(SHARED) --gate

bench:
	$(call install,$(TEST_LOCK))
	$(BIN)/python benchmarks/lineage.py
	$(BIN)/python benchmarks/view.py
	$(BIN)/python benchmarks/accuracy.py --shared $(SHARED)
	$(BIN)/python benchmarks/extraction.py --shared $(SHARED)
	$(BIN)/python benchmarks/questions.py --shared $(SHARED)

# Wheels alone, each against the hash in the lock file: nothing is compiled on the machine that installs them.
bundle:
	$(call install,$(TEST_LOCK))
	@rm -rf dist/wheelhouse
	$(BIN)/python -m build --wheel --no-isolation --outdir dist/wheelhouse . >/dev/null
	$(PIP) download --only-binary=:all: --require-hashes --no-deps -r requirements.lock -d dist/wheelhouse \
		$(if $(PLATFORM),--platform $(PLATFORM)) $(if $(FOR_PYTHON),--python-version $(FOR_PYTHON)) --implementation cp
	@cp requirements.lock dist/wheelhouse/ && cd dist/wheelhouse && sha256sum *.whl requirements.lock > SHA256SUMS
	@echo "dist/wheelhouse: $$(ls dist/wheelhouse/*.whl | wc -l) wheels. There: sha256sum -c SHA256SUMS, then"
	@echo "  python -m pip install --no-index --find-links wheelhouse vanmach"

pages:
	$(call install,$(TEST_LOCK))
	$(BIN)/python -m docs.generator.pages

lock:
	$(call install,requirements.lock)
	$(PIP) install pip-tools
	$(COMPILE) --output-file=requirements.lock pyproject.toml requirements.in
	$(COMPILE) --extra=dev --constraint=requirements.lock --output-file=requirements-dev.lock pyproject.toml requirements.in
	$(COMPILE) --extra=dev --extra=reasoner --constraint=requirements-dev.lock --output-file=requirements-ci.lock pyproject.toml requirements.in
	@! grep -n -i -e '://' -e '^-' requirements*.lock || { echo "A lock file names a host or an option." >&2; exit 1; }

clean:
	rm -rf $(VENV) demo dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find $(PACKAGES) tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
