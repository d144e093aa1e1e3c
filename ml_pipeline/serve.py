"""Serve a trained model: `python serve.py --model gpt2 --port 8002 [--use-lora] [--quantize] [--engine ENGINE]`."""

import sys

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.service.run import main

    sys.exit(main())
