"""How fast the program is beside its peers: .venv/bin/python tests/benchmark.py [--help]."""

import sys

from benchmarks.command import main

if __name__ == "__main__":
    sys.exit(main())
