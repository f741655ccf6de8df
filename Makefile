# Two commands for a newcomer: `make demo` and `make test`. Both set up everything they need.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo test lint fmt bench bench-plans score lock sbom venv

help: ## what can be asked of this Makefile
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

.venv/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.ready-dev: .venv/.ready requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	$(BIN)/python -m pip check --disable-pip-version-check
	@touch $@

venv: .venv/.ready ## the program in .venv, so that .venv/bin/sanat exists

demo: .venv/.ready ## a whole school on this machine, without Telegram
	$(BIN)/sanat demo

lint: .venv/.ready-dev ## style, types, import rules, holes in the source and in what we depend on
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy -p tests
	$(BIN)/lint-imports
	$(BIN)/bandit --quiet --configfile pyproject.toml --recursive .
	$(BIN)/python -m tests.supply.audit

fmt: .venv/.ready-dev ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test: lint ## everything that CI checks
	sh tests/setup.sh
	$(BIN)/python -m pytest -n 4 --dist worksteal --cov --cov-report=term

bench: .venv/.ready-dev ## speed, as ratios within one run
	$(BIN)/python -m benchmarks

score: .venv/.ready-dev ## what is promised against what is found here; more with `python -m benchmarks.score --full`
	$(BIN)/python -m benchmarks.score

bench-plans: .venv/.ready-dev ## how well plans of other schools are read, in every format
	$(BIN)/python -m benchmarks.plans

sbom: .venv/.ready-dev ## a bill of materials: sbom.cyclonedx.json
	$(BIN)/python -m tests.supply.sbom sbom.cyclonedx.json

lock: ## renew the pinned versions (needs uv)
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header -q --upgrade -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header -q --upgrade -o requirements-dev.lock
