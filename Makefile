# The two commands: `make run` and `make test`. Each does its own set-up on a fresh Debian or Ubuntu.
PY := .venv/bin/python
# Tests at a time: twice the processors, for half of a test's time goes by waiting for a process, a disk or a screen.
JOBS ?= $(shell $(PY) -c "import os; print(max(2, 2 * (os.cpu_count() or 1)))")

.PHONY: run test bench lint check build clean setup

run:            ## set up and open the program on the demo meeting; without a display, drive it and leave build/demo/
	@tools/setup.sh run
	@$(PY) tools/run.py

test: setup     ## set up, lint, type-check and run every test
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check -q .
	@.venv/bin/mypy
	@.venv/bin/pytest -q -n $(JOBS) --dist loadfile

setup:
	@tools/setup.sh test

bench: setup    ## print the table of benchmarks and write build/bench.json (python -m benchmarks faults: cuts and kills, some hours)
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) -m benchmarks

build: setup    ## freeze the program into dist/tryeza and let it test itself
	@.venv/bin/pyinstaller --noconfirm --clean build_installer.spec
	@QT_QPA_PLATFORM=offscreen dist/tryeza/tryeza --self-test

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache
