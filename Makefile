# Everything runs from .venv, which the first command makes.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo test lint bench waits crash model clean
.DELETE_ON_ERROR:

setup: .venv/.ready

.venv/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "responder needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	@echo "Setting up .venv, once: a minute, or a few where the network is slow."
	@$(PYTHON) -m venv --clear .venv || { echo "Python cannot make a virtual environment: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# A mail and a WhatsApp message, answered before your eyes. ONCE=1 ends by itself.
demo: setup
	@$(BIN)/responder demo $(if $(ONCE),--once)

test: setup
	@tests/run.sh $(TESTS)

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy responder plugins/responder_* tests

bench: setup
	@$(BIN)/python -m benchmarks

# Our promise beside common predictors on simulated desks.
waits: setup
	@$(BIN)/python -m benchmarks.waits $(if $(SHORT),--short)

crash: setup
	@RESPONDER_KILLS=300 RESPONDER_ORDERS=300 RESPONDER_CUTS=200 RESPONDER_FAULTS=4000 RESPONDER_SLOW=30 $(BIN)/python -m pytest -q -k "kills or Races or power or store_faults or slow_clients" tests/stories

# People, platforms and crashes in any order: 2,000 runs of 50 steps, some ten minutes.
model: setup
	@RESPONDER_MODEL=2000x50 $(BIN)/python -m pytest -q tests/stories/test_model.py

clean:
	rm -rf .venv .real-parts build dist
