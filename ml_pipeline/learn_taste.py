"""Learn which headlines a reader would publish: `python learn_taste.py`."""

import sys

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.judging.command import main

    sys.exit(main())
