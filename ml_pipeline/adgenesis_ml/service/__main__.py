"""`python -m adgenesis_ml.service`: the inference service."""

import sys

from adgenesis_ml.service.run import main

sys.exit(main())
