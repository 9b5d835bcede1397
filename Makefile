# Hashiya. `make run` and `make test` do their own set-up; `make` alone lists the rest.

BIN := .venv/bin
SAMPLE := build/sample.hashiya
PICTURES := build/pictures
TRANSLATIONS := resources/translations
LUPDATE := $(BIN)/pyside6-lupdate -silent -extensions py -locations none -no-obsolete

.DEFAULT_GOAL := help
.PHONY: help run test check bench picture pictures translations clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

run: .venv/.ready ## open the window: the sample, or PROJECT=path/to/a.hashiya
	@$(BIN)/hashiya $(if $(PROJECT),"$(PROJECT)")

test: .venv/.ready-dev ## run the whole test suite; ONLY=tests/core for a part of it
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 $(ONLY)

check: .venv/.ready-dev ## what CI checks, the quick tools first and by themselves
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.contracts.house
	@$(MAKE) --no-print-directory test

bench: .venv/.ready-dev ## measure, print a table and write build/bench.json; ONLY=reader for one module
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks $(ONLY)

picture: .venv/.ready ## draw the sample's window in both languages and both themes into build/pictures
	@mkdir -p $(PICTURES) && rm -f $(SAMPLE)*
	@$(BIN)/hashiya new $(SAMPLE)
	@$(BIN)/hashiya import $(SAMPLE) seeds/blinken-korea.layers.jsonl
	@for language in ar en; do for theme in light dark; do \
		$(BIN)/hashiya picture $(SAMPLE) $(PICTURES)/window-$$language-$$theme.png --layer gold --language $$language --theme $$theme || exit; \
	done; done

pictures: .venv/.ready-dev ## draw every page and dialog, both languages, both themes, into docs/pictures; ONLY=review for one
	@$(BIN)/python -m tests.gallery docs/pictures $(ONLY)

translations: .venv/.ready ## bring the translations up to what the window says, and compile them
	@$(LUPDATE) gui -ts $(TRANSLATIONS)/hashiya_ar.ts -target-language ar
	@$(LUPDATE) gui -ts $(TRANSLATIONS)/hashiya_en.ts -target-language en -pluralonly
	@for language in ar en; do \
		$(BIN)/pyside6-lrelease -silent $(TRANSLATIONS)/hashiya_$$language.ts -qm $(TRANSLATIONS)/hashiya_$$language.qm || exit; \
	done

clean: ## remove what was built and cached, not the virtual environment
	rm -rf build .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info
	find core gui tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.ready: requirements.txt pyproject.toml resources/setup.sh
	@resources/setup.sh run

.venv/.ready-dev: requirements-dev.txt requirements.txt pyproject.toml resources/setup.sh
	@resources/setup.sh test
