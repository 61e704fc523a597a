"""Contrast of what is on screen, as WCAG 2.2 defines it."""

from __future__ import annotations

from playwright.sync_api import Page

LEGIBLE = 4.5

_RATIOS = """selectors => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = (css) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (css) => {
    const [r, g, b] = [...rgb(css)].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const own = getComputedStyle(element).backgroundColor;
    return rgb(own)[3] ? own : behind(element.parentElement);
  };
  return selectors.flatMap((selector) => {
    const found = [...document.querySelectorAll(`.wb-explorer ${selector}`)];
    if (!found.length) return [[selector, 0]];
    return found.map((element) => {
      const style = getComputedStyle(element);
      const ink = element instanceof SVGElement ? style.fill : style.color;
      const [a, b] = [ink, behind(element)].map(luminance);
      return [selector, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
    });
  });
}"""


def weak(page: Page, *selectors: str) -> list[tuple[str, float]]:
    """What an Explorer shows with less contrast than text needs; 0 for what is not there."""
    found = page.evaluate(_RATIOS, list(selectors))
    return [(selector, ratio) for selector, ratio in found if ratio < LEGIBLE]
