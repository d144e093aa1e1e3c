"""Make data to train on from briefs and designs: `python prepare_data.py FILE... --out FOLDER`."""

import sys

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.data.command import main

    sys.exit(main())
