# Needs make and Python 3.11 to 3.13, nothing else; everything it makes stands in .venv, var, build and dist,
# besides the caches of the tools and Python's own (__pycache__).
# Paths are relative, so a folder with a space in its name is fine.
.DELETE_ON_ERROR:
.SUFFIXES:
.DEFAULT_GOAL := help
.PHONY: help run test check-all check lint bench soak golden docs site release lock clean

# What is compiled once is kept, whatever the machine is set to: each start is quicker.
export PYTHONDONTWRITEBYTECODE =

BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check
UV = VIRTUAL_ENV=.venv $(BIN)/uv
RUN_STAMP = .venv/installed-to-run
TEST_STAMP = .venv/installed-to-test
FITS = import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

run: $(RUN_STAMP) ## try it: install, migrate, load samples into an empty database, serve the playground and the console
	@$(BIN)/caro migrate
	@$(BIN)/caro seed --if-empty
	@export CARO_PLAYGROUND__ENABLED="$${CARO_PLAYGROUND__ENABLED:-true}"; \
	CARO_ADMIN__ENABLED="$${CARO_ADMIN__ENABLED:-true}" exec $(BIN)/caro serve

test: $(TEST_STAMP) ## what can fail for a developer; a few minutes on two cores
	@$(call beside_types,$(LINT) && $(BIN)/python -m $(PYTEST) --hypothesis-profile=quick -m '$(QUICK)')
	@echo 'make check-all also runs what takes longer, and measures coverage.'

# What is marked as full plays against time, and adds next to nothing to what is covered;
# most of it waits, so more of it is done at once.
check-all: $(TEST_STAMP) ## everything, as continuous integration does; writes build/coverage
	@$(BIN)/coverage erase
	@$(call beside_types,$(LINT) && { \
		{ FUZZ_EXAMPLES=50 $(BIN)/coverage run -m $(PYTEST) -m '$(MEASURED)'; echo $$? >build/measured.code; } 2>&1 \
			| tee build/measured.txt; \
		$(BIN)/python -m $(PYTEST) -n 4 -m 'not ($(MEASURED))'; rest=$$?; \
		[ "$$(cat build/measured.code)" = 0 ] || { tail -n 100 build/measured.txt; false; } && [ $$rest = 0 ]; \
	})
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage html --quiet --fail-under=0
	@$(BIN)/coverage report

check: lint ## the static part alone: format, rules, imports, flows and types
	$(BIN)/python -m mypy

lint: $(TEST_STAMP)
	@$(LINT)

LINT = $(BIN)/python -m ruff format --check && $(BIN)/python -m ruff check && \
	$(BIN)/lint-imports && $(BIN)/caro flows check
PYTEST = pytest -q -n 3 --dist loadgroup --no-loadscope-reorder
MEASURED = not full and not bench
QUICK = $(MEASURED) and not more

# The types are looked at while all else runs, and told after it.
define beside_types
mkdir -p build; \
$(BIN)/python -m mypy >build/types.txt 2>&1 & types=$$!; \
$(1); tests=$$?; \
wait $$types; types=$$?; cat build/types.txt; \
[ $$tests = 0 ] && [ $$types = 0 ]
endef

bench: $(TEST_STAMP) ## measure it beside the stock libraries; writes build/bench.json
	$(BIN)/python tests/bench/run.py

soak: $(TEST_STAMP) ## ten minutes of friendly and hostile traffic together; writes build/soak.json
	$(BIN)/python -m tests.soak.run

golden: $(TEST_STAMP) ## rewrite the golden files; review them as a diff
	GOLDEN=rewrite $(BIN)/python -m pytest -q tests/flows

docs: $(TEST_STAMP) ## write the pages and the picture that are made from the code
	$(BIN)/python -m tests.docs.write

site: docs ## build the pages as a web site, in build/site
	$(BIN)/zensical build --clean --strict

LOCK = $(UV) pip compile --quiet --universal --generate-hashes \
	--no-emit-index-url --no-header --python-version 3.11 --extra build --extra admin pyproject.toml

release: $(TEST_STAMP) ## build this commit's version into dist/, with its contents and checksums
	$(BIN)/python -m release

lock: $(TEST_STAMP) ## pin the dependencies of pyproject.toml again
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev -c requirements.lock -o requirements-dev.lock

clean: ## remove what was installed and built; the database in var stays
	rm -rf .venv build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/pyvenv.cfg:
	@for python in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
		if "$$python" -c '$(FITS)' 2>/dev/null; then exec "$$python" -m venv --clear .venv; fi; \
	done; \
	echo 'This needs Python 3.11, 3.12 or 3.13 with its venv module (on Debian: python3-venv).' >&2; \
	exit 1

# Pip brings uv, held to its hash like all the rest, and uv installs in seconds what takes pip a minute.
$(BIN)/uv: requirements-dev.lock | .venv/pyvenv.cfg
	@echo 'Installing what is pinned into .venv …'
	@awk '/^[^ ]/ { ours = /^uv==/ } ours' requirements-dev.lock >.venv/uv.lock
	@$(PIP) install --quiet --require-hashes -r .venv/uv.lock
	@touch $@

# Where uv finds no way out, pip does, which may know a mirror by settings that uv does not read.
INSTALL = install() { $(UV) pip install --quiet "$$@" || $(PIP) install --quiet "$$@"; }; install

$(RUN_STAMP): requirements.lock pyproject.toml | $(BIN)/uv
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(TEST_STAMP): requirements-dev.lock pyproject.toml | $(BIN)/uv
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $(RUN_STAMP) $@
