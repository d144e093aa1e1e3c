"""Run a module that ends when its supervisor does: `python -m adgenesis.tether MODULE [ARGUMENT...]`.

Standard input is a pipe whose other end the supervisor alone holds. However the supervisor ends, `kill -9`
included, the system closes that end, and the module is asked to stop as by a SIGTERM.
"""

import os
import runpy
import signal
import sys
import threading
import time

_STOP_TIMEOUT_S = 15


def _end_with_the_supervisor() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_STOP_TIMEOUT_S)
    os._exit(1)


def main() -> None:
    """Take this module's place in `sys.argv` and run the one that is named there."""
    threading.Thread(target=_end_with_the_supervisor, daemon=True, name="tether").start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
