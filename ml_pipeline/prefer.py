"""Tune a fine-tuned adapter on what people prefer: `python prefer.py --model smollm2-135m`."""

import sys

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.training.preference_command import main

    sys.exit(main())
