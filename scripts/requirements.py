"""Prints what pyproject.toml asks for, to run and to develop, one requirement a line, for pip."""

import re
from pathlib import Path

# Python 3.10 has no TOML reader of its own; the lists are one to a line, or on one line, of quoted strings.
text = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
for name in ("dependencies", "dev"):
    found = re.search(rf"^{name} = \[(.*?)\]$", text, re.MULTILINE | re.DOTALL)
    assert found, f"pyproject.toml has no list {name}"
    print("\n".join(re.findall(r'"([^"]+)"', found.group(1))))
