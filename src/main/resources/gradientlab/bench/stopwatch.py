# What ./lab bench measures beside itself: the same stopwatch in Python. Prints one "key<TAB>seconds" a line.
import statistics
import sys
import time


def seconds(work):
    """Median seconds of one call: 0.7 s of warm-up, then runs of half a millisecond or more for a second, at least 15."""
    start = time.perf_counter()
    calls = 0
    while time.perf_counter() - start < 0.7 or calls < 2:
        work()
        calls += 1
    per_run = max(1, int(0.0005 * calls / (time.perf_counter() - start)))
    times = []
    elapsed = 0.0
    while len(times) < 15 or (len(times) < 10000 and elapsed < 1):
        before = time.perf_counter()
        for _ in range(per_run):
            work()
        run = time.perf_counter() - before
        elapsed += run
        times.append(run / per_run)
    return statistics.median(times)


def say(key, value):
    print(key + "\t" + str(value), flush=True)


THREADS = int(sys.argv[1])
MISSING = 3  # the status that says: this Python does not have the library
