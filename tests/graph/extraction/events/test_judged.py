"""Who voices a judgement by a noun, at whom it is directed, and what is only asked or how a state is ruled."""

import pytest
from extracted import sides
