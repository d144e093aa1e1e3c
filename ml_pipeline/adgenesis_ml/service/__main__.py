"""`python -m adgenesis_ml.service`: the inference service."""

from adgenesis_ml.service.run import main

main()
