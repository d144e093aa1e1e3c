"""Serve a trained model: `python serve.py --model smollm2-135m --port 8002`."""

from adgenesis_ml.service.run import main

if __name__ == "__main__":
    main()
