"""`python -m tests.bench [NAME…]`: run the benchmarks, each a module of this folder with `run() -> Iterator[str]`."""

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> None:
    names = sys.argv[1:] or sorted(
        found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]) if found.name.startswith("of_")
    )
    for name in names:
        print(f"== {name.removeprefix('of_').replace('_', ' ')}", flush=True)
        for line in importlib.import_module(f"tests.bench.{name}").run():
            print(line, flush=True)


if __name__ == "__main__":
    main()
