"use strict";
// Sends files one after the other, and shows how far each is until it is a document.
(() => {
  const drop = document.getElementById("drop");
  const input = document.getElementById("files");
  const list = document.getElementById("sent");
  const waiting = [];
  let isSending = false;

  function add(file) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    const state = document.createElement("span");
    name.className = "name";
    name.textContent = file.name;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    state.className = "state";
    item.append(name, bar, state);
    list.append(item);
    const entry = { file, item, bar, state };
    if (file.size > Number(drop.dataset.limit)) {
      fail(entry, drop.dataset.tooLarge);
    } else {
      waiting.push(entry);
      next();
    }
  }

  function fail(entry, text) {
    entry.item.classList.add("failed");
    entry.bar.hidden = true;
    entry.state.textContent = text;
  }

  function next() {
    if (isSending || waiting.length === 0) return;
    isSending = true;
    const entry = waiting.shift();
    const request = new XMLHttpRequest();
    request.open("POST", "/upload?name=" + encodeURIComponent(entry.file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    entry.state.textContent = drop.dataset.sending;
    request.upload.onprogress = event => {
      if (event.lengthComputable) entry.bar.value = 100 * event.loaded / event.total;
    };
    request.onloadend = () => {
      isSending = false;
      if (request.status === 202 && request.response) {
        follow(entry, request.response);
      } else {
        const problem = request.response;
        fail(entry, problem && problem.title ? problem.title : drop.dataset.failed);
      }
      next();
    };
    request.send(entry.file);
  }

  async function follow(entry, receipt) {
    for (;;) {
      try {
        const answer = await fetch("/upload/" + receipt.sha256 + ".json", { headers: { Accept: "application/json" } });
        if (answer.ok) {
          const report = await answer.json();
          entry.state.textContent = report.text;
          if (report.pages) {
            entry.bar.max = report.pages;
            entry.bar.value = report.pagesDone;
          } else {
            entry.bar.removeAttribute("value");
          }
          if (report.state === "done") return finish(entry, report, receipt);
          if (report.state === "failed" || report.state === "set-aside" || report.state === "unknown") {
            return fail(entry, report.text);
          }
        }
      } catch { /* the server may be starting anew: ask again */ }
      await new Promise(resolve => setTimeout(resolve, 700));
    }
  }

  function finish(entry, report, receipt) {
    entry.item.classList.add("done");
    entry.bar.hidden = true;
    if (!receipt.isNew) entry.state.textContent = drop.dataset.known;
    if (receipt.isMended) entry.state.textContent += "; " + drop.dataset.mended;
    const link = document.createElement("a");
    link.href = "/documents/" + report.document;
    link.textContent = drop.dataset.open;
    entry.item.append(link);
  }

  input.addEventListener("change", () => {
    for (const file of input.files) add(file);
    input.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", event => {
    event.preventDefault();
    for (const file of event.dataTransfer.files) add(file);
  });
  window.addEventListener("beforeunload", event => {
    if (isSending) event.preventDefault();
  });
})();
