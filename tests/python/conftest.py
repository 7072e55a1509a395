import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def project() -> Path:
    return PROJECT


@pytest.fixture
def evaluation_data() -> Path:
    """The folder that STANDOFF_EVAL names, relative to the project."""
    folder = os.environ.get("STANDOFF_EVAL")
    if not folder:
        pytest.skip("STANDOFF_EVAL is not set: the evaluation data are not read")
    return (PROJECT / folder).resolve()
