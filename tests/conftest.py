"""What holds for every test: no encoder is loaded (1.5 s) but where a test is about it."""

import os

os.environ["PLAYHEAD_SEMANTIC"] = "off"
