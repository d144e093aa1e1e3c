"""Serve a trained model: `python serve.py --model smollm2-135m --port 8002`."""

import environment

if __name__ == "__main__":
    environment.enter()
    from adgenesis_ml.service.run import main

    main()
