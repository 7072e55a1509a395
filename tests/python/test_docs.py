"""The Python in README and docs runs, block after block."""

import re

import pytest


@pytest.mark.parametrize("page", ["README.md", "docs/guide.md", "docs/dossier.md"])
def test_examples_run(project, page):
    text = (project / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert blocks
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, page, "exec"), names)


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "docs/guide.md", "docs/dossier.md", "docs/architecture.md"]
)
def test_links_lead_somewhere(project, page):
    text = (project / page).read_text(encoding="utf-8")
    folder = (project / page).parent
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert [link for link in links if not (folder / link).exists()] == []
