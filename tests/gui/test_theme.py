"""Colours, computed: told apart by colour-blind eyes, read without strain, in both themes."""

from __future__ import annotations

from itertools import combinations

import pytest

from core.model import DEFAULT_LABELS
from core.model.label import SCALE
from gui.reader.style import LabelLook
from gui.theme import THEMES, Theme, label_colours

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
