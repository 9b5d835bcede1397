"""The pinned requirements are what is declared, what is installed and what one may ship."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution, requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.contracts.tree import ROOT

FILES = ("requirements.txt", "requirements-dev.txt")
BUILD = "setuptools"
INSTALLER = "pip"  # comes with the virtual environment


def pins(file: str) -> dict[str, Requirement]:
    """Return the pins of ``file`` that hold on this machine, by name."""
    lines = (re.sub(r"\s*#.*", "", line) for line in (ROOT / file).read_text("utf-8").splitlines())
    found = [Requirement(line) for line in lines if line and not line.startswith("-r ")]
    return {canonicalize_name(pin.name): pin for pin in found if pin.marker is None or pin.marker.evaluate()}


def needed_by(roots: list[str]) -> set[str]:
    """Return the names of ``roots`` and of everything that they bring along here."""
    found: set[str] = set()
    waiting = [Requirement(root) for root in roots]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name == INSTALLER or name in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting.extend(Requirement(line) for line in requires(name) or [])
    return found


def licence(name: str) -> str:
    """Return what ``name`` says of its licence, in one line."""
    metadata = distribution(name).metadata
    said = [line for field in ("License-Expression", "License") for line in metadata.get_all(field) or []]
    return " ".join([*said, *(line for line in metadata.get_all("Classifier") or [] if line.startswith("License"))])


@pytest.mark.parametrize("file", FILES)
def test_a_requirements_file_holds_exact_versions_and_no_address(file: str) -> None:
    for line in (ROOT / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            assert re.fullmatch(r"-r requirements\.txt|[\w.-]+==[\w.]+( ; [^#]+)?(  # .+)?", line), line


@pytest.mark.parametrize("file", FILES)
def test_what_is_pinned_is_what_is_installed(file: str) -> None:
    other = [f"{name}: {pin.specifier}, but {version(name)}" for name, pin in pins(file).items() if version(name) not in pin.specifier]
    assert other == []


def test_running_takes_what_is_pinned_no_less_and_no_more() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    pinned = {name for name in pins("requirements.txt") if name != "colorama"}
    assert needed_by(declared) | {BUILD} == pinned


def test_testing_takes_nothing_that_is_not_pinned() -> None:
    both = pins("requirements.txt") | pins("requirements-dev.txt")
    assert needed_by([pin.name for pin in both.values()]) <= set(both)


def test_pins_satisfy_what_is_declared() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    pinned = pins("requirements.txt")
    for one in map(Requirement, declared):
        if one.marker is None or one.marker.evaluate():
            assert version(one.name) in one.specifier
            assert canonicalize_name(one.name) in pinned


def test_nothing_that_is_shipped_binds_the_whole_to_the_gpl() -> None:
    """The LGPL is met by replaceable shared libraries; of several licences offered, one that fits is enough."""
    for name in pins("requirements.txt"):
        said = licence(name)
        offers = re.split(r"\s+OR\s+", said)
        assert any(not re.search(r"(?<!L)GPL|(?<!Lesser )General Public", offer) for offer in offers), f"{name}: {said}"


def test_the_decision_on_dependencies_names_each_of_them() -> None:
    written = (ROOT / "docs" / "decisions" / "0005-dependencies.md").read_text("utf-8").lower()
    assert [name for name in pins("requirements.txt") if name not in written] == []
