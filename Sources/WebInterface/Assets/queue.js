"use strict";
// Shows what is being read, as long as the page is looked at.
(() => {
  const card = document.getElementById("queue");
  const state = card.querySelector(".state");
  const list = card.querySelector(".running");
  const words = card.dataset;

  function show(queue) {
    const parts = [];
    if (queue.waiting > 0) parts.push(queue.waiting + " " + words.waiting);
    parts.push(queue.done + " " + words.done);
    if (queue.failed > 0) parts.push(queue.failed + " " + words.failed);
    const text = (queue.running.length === 0 && queue.waiting === 0 ? words.idle + " " : "") + parts.join(" · ");
    if (state.textContent !== text) state.textContent = text;
    state.classList.toggle("bad", Boolean(queue.problem));
    if (queue.problem) state.textContent = queue.problem;
    list.replaceChildren(...queue.running.map(job => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const bar = document.createElement("progress");
      const count = document.createElement("span");
      name.className = "name";
      name.textContent = job.file;
      if (job.pages) {
        bar.max = job.pages;
        bar.value = job.pagesDone;
        count.textContent = job.pagesDone + "/" + job.pages + " " + words.pages;
      }
      bar.setAttribute("aria-label", job.file);
      item.append(name, bar, count);
      return item;
    }));
    return queue.running.length > 0 || queue.waiting > 0;
  }

  async function refresh() {
    let isBusy = false;
    if (!document.hidden) {
      try {
        const answer = await fetch(words.source, { headers: { Accept: "application/json" } });
        if (answer.ok) isBusy = show(await answer.json());
      } catch { /* asked again soon */ }
    }
    setTimeout(refresh, isBusy ? 1000 : 5000);
  }
  refresh();
})();
