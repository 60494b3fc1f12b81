// Put before a call: what is wrong with the page as it is shown now.
const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  && [...element.getClientRects()].some((box) => box.width > 1 && box.height > 1);
const brief = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 100);

// Colours: [red, green, blue, alpha], 0 to 1 as the last, of what the style computes.
const colour = (text) => {
  const parts = text.match(/[\d.]+/g).map(Number);
  return [parts[0], parts[1], parts[2], parts[3] ?? 1];
};
const over = ([r, g, b, a], under) => [r, g, b].map((value, index) => value * a + under[index] * (1 - a));
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const ground = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    const back = colour(getComputedStyle(at).backgroundColor);
    layers.push(back);
    if (back[3] === 1) break;
  }
  return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
};

function contrasts() {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("svg, :disabled, option") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const back = ground(element);
    const ratio = contrast(over(colour(style.color), back), back);
    if (ratio < (isLarge ? 3 : 4.5)) found.add(`contrast ${ratio.toFixed(2)}: ${brief(element)}`);
  }
  return [...found];
}

function audit() {
  const found = contrasts();
  if (!["vi", "en"].includes(document.documentElement.lang)) found.push("no language");
  if (!document.title) found.push("no title");
  const heads = document.querySelectorAll("h1").length;
  if (heads !== 1) found.push(`${heads} h1`);
  if (document.querySelectorAll("main").length !== 1) found.push("not one main");
  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    const isNamed = field.labels?.length > 0 || field.getAttribute("aria-label") || field.getAttribute("aria-labelledby");
    if (!isNamed && field.checkVisibility()) found.push(`no label: ${brief(field)}`);
  }
  for (const control of document.querySelectorAll("a[href], button, summary")) {
    if (control.tabIndex < 0 && control.matches("[aria-hidden=true]")) continue;
    if (!(control.getAttribute("aria-label") ?? control.textContent).trim()) found.push(`no name: ${brief(control)}`);
  }
  for (const picture of document.querySelectorAll("img:not([alt]), svg:not([aria-hidden]):not([role]):not([aria-label])")) {
    found.push(`no text in place of: ${brief(picture)}`);
  }
  for (const head of document.querySelectorAll("th:not([scope])")) found.push(`no scope: ${brief(head)}`);
  const names = new Set();
  for (const { id } of document.querySelectorAll("[id]")) {
    if (names.has(id)) found.push(`id twice: ${id}`);
    names.add(id);
  }
  return found;
}

// What stands out to the right, where the page scrolls sideways.
function overflow() {
  const width = document.documentElement.clientWidth;
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".scroll *, svg *"));
  return [`${scrollWidth} px`, ...wide.slice(0, 5).map(brief)];
}

// Numbers what Tab must reach; how many.
function number() {
  const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((control) => !control.disabled && control.tabIndex >= 0 && (control.matches(".skip, .hidden") || isShown(control)));
  controls.forEach((control, index) => { control.dataset.control = index; });
  return controls.length + document.querySelectorAll("[tabindex='0']").length;
}

// What has the focus now, and whether that is to be seen; null outside of the page.
function focus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const isOutlined = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  };
  const labels = [...element.labels ?? []];
  return {
    number: element.dataset.control ?? brief(element), name: brief(element),
    isSeen: [element, ...labels].some((one) => isOutlined(one)),
  };
}
