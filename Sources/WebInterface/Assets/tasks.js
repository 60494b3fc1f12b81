"use strict";
// Choosing all rows of the page, and status and per cent that agree with each other.
(() => {
  const form = document.getElementById("bulk");
  if (form) {
    const all = document.getElementById("choose-all");
    const boxes = [...form.querySelectorAll('input[name="choose"]')];
    const count = document.getElementById("chosen-count");
    const tell = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
      count.textContent = chosen > 0 ? `${chosen} ${count.dataset.text}` : "";
    };
    all.hidden = boxes.length === 0;
    all.addEventListener("change", () => {
      for (const box of boxes) box.checked = all.checked;
      tell();
    });
    for (const box of boxes) box.addEventListener("change", tell);
    tell();
  }
  const status = document.getElementById("status");
  const percent = document.getElementById("percent");
  if (status && percent) {
    status.addEventListener("change", () => {
      if (status.value !== "ongoing") percent.value = "";
    });
    percent.addEventListener("input", () => {
      if (percent.value === "") return;
      const value = Number(percent.value);
      status.value = value <= 0 ? "open" : value >= 100 ? "done" : "ongoing";
    });
  }
})();
