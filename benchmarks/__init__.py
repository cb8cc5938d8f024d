"""Every bar of the design, measured: ``python -m benchmarks`` prints a table and writes ``build/bench.json``."""
