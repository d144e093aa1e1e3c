"""Fine-tune a model on the corpus: `python train.py --model smollm2-135m --quick-start`."""

import sys

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.training.command import main

    sys.exit(main())
