"""Colours, computed: told apart by colour-blind eyes, read without strain, in both themes."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from core.model import DEFAULT_LABELS
from core.model.label import SCALE
from core.project.labelsets import shipped
from gui.reader.style import LabelLook
from gui.theme import SIZES, SPACE, THEMES, Theme, label_colours

# Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0,
# on linear RGB.
BLINDNESS = {
    "none": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
Triple = tuple[float, float, float]
# A difference of 2.3 in CIE Lab (1976) is just noticed side by side; a line of 2.5 pixels wants some four times that.
APART = 10.0
DESIGN = Path(__file__).resolve().parents[2] / "docs" / "design.md"
SHIPPED = ("news", "conll", "wojood")


def linear(colour: str) -> Triple:
    """Return linear light of an sRGB colour ``#RRGGBB`` (IEC 61966-2-1)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    bright, dark = sorted(
        (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other)), reverse=True
    )
    return (bright + 0.05) / (dark + 0.05)


def lab(light: Triple) -> Triple:
    """Return CIE L*a*b* (D65) of linear sRGB light."""
    rows = ((0.4124, 0.3576, 0.1805, 0.95047), (0.2126, 0.7152, 0.0722, 1.0), (0.0193, 0.1192, 0.9505, 1.08883))
    scaled = [(r * light[0] + g * light[1] + b * light[2]) / white for r, g, b, white in rows]
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in scaled)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, blindness: str) -> Triple:
    """Return the Lab colour that an eye with ``blindness`` sees."""
    light = linear(colour)
    matrix = BLINDNESS[blindness]
    red, green, blue = (min(1.0, max(0.0, sum(w * c for w, c in zip(row, light, strict=True)))) for row in matrix)
    return lab((red, green, blue))


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_lines_of_the_three_labels_are_told_apart(theme: Theme, blindness: str) -> None:
    lines = [label_colours(theme, label.colour).line for label in DEFAULT_LABELS]
    for one, other in combinations(lines, 2):
        apart = sum((a - b) ** 2 for a, b in zip(seen(one, blindness), seen(other, blindness), strict=True)) ** 0.5
        assert apart >= APART, (one, other, blindness, apart)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_ink_and_tags_and_lines_stand_out(theme: Theme) -> None:
    for colour in SCALE:
        shades = label_colours(theme, colour)
        assert contrast(theme.ink, shades.tint) >= 7, colour
        assert contrast(shades.text, theme.page) >= 4.5, colour
        assert contrast(shades.text, shades.tint) >= 4.5, colour
        assert contrast(shades.line, theme.page) >= 3, colour


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_of_the_window_can_be_read(theme: Theme) -> None:
    for ground in (theme.surface, theme.page, theme.raised):
        assert contrast(theme.ink, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
        assert contrast(theme.accent, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.accent, theme.accent_soft) >= 4.5
    assert contrast(theme.ink, theme.selection) >= 7


def test_a_look_is_equal_by_value() -> None:
    shades = label_colours(THEMES["light"], SCALE[5])
    assert LabelLook("x", shades) == LabelLook("x", label_colours(THEMES["light"], SCALE[5]))


PAIRS = {  # what stands on what in the style sheet and in what we draw
    "ink": ("surface", "page", "raised", "accent_soft", "selection"),
    "muted": ("surface", "page", "raised"),
    "accent": ("surface", "page", "raised", "accent_soft"),
    "warning": ("surface", "page", "raised"),
    "on_accent": ("accent",),
}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("words", "ground"), [(words, ground) for words, grounds in PAIRS.items() for ground in grounds])
def test_words_are_read_on_every_ground_that_they_stand_on(theme: Theme, words: str, ground: str) -> None:
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", ["surface", "page", "raised", "accent_soft"])
def test_rings_and_signs_are_seen_on_every_ground(theme: Theme, ground: str) -> None:
    """A focus ring, a switch, a tick, a dot of a state: parts of the interface, of which WCAG 2.1 (1.4.11) wants 3 to 1."""
    for part in (theme.accent, theme.warning, theme.muted):
        assert contrast(part, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("name", SHIPPED)
def test_the_labels_of_every_set_are_read(theme: Theme, name: str) -> None:
    for label in shipped(name):
        shades = label_colours(theme, label.colour)
        for ground in (theme.page, theme.raised, theme.surface):
            assert contrast(shades.text, ground) >= 4.5, (label.name, ground)
            assert contrast(shades.line, ground) >= 3, (label.name, ground)
        assert contrast(theme.ink, shades.tint) >= 7, label.name
        assert contrast(shades.text, shades.tint) >= 4.5, label.name
        # Boilerplate is dimmed and may be marked all the same.
        assert contrast(theme.muted, shades.tint) >= 3, label.name


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("name", [name for name in SHIPPED if len(shipped(name)) <= 4])
def test_the_lines_of_a_small_set_are_told_apart(theme: Theme, name: str, blindness: str) -> None:
    """Twenty-one kinds cannot be told apart by colour alone by anyone: their tags say them."""
    lines = [label_colours(theme, label.colour).line for label in shipped(name)]
    for one, other in combinations(lines, 2):
        apart = sum((a - b) ** 2 for a, b in zip(seen(one, blindness), seen(other, blindness), strict=True)) ** 0.5
        assert apart >= APART, (one, other, blindness, apart)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_design_as_it_is_written_is_the_theme(theme: Theme) -> None:
    column = list(THEMES).index(theme.name) + 2
    table = [line.strip("|") for line in DESIGN.read_text("utf-8").splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.split("|")] for line in table]
    roles = {row[0]: row[column] for row in rows if len(row) == 4 and row[2].startswith("#")}
    assert roles == {role: getattr(theme, role) for role in theme.__slots__ if role != "name"}
    chosen = [row[1:] for row in rows if len(row) == 7 and row[1].startswith("#")]
    shades = [label_colours(theme, label.colour) for label in DEFAULT_LABELS]
    side = slice(0, 3) if theme.name == "light" else slice(3, 6)
    assert [row[side] for row in chosen] == [[one.tint, one.line, one.text] for one in shades]
    text = " ".join(DESIGN.read_text("utf-8").split())
    assert f"body {SIZES['body']}, small {SIZES['small']}, title {SIZES['title']}" in text
    assert f"Steps: {' '.join(map(str, SPACE))}." in text
