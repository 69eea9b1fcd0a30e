"""Writes SVG elements; everything that is put in is escaped."""

from __future__ import annotations

from markupsafe import Markup, escape

_NONE = Markup("")


def el(name: str, *children: object, **attributes: object) -> Markup:
    """Return an element. `class_` is class, `stroke_width` is stroke-width; numbers are written to a tenth."""
    written = _NONE.join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _text(value)) for key, value in attributes.items()
    )
    inside = _NONE.join(escape(child) for child in children)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), written, inside)  # noqa: S704 - the name is ours


def picture(name: str, width: int, height: int, title: str, told: str, *children: object) -> Markup:
    """Return a picture that is as wide as its place. `told`: what it shows, for those who hear the page."""
    head = el("title", title, id=f"{name}-title"), el("desc", told, id=f"{name}-told")
    return el(
        "svg",
        *head,
        *children,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby=f"{name}-title {name}-told",
    )


def words(x: float, y: float, text: str, class_: str = "") -> Markup:
    """Return a text that begins at x, or is placed there as its class says."""
    return el("text", text, x=x, y=y, class_=class_)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """Return a straight line."""
    return el("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def _text(value: object) -> object:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value
