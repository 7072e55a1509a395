# `make demo` and `make test` need Rust, Python 3.10 or newer, and make; the rest they set up in .venv.

PYTHON ?= python3
# A relative path, so that a blank in the folder's name does no harm.
BIN := .venv/bin
ifneq ($(wildcard ../shared/gold/score.py),)
export STANDOFF_EVAL ?= ../shared
endif
FILES ?= seeds/*.txt
SOURCES := $(shell find crates python -name '*.rs' -o -name '*.toml' -o -name '*.py' -o -name '*.pyi' -o -name '*.bin' 2>/dev/null)

.PHONY: demo test test-rust test-python lint score bench clean

demo: .venv/built
	@mkdir -p out
	@$(BIN)/standoff extract $(FILES) --format text
	@$(BIN)/standoff extract $(FILES) --format jsonl -o out/demo.jsonl
	@echo; echo "The same as JSON Lines: out/demo.jsonl"

test: lint test-rust test-python

lint: .venv/ready
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --all-features --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --all-features --locked
	$(BIN)/ruff check python tests scripts
	$(BIN)/ruff format --check python tests scripts

test-rust:
	cargo test --workspace --all-features --locked

test-python: .venv/built
	$(BIN)/python -m pytest
	$(BIN)/python -m mypy --strict python/standoff
	$(BIN)/python -m mypy.stubtest standoff._native

# Every score, against the evaluation data that STANDOFF_EVAL names.
score: .venv/built
	$(BIN)/python scripts/score.py

bench:
	cargo bench -p standoff --locked

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $$($(BIN)/python scripts/requirements.py)
	@touch $@

.venv/built: .venv/ready Cargo.toml Cargo.lock $(SOURCES)
	$(BIN)/python -m maturin develop --release --locked --quiet
	@touch $@

clean:
	rm -rf .venv out target
