// The clock, the keys, and what other elements of ours ask them. Loaded once; nothing here depends on a view.
(() => {
  const clamour = (window.clamour ??= {});

  // Where the exercise stands, in its seconds. The server says it now and then; between, it is reckoned here.
  const clock = { at: 0, speed: 1, running: false, since: performance.now(), storyStart: 0, zone: "UTC" };
  let held; // the moment at which the connection was lost: nobody knows here what the clock did since
  const reckoned = () => clock.at + (clock.running ? ((performance.now() - clock.since) / 1000) * clock.speed : 0);
  clamour.now = () => held ?? reckoned();
  clamour.lang = () => document.documentElement.lang || navigator.language || "en";

  const two = (n) => String(n).padStart(2, "0");
  clamour.exerciseTime = (at) => {
    const minutes = Math.floor(Math.abs(at) / 60);
    return (at < 0 ? "-" : "+") + two(Math.floor(minutes / 60)) + ":" + two(minutes % 60);
  };
  const formats = new Map();
  const format = (kind, options) => {
    const key = kind + clamour.lang() + clock.zone;
    if (!formats.has(key)) {
      const safe = { hourCycle: "h23", ...options };
      try {
        formats.set(key, new Intl.DateTimeFormat(clamour.lang(), { timeZone: clock.zone, ...safe }));
      } catch {
        formats.set(key, new Intl.DateTimeFormat("en", { timeZone: "UTC", ...safe }));
      }
    }
    return formats.get(key);
  };
  clamour.storyTime = (at) =>
    format("time", { hour: "2-digit", minute: "2-digit" }).format(new Date(clock.storyStart + at * 1000));
  clamour.storyDay = (at) => format("day", { weekday: "short" }).format(new Date(clock.storyStart + at * 1000));
  clamour.ago = (at) => {
    const seconds = Math.max(0, clamour.now() - at);
    const relative = new Intl.RelativeTimeFormat(clamour.lang(), { style: "short", numeric: "auto" });
    if (seconds < 60) return relative.format(0, "second");
    if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), "minute");
    if (seconds < 86400) return relative.format(-Math.floor(seconds / 3600), "hour");
    return relative.format(-Math.floor(seconds / 86400), "day");
  };

  class Clock extends HTMLElement {
    connectedCallback() {
      this.timer ??= setInterval(() => this.show(), 250);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
      this.timer = undefined;
    }

    set(at, running, speed, ended, storyStart, zone, words) {
      Object.assign(clock, { at, running, speed, storyStart, zone, since: performance.now() });
      this.words = words;
      this.toggleAttribute("data-paused", !running && !ended);
      this.toggleAttribute("data-ended", ended);
      this.ended = ended;
      this.show();
      // Whatever shows times was perhaps drawn before the clock was known.
      window.dispatchEvent(new Event("clamour-clock"));
    }

    show() {
      if (!this.words) return;
      if (!this.parts) {
        this.parts = ["state", "exercise", "story", "speed"].map((name) => {
          const span = document.createElement("span");
          span.className = name;
          this.append(span);
          return span;
        });
        this.setAttribute("role", "timer");
      }
      const now = clamour.now();
      const words = [
        "",
        clamour.exerciseTime(now),
        clamour.storyTime(now) + " " + clamour.storyDay(now),
        this.ended ? this.words.ended : clock.running ? clock.speed + "×" : this.words.paused,
      ];
      words.forEach((word, i) => {
        if (this.parts[i].textContent !== word) this.parts[i].textContent = word;
      });
    }
  }
  customElements.define("clamour-clock", Clock);

  // Keys: an element says which key it answers, with data-key="n" or data-key="g h"; a field is focused, the rest clicked.
  let prefix = "";
  const writing = (event) => {
    const target = event.composedPath()[0];
    return target.matches?.("input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=option]");
  };
  const visible = (element) => element.getClientRects().length > 0;
  const posts = () => [...document.querySelectorAll("clamour-feed .post")].filter(visible);
  const walk = (step) => {
    const here = document.activeElement?.closest?.(".post");
    const column = here?.closest("clamour-feed") ?? document.querySelector("clamour-feed");
    if (!column) return;
    const cards = [...column.querySelectorAll(".post")].filter(visible);
    const next = here ? cards.indexOf(here) + step : 0;
    cards[Math.max(0, Math.min(cards.length - 1, next))]?.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (writing(event)) {
      if (event.key === "Escape") event.composedPath()[0].blur();
      return;
    }
    if (document.querySelector(":is(vaadin-dialog, vaadin-confirm-dialog)[opened]")) return; // its keys are its own
    const key = prefix + event.key;
    prefix = "";
    if (event.key === "g" && key === "g") {
      prefix = "g ";
      setTimeout(() => (prefix = ""), 1500);
      return;
    }
    if (key === "j" || key === "k") {
      walk(key === "j" ? 1 : -1);
      event.preventDefault();
      return;
    }
    const target = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key && visible(e));
    if (target) {
      event.preventDefault();
      if (target.matches("vaadin-text-area, vaadin-text-field, vaadin-combo-box")) target.focus();
      else target.click();
    }
  });
  clamour.posts = posts;

  // What is being written and the journal has not yet, kept in this browser: it survives a lost connection and a reload.
  clamour.keep = (element, key) => {
    element.clamourKept = true;
    element.addEventListener("input", () => {
      try {
        localStorage.setItem(key, JSON.stringify({ text: element.value ?? "", draft: element.clamourDraft ?? "" }));
      } catch {
        // Storage is full or forbidden: the server's draft is then the only copy.
      }
    });
  };
  clamour.kept = (key) => {
    try {
      const { text = "", draft = "" } = JSON.parse(localStorage.getItem(key) ?? "{}");
      return [draft, text];
    } catch {
      return ["", ""];
    }
  };
  clamour.forget = (key) => localStorage.removeItem(key);
  // The journal has this much; what was typed since stays.
  clamour.saved = (key, text) => {
    if (clamour.kept(key)[1] === text) clamour.forget(key);
  };

  // What stood in any other field of an exercise's page when it was loaded anew: given back once, to be copied.
  const TYPED = "clamour.typed";
  const typed = new Set();
  window.addEventListener(
    "input",
    (event) => {
      const field = event.composedPath().find((e) => e.matches?.("vaadin-text-area, vaadin-text-field"));
      if (field && !field.clamourKept) typed.add(field);
    },
    true,
  );
  window.addEventListener("pagehide", () => {
    const texts = [...typed]
      .filter((field) => field.isConnected && field.value?.trim() && location.pathname.includes("/exercise/"))
      .map((field) => ({ name: field.label || field.accessibleName || field.placeholder || "", text: field.value }));
    try {
      if (texts.length) sessionStorage.setItem(TYPED, JSON.stringify(texts));
      else sessionStorage.removeItem(TYPED);
    } catch {
      // As above; then there is no other copy.
    }
  });
  clamour.giveBack = (words) => {
    let texts = [];
    try {
      texts = JSON.parse(sessionStorage.getItem(TYPED) ?? "[]");
      sessionStorage.removeItem(TYPED);
    } catch {
      return; // nothing can be kept here
    }
    if (!texts.length || performance.getEntriesByType("navigation")[0]?.type !== "reload") return;
    const card = document.createElement("section");
    card.className = "given-back";
    card.setAttribute("aria-label", words.title);
    const title = document.createElement("h2");
    title.textContent = words.title;
    card.append(title);
    for (const { name, text } of texts) {
      const field = document.createElement("textarea");
      field.readOnly = true;
      field.value = text;
      field.rows = Math.min(6, text.split("\n").length + Math.floor(text.length / 50));
      field.setAttribute("aria-label", name || words.title);
      field.addEventListener("focus", () => field.select());
      const label = document.createElement("label");
      label.append(name, field);
      card.append(label);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = words.close;
    close.addEventListener("click", () => card.remove());
    card.append(close);
    document.body.append(card);
  };

  // A lost connection: the clock on the page stands still, and the page asks until the server answers. A server that
  // kept the session takes the page back by itself; one that answers and does not was restarted: the page loads anew.
  const connection = window.Vaadin?.connectionState;
  const lost = () => ["reconnecting", "connection-lost"].includes(connection.state);
  let asking = false;
  let answers = 0;
  const ask = async () => {
    if (!lost()) {
      asking = false;
      return;
    }
    try {
      const answer = await fetch("favicon.svg", { cache: "no-store", signal: AbortSignal.timeout(5000) });
      answers = answer.ok ? answers + 1 : 0;
    } catch {
      answers = 0; // still away
    }
    if (lost() && answers >= (connection.state === "reconnecting" ? 4 : 2)) window.location.reload();
    else setTimeout(ask, 3000);
  };
  const connectionChanged = () => {
    held = lost() ? (held ?? reckoned()) : undefined;
    if (!lost() || asking) return;
    asking = true;
    answers = 0;
    ask();
  };
  connection?.addStateChangeListener(connectionChanged);

  // A running exercise is heard several times a second. Where nothing is heard, the page asks: a server that has gone
  // would go unnoticed for a minute.
  const SILENT = { running: 5000, else: 10000 };
  let heard = performance.now();
  clamour.heard = () => (heard = performance.now());
  const notice = async () => {
    if (!lost() && performance.now() - heard >= (clock.running ? SILENT.running : SILENT.else)) {
      try {
        await fetch("favicon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(20000) });
        clamour.heard();
      } catch (fault) {
        if (fault.name !== "TimeoutError" && connection.state === "connected") connection.state = "connection-lost";
      }
    }
    setTimeout(notice, 1000);
  };
  if (connection) notice();

  // Light, dark, or as the machine says.
  clamour.theme = (scheme) => {
    document.documentElement.style.colorScheme = scheme === "auto" ? "light dark" : scheme;
    localStorage.setItem("clamour.theme", scheme);
    window.dispatchEvent(new Event("clamour-theme"));
  };
  clamour.nextTheme = () => {
    const shown = getComputedStyle(document.documentElement).colorScheme;
    const dark = shown === "dark" || (shown.includes("light") && shown.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches);
    clamour.theme(dark ? "light" : "dark");
  };
})();
