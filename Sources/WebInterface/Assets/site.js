"use strict";
// On narrow screens the conditions of a list would stand above all else: they open when asked for.
if (matchMedia("(max-width: 60rem)").matches) {
  for (const panel of document.querySelectorAll(".facets details")) {
    panel.open = panel.querySelector("[aria-current]") !== null;
  }
}
