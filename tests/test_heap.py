"""One heap for all threads, in a process of its own: what is set there is never taken back."""

import platform
import subprocess
import sys

import pytest

# Threads at once, each with a megabyte in pieces: glibc tells how many heaps they took of it.
_THREADS = """
import ctypes, sys, threading
from bot.heap import share_heap
shared = share_heap() if sys.argv[1] == "shared" else None
gate = threading.Barrier(8)
def work():
    gate.wait()
    kept = [bytearray(700) for _ in range(1500)]
    gate.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
[one.start() for one in threads]
[one.join() for one in threads]
print(shared, flush=True)
ctypes.CDLL(None).malloc_stats()
"""


def heaps(how: str) -> tuple[str, int]:
    done = subprocess.run([sys.executable, "-c", _THREADS, how], capture_output=True, text=True, check=True)
    return done.stdout.strip(), done.stderr.count("Arena ")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have one heap")
def test_threads_share_one_heap_where_they_would_have_one_each() -> None:
    assert heaps("shared") == ("True", 1)
    assert heaps("apart")[1] > 1
