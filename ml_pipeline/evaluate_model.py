"""Evaluate a trained model beside its baselines: `python evaluate_model.py --briefs FILE`."""

import sys

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.evaluation.command import main

    sys.exit(main())
