"""What can be wrong with a page at a moment: hidden, too small, too wide, or hard to read."""

from __future__ import annotations

from typing import Any

from tests.browser.person import Person

# What can be pressed and cannot be seen as a whole in the messages of a side.
_HIDDEN_BUTTONS = """
const list = document.querySelector(`#${arguments[0]} .messages`);
const seen = list.getBoundingClientRect();
return [...list.querySelectorAll('.message:last-of-type button')].filter(button => {
  const at = button.getBoundingClientRect();
  return at.height && (at.top < seen.top || at.bottom > seen.bottom + 1);
}).map(button => button.textContent);
"""
# What a finger cannot hit; a link in a line of text is none of these.
_SMALL = """
return [...document.querySelectorAll('button, select, summary, input, textarea')].filter(one => {
  const at = one.getBoundingClientRect();
  return at.height && Math.min(at.width, at.height) < arguments[0];
}).map(one => one.outerHTML.slice(0, 80));
"""
_TOO_WIDE = """
const lists = [document.documentElement, ...document.querySelectorAll('.messages')];
return Math.max(...lists.map(one => one.scrollWidth - one.clientWidth));
"""
# Texts that do not stand out from what is behind them, by the rule of WCAG 2.2, 1.4.3.
_FAINT = """
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const read = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const mix = (above, below, alpha) => (above * alpha + below * (255 - alpha)) / 255;
const over = ([r, g, b, a], below) => [r, g, b].map((part, n) => mix(part, below[n], a));
const behind = (element) => {
  if (!element) return [255, 255, 255];
  const colour = read(getComputedStyle(element).backgroundColor);
  return colour[3] === 255 ? colour.slice(0, 3) : over(colour, behind(element.parentElement));
};
const light = (rgb) => rgb.map(part => part / 255)
  .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
const found = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode.textContent.trim();
  const element = texts.currentNode.parentElement;
  const style = getComputedStyle(element);
  // Neither pictures, nor what changes its colour at this moment.
  const isSkipped = element.closest('.avatar, option, script, [aria-busy], .changed');
  if (!text || isSkipped || !element.checkVisibility()) continue;
  const back = behind(element);
  const [high, low] = [light(over(read(style.color), back)), light(back)].sort((a, b) => b - a);
  const ratio = (high + 0.05) / (low + 0.05);
  const isBig = parseFloat(style.fontSize) >= (style.fontWeight >= 700 ? 18.66 : 24);
  if (ratio < (isBig ? 3 : 4.5)) found.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)}`);
}
return found;
"""


def hidden_buttons(person: Person, side: str) -> list[str]:
    """Return the buttons of the newest message that have to be scrolled to."""
    found: list[str] = person.asks(_HIDDEN_BUTTONS, side)
    return found


def flaws(person: Person, *, small: int = 0) -> dict[str, Any]:
    """Return what is wrong with what is seen at this moment."""
    found = {
        "too wide": person.asks(_TOO_WIDE),
        "faint": person.asks(_FAINT),
        "small": person.asks(_SMALL, small) if small else [],
    }
    return {name: what for name, what in found.items() if what}
