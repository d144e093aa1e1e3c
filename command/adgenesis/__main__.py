import sys

from adgenesis.command import main

sys.exit(main())
