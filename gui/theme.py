"""The looks: colour roles for light and dark, label colours, type and spacing. Nothing else in the window names a colour."""

from __future__ import annotations

from dataclasses import dataclass

BODY_FAMILIES = ("IBM Plex Sans Arabic", "Noto Sans Arabic", "Amiri")
SPACE = (4, 8, 12, 16, 24, 36)


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour a role, as ``#RRGGBB``."""

    name: str
    surface: str
    page: str
    raised: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    selection: str
    warning: str
    hairline: str


LIGHT = Theme(
    name="light",
    surface="#F6F4EE",
    page="#FFFEFB",
    raised="#FFFFFF",
    ink="#20242B",
    muted="#6A6F78",
    faint="#9A9EA6",
    accent="#0F6E66",
    accent_soft="#DCEFEC",
    on_accent="#FFFFFF",
    selection="#CFE6E2",
    warning="#B45309",
    hairline="#E4DFD3",
)
DARK = Theme(
    name="dark",
    surface="#17191D",
    page="#1D2025",
    raised="#24282E",
    ink="#E8E6E1",
    muted="#A2A6AE",
    faint="#747982",
    accent="#4FC3B4",
    accent_soft="#1F3D3A",
    on_accent="#0D1513",
    selection="#24514C",
    warning="#F5A524",
    hairline="#33383F",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


@dataclass(frozen=True, slots=True)
class LabelColours:
    """A label's tint behind the letters, its line under them, and text in its colour."""

    tint: str
    line: str
    text: str


_CHOSEN = {
    ("light", "#0072B2"): LabelColours("#DDECF7", "#0072B2", "#00517F"),
    ("light", "#008A64"): LabelColours("#DAF0E7", "#008A64", "#00614A"),
    ("light", "#D55E00"): LabelColours("#FBE5D6", "#D55E00", "#8F3F00"),
    ("dark", "#0072B2"): LabelColours("#17324A", "#5AB4EA", "#9AD2F5"),
    ("dark", "#008A64"): LabelColours("#16382F", "#35C79C", "#86E3C6"),
    ("dark", "#D55E00"): LabelColours("#43281A", "#FF9255", "#FFBE97"),
}


def label_colours(theme: Theme, colour: str) -> LabelColours:
    """Return the three shades of a label's ``colour`` in ``theme``; chosen by hand for the first three, mixed for the rest."""
    chosen = _CHOSEN.get((theme.name, colour.upper()))
    if chosen:
        return chosen
    if theme.name == "light":
        return LabelColours(_mix(colour, "#FFFFFF", 0.86), colour, _mix(colour, "#000000", 0.35))
    return LabelColours(_mix(colour, theme.page, 0.72), _mix(colour, "#FFFFFF", 0.4), _mix(colour, "#FFFFFF", 0.6))


def _mix(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with ``share`` (0 to 1) of ``other`` in it."""
    mixed = []
    for place in (1, 3, 5):
        mine, yours = int(colour[place : place + 2], 16), int(other[place : place + 2], 16)
        mixed.append(round((1 - share) * mine + share * yours))
    return "#{:02X}{:02X}{:02X}".format(*mixed)


SIZES = {"body": 14, "small": 12, "title": 16}
"""Sizes of the interface's letters in pixels."""


def style_sheet(theme: Theme, template: str) -> str:
    """Return ``template`` with each ``@role`` replaced by the theme's colour for it."""
    roles = {name: str(getattr(theme, name)) for name in theme.__slots__ if name != "name"}
    # The longest first, so that @accent does not eat the beginning of @accent_soft.
    for name in sorted(roles, key=len, reverse=True):
        template = template.replace(f"@{name}", roles[name])
    return template
