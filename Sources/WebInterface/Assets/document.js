"use strict";
(() => {
  const root = document.getElementById("document");
  if (!root) return;
  const data = root.dataset;
  const say = JSON.parse(data.say);
  const isReview = data.review === "1";
  const mayEdit = data.edit === "1";
  const page = Number(data.page);
  const id = data.path.split("/").pop();
  const find = (selector, within = root) => within.querySelector(selector);
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];

  // Words and their boxes: the n-th element of a line belongs to the n-th box of its group.
  const places = new Map();
  const words = new Map();
  const boxes = new Map();
  for (const line of all(".lines p[data-l]")) {
    const group = find(`.boxes g[data-l="${line.dataset.l}"]`);
    [...line.children].forEach((word, index) => {
      places.set(word, { page, line: Number(line.dataset.l), word: index + 1 });
      words.set(`${line.dataset.l}-${index + 1}`, word);
      const box = group?.children[index];
      if (box) { boxes.set(word, box); boxes.set(box, word); }
    });
  }

  const notice = (text) => {
    const line = document.createElement("p");
    line.textContent = text;
    const area = document.getElementById("notices");
    area.replaceChildren(line);
    setTimeout(() => line.remove(), 4000);
  };

  // Scrolls a pane only, never the page: what is pointed at must not run away.
  const reveal = (element) => {
    const pane = element?.closest(".paper-pane, .text-pane");
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const inner = element.getBoundingClientRect();
    const outer = pane.getBoundingClientRect();
    if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24) {
      pane.scrollTop += inner.top - outer.top - outer.height / 3;
    }
    if (inner.left < outer.left || inner.right > outer.right) {
      pane.scrollLeft += inner.left - outer.left - outer.width / 3;
    }
  };

  let lit = [];
  const light = (elements) => {
    for (const element of lit) element.classList.remove("lit");
    lit = elements.filter(Boolean);
    for (const element of lit) element.classList.add("lit");
  };
  lit = all(".boxes .lit, .lines .lit");
  const partner = (element) => boxes.get(element);
  const wordOf = (target) => target.closest?.(".lines span, .lines a, .boxes rect");
  root.addEventListener("pointerover", (event) => {
    const element = wordOf(event.target);
    if (!element || !editor?.hidden) return;
    light([element, partner(element)]);
    reveal(partner(element));
  });
  root.addEventListener("focusin", (event) => {
    const element = event.target.closest(".lines span, .lines a");
    if (!element) return;
    light([element, partner(element)]);
    reveal(partner(element));
    reveal(element);
  });
  for (const element of [...lit]) reveal(element.firstElementChild ?? element);

  const lightPlace = ({ dataset: { line: first, to: last } }) => {
    const numbers = [];
    for (let number = Number(first); number <= Number(last); number += 1) numbers.push(number);
    const groups = numbers.map((number) => find(`.boxes g[data-l="${number}"]`));
    const paragraphs = numbers.map((number) => find(`.lines p[data-l="${number}"]`));
    light([...groups, ...paragraphs]);
    reveal(groups[0]?.firstElementChild);
    reveal(paragraphs[0]);
  };
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a.place");
    if (!link || Number(link.dataset.page) !== page || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    lightPlace(link);
    if (!isReview) document.getElementById("page").scrollIntoView({ block: "nearest" });
  });

  // Sending: one after the other, each on the ground of the version that the one before has made.
  let queue = Promise.resolve();
  const undoable = [];
  class Refusal extends Error {}
  const send = (request) => {
    const sent = queue.then(async () => {
      let answer;
      try {
        answer = await fetch(`${data.path}/corrections`, {
          method: "POST",
          headers: { "Content-Type": "application/json", "Accept": "application/json" },
          body: JSON.stringify({ ...request, version: Number(data.version) }),
        });
      } catch {
        throw new Refusal(say.offline);
      }
      const body = await answer.json().catch(() => ({}));
      if (!answer.ok) {
        const refusal = new Refusal(body.title ?? say.offline);
        refusal.isConflict = answer.status === 409;
        throw refusal;
      }
      take(body);
      return body;
    });
    queue = sent.catch(() => {});
    return sent;
  };
  const text = (word) => word.dataset.t ?? (word.textContent === "∅" ? "" : word.textContent);
  const take = (answer) => {
    data.version = answer.version;
    for (const input of all("input[name=version]")) input.value = answer.version;
    for (const { page: at, line, word: index, text: after } of answer.words) {
      const word = at === page ? words.get(`${line}-${index}`) : null;
      if (!word) continue;
      const before = text(word);
      if (data.layer === "human") { word.textContent = after || "∅"; } else { word.dataset.t = after; }
      word.classList.remove("b", "c", "d");
      word.classList.add("h");
      const others = (word.dataset.a ?? "").split("\n").filter((other) => other && other !== after);
      if (before && before !== after) others.unshift(before);
      word.dataset.a = [...new Set(others)].slice(0, 9).join("\n");
    }
    for (const field of answer.fields) takeField(field);
    badge(find("[data-grade]"), answer.grade);
  };
  const badge = (place, grade) => {
    const old = place && find(".badge", place);
    if (!old || !grade) return;
    old.className = `badge ${grade.toLowerCase()}`;
    old.lastChild.textContent = grade;
  };
  const takeField = ({ field, value, shown, grade }) => {
    const row = find(`[data-field="${field}"]`);
    if (!row) return;
    const place = find(".value", row);
    place.textContent = shown ?? say.none;
    place.classList.toggle("quiet", shown == null);
    badge(row, grade ?? (row.dataset.vital ? "D" : null));
    const isDoubtful = grade ? grade > "B" : row.dataset.vital === "1";
    if (isDoubtful) { row.dataset.doubt = "1"; } else { delete row.dataset.doubt; }
    const input = find("[name=value]", row);
    if (input && input !== document.activeElement) input.value = value ?? "";
  };

  // The editor of a word
  const editor = document.getElementById("editor");
  const input = editor && find("#after", editor);
  let edited = null;
  const complain = (place, refusal) => {
    const message = find(".message", place);
    if (!message) return notice(refusal.message);
    message.textContent = refusal.message + " ";
    if (refusal.isConflict) {
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = say.reload;
      message.append(link);
    }
    message.hidden = false;
  };
  const open = (word) => {
    if (!mayEdit || !editor) return;
    edited = word;
    const place = places.get(word);
    editor.elements.at.value = page;
    editor.elements.line.value = place.line;
    editor.elements.word.value = place.word;
    find(".raw", editor).textContent = word.dataset.r ?? word.textContent;
    input.value = text(word);
    find(".message", editor).hidden = true;
    const others = (word.dataset.a ?? "").split("\n").filter(Boolean);
    find(".readings", editor).replaceChildren(...others.map((other, index) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const key = document.createElement("kbd");
      key.textContent = index + 1;
      button.name = "pick";
      button.value = other;
      button.lang = "vi";
      button.append(key, ` ${other}`);
      item.append(button);
      return item;
    }));
    editor.hidden = false;
    editor.classList.add("floating");
    const pane = editor.parentElement;
    const outer = pane.getBoundingClientRect();
    const inner = word.getBoundingClientRect();
    const left = Math.min(inner.left - outer.left, pane.clientWidth - editor.offsetWidth - 8);
    editor.style.left = `${Math.max(8, left)}px`;
    editor.style.top = `${inner.bottom - outer.top + pane.scrollTop + 6}px`;
    light([word, partner(word)]);
    reveal(partner(word));
    const first = find(".readings button", editor);
    if (first) { first.focus({ preventScroll: true }); } else { input.focus({ preventScroll: true }); input.select(); }
    editor.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    if (!editor || editor.hidden) return;
    editor.hidden = true;
    if (edited) focus(edited);
    edited = null;
  };
  const focus = (element) => {
    if (!element.hasAttribute("href") && !element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: false });
  };
  const save = async (word, after) => {
    const place = places.get(word);
    const before = text(word);
    const answer = await send({ words: [{ ...place, after }] });
    undoable.push([{ ...place, after: before }]);
    notice(before === after ? say.confirmed : say.saved);
    if (answer.alike) offerAll(answer.alike, place);
    return answer;
  };
  const choose = async (word, after) => {
    try {
      await save(word, after);
      if (edited === word) close();
      if (isReview) step(1);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (editor.hidden) { open(word); input.value = after; }
      complain(editor, refusal);
    }
  };
  editor?.addEventListener("submit", (event) => {
    if (!edited) return;
    event.preventDefault();
    choose(edited, event.submitter?.name === "pick" ? event.submitter.value : input.value.trim());
  });
  editor?.addEventListener("click", (event) => {
    if (!event.target.closest("[data-cancel]") || !edited) return;
    event.preventDefault();
    close();
  });
  root.addEventListener("click", (event) => {
    const element = wordOf(event.target);
    if (!element || !mayEdit || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const word = places.has(element) ? element : partner(element);
    if (word) open(word);
  });

  // Other words that are what the corrected one was
  const offerAll = ({ before, after, count }, place) => {
    find(".alike")?.remove();
    const bar = document.createElement("p");
    bar.className = "alike message";
    const everywhere = document.createElement("a");
    everywhere.href = `${data.path}/like?page=${place.page}&word=${place.line}-${place.word}`;
    everywhere.textContent = say.everywhere;
    find(".lines").before(bar);
    if (count === 0) return bar.append(everywhere);
    bar.append(say.alike.replace("{n}", count) + " ");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = say.fixAll.replace("{n}", count);
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const answer = await send({ replacement: { before, after } });
        undoable.push(answer.words.map((word) => ({ ...word, after: before })));
        notice(say.fixed.replace("{n}", answer.words.length));
        bar.remove();
      } catch (refusal) {
        button.disabled = false;
        notice(refusal.message);
      }
    });
    bar.append(button, everywhere);
  };
  const undo = async () => {
    const last = undoable.pop();
    if (!last) return notice(say.nothingToUndo);
    try {
      await send(last[0].field ? { fields: last } : { words: last.map(({ page: at, line, word, after }) => ({ page: at, line, word, after })) });
      notice(say.undone);
      const word = last[0].page === page ? words.get(`${last[0].line}-${last[0].word}`) : null;
      if (word) focus(word);
    } catch (refusal) {
      undoable.push(last);
      notice(refusal.message);
    }
  };

  // The values of the record
  const saveField = async (row, value) => {
    const field = row.dataset.field;
    const before = find("[name=value]", row).defaultValue;
    await send({ fields: [{ field, value }] });
    undoable.push([{ field, value: before }]);
    find("[name=value]", row).defaultValue = value;
    notice(before === value ? say.confirmed : say.saved);
  };
  for (const form of all(".fix form")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const row = form.closest("[data-field]");
      try {
        await saveField(row, form.elements.value.value.trim());
        form.closest("details").open = false;
        row.tabIndex = -1;
        row.focus();
        if (isReview) step(1);
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        if (!find(".message", form)) {
          const message = document.createElement("p");
          message.className = "message bad";
          message.setAttribute("role", "alert");
          form.append(message);
        }
        complain(form, refusal);
      }
    });
  }

  // From doubt to doubt: values of the record first, then words, page by page
  let current = null;
  const isDoubt = (element) => element.matches("[data-doubt], .lines .c, .lines .d");
  const steps = () => {
    const fields = isReview ? all("[data-doubt]") : [];
    return [...fields, ...all(".lines .c, .lines .d")];
  };
  const ordered = () => [...(isReview ? all("[data-field], .duties > li") : []), ...places.keys()];
  const step = (direction) => {
    const order = ordered();
    const from = current ? order.indexOf(current) : direction > 0 ? -1 : order.length;
    const rest = direction > 0 ? order.slice(from + 1) : order.slice(0, Math.max(0, from)).reverse();
    const next = rest.find((element) => isDoubt(element));
    if (next) return goTo(next);
    if (direction > 0 ? page < Number(data.pages) : page > 1) {
      // The page that is left, negative where the way leads back.
      sessionStorage.setItem("sohoa-words", direction * page);
      const back = direction < 0 ? "&back=1" : "";
      location.assign(`${data.path}/doubtful?page=${page + direction}${back}${isReview ? "&review=1" : ""}`);
    } else if (direction > 0) {
      notice(say.lastWord);
    }
  };
  const goTo = (element) => {
    current = element;
    focus(element);
    element.scrollIntoView({ block: "nearest" });
    const place = places.has(element) ? null : find(`a.place[data-page="${page}"]`, element);
    if (place) lightPlace(place);
  };
  root.addEventListener("focusin", (event) => {
    const element = event.target.closest(".lines span, .lines a, [data-field], .duties > li");
    if (element) current = element;
  });
  const confirm = async (element) => {
    try {
      if (places.has(element)) {
        await save(element, text(element));
      } else if (element.dataset.field) {
        const value = find("[name=value]", element)?.value;
        if (!value) return notice(say.typeIt);
        await saveField(element, value);
      }
      step(1);
    } catch (refusal) {
      notice(refusal.message);
    }
  };
  const type = (element) => {
    if (places.has(element)) {
      open(element);
      input.focus();
      input.select();
    } else {
      const details = find("details.fix", element);
      if (!details) return;
      details.open = true;
      const field = find("[name=value]", details);
      field.focus();
      field.select();
    }
  };
  const sideways = (element, direction) => {
    const order = [...places.keys()];
    const next = order[order.indexOf(element) + direction];
    if (next) goTo(next);
  };

  // Keys
  const help = document.getElementById("help");
  const helpButton = find("[data-help]");
  const keysChosen = find("[data-keys]", help);
  helpButton.hidden = false;
  helpButton.addEventListener("click", () => help.showModal());
  keysChosen.checked = localStorage.getItem("sohoa-keys") !== "off";
  keysChosen.addEventListener("change", () => {
    localStorage.setItem("sohoa-keys", keysChosen.checked ? "on" : "off");
  });
  const next = () => { release(); location.assign(`/review/next?after=${id}`); };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
    const target = event.target;
    if (event.key === "Escape") return close();
    const isTyping = target.matches("input, textarea, select");
    if (isTyping) return;
    if (editor && !editor.hidden && editor.contains(target)) {
      if (/^[1-9]$/.test(event.key)) {
        const button = all(".readings button", editor)[event.key - 1];
        if (button) { event.preventDefault(); choose(edited, button.value); }
      } else if (event.key.length === 1 && event.key !== " ") {
        input.focus();
        input.select();
      }
      return;
    }
    const element = target.closest(".lines span, .lines a, [data-field], .duties > li");
    if (element && places.has(element)) {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        event.preventDefault();
        return sideways(element, event.key === "ArrowRight" ? 1 : -1);
      }
      if (mayEdit && /^[1-9]$/.test(event.key)) {
        const other = (element.dataset.a ?? "").split("\n").filter(Boolean)[event.key - 1];
        if (other) { event.preventDefault(); choose(element, other); }
        return;
      }
      if (event.key === "Enter" && mayEdit) {
        event.preventDefault();
        return isReview ? confirm(element) : open(element);
      }
    } else if (element && element === target && event.key === "Enter" && mayEdit && isReview) {
      event.preventDefault();
      return confirm(element);
    }
    if (!keysChosen.checked) return;
    const actions = {
      "?": () => help.showModal(),
      j: () => find(".page-bar a[rel=next]")?.click(),
      k: () => find(".page-bar a[rel=prev]")?.click(),
      n: () => step(1),
      p: () => step(-1),
    };
    if (mayEdit) {
      actions.u = undo;
      actions.e = () => { if (current) type(current); };
    }
    if (mayEdit && isReview) {
      actions.a = () => document.getElementById("accept")?.requestSubmit();
      actions.s = next;
    }
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // The picture, larger and smaller
  const paper = find(".paper");
  if (paper) {
    const tools = document.createElement("div");
    tools.className = "paper-tools no-print";
    let size = 100;
    for (const [name, label, factor] of [["−", say.smaller, 1 / 1.25], ["+", say.larger, 1.25]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => {
        size = Math.min(400, Math.max(50, size * factor));
        paper.style.width = `${size}%`;
      });
      tools.append(button);
    }
    paper.before(tools);
  }

  // The lock
  const release = () => { if (isReview && mayEdit) navigator.sendBeacon(`${data.path}/unlock`); };
  if (isReview && mayEdit) {
    const hold = async () => {
      const answer = await fetch(`${data.path}/lock`, { method: "POST" }).catch(() => null);
      if (answer?.ok && !(await answer.json()).isMine) location.reload();
    };
    hold();
    setInterval(hold, 60000);
    find("[data-leave]")?.addEventListener("click", release);
  }
  const locked = document.getElementById("locked");
  if (locked) {
    const wait = Math.max(0, Number(locked.dataset.until) * 1000 - Date.now());
    setTimeout(() => { find("a", locked).hidden = false; }, Math.min(wait, 2 ** 31 - 1));
  }

  // Where the review begins
  if (isReview && mayEdit && !lit.length && !edited) {
    const left = Number(sessionStorage.getItem("sohoa-words"));
    sessionStorage.removeItem("sohoa-words");
    const doubts = steps().filter((element) => !left || places.has(element));
    const begin = left < 0 && page < -left ? doubts.at(-1) : doubts[0];
    if (begin) goTo(begin);
  }
})();
