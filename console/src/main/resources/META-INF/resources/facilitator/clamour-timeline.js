// The MSEL over exercise time: phases as bands, injects as marks that can be chosen and dragged, our messages below, a line where the clock is.
(() => {
  const MARK = 14;
  const LANES = 5;
  const GAP = 2;
  const LABEL = 40;
  const NARROWEST = 760;
  const PADDING = 32;

  class Timeline extends HTMLElement {
    connectedCallback() {
      this.watch ??= new ResizeObserver(() => this.draw());
      this.watch.observe(this);
      this.timer = setInterval(() => this.clock(), 500);
      if (this.data) this.draw();
    }

    disconnectedCallback() {
      this.watch.disconnect();
      clearInterval(this.timer);
    }

    show(data) {
      this.data = data;
      if (!this.dragging) this.draw();
    }

    x(at) {
      const { from, to } = this.data;
      return ((at - from) / Math.max(1, to - from)) * this.wide;
    }

    at(x) {
      const { from, to } = this.data;
      return from + (x / this.wide) * (to - from);
    }

    draw() {
      if (!this.data || !this.isConnected) return;
      const focused = document.activeElement?.closest?.("clamour-timeline") === this ? document.activeElement.dataset.id : undefined;
      this.wide = Math.max(NARROWEST, this.clientWidth - PADDING - MARK);
      const phases = this.part("phases");
      const axis = this.part("axis");
      const marks = this.part("marks");
      const pins = this.part("pins");
      this.part("now");
      phases.replaceChildren(...this.data.phases.map((phase) => this.phase(phase)));
      axis.replaceChildren(...this.ticks());
      this.lanes = new Array(LANES).fill(-Infinity);
      this.used = 1;
      const ordered = [...this.data.marks].sort((a, b) => a.at - b.at);
      marks.replaceChildren(...ordered.map((mark) => this.mark(mark)));
      marks.style.height = this.used * (MARK + GAP) + "px";
      pins.replaceChildren(...this.data.pins.map((pin) => this.pin(pin)));
      for (const part of [phases, axis, marks, pins]) part.style.width = this.wide + MARK + "px";
      pins.hidden = this.data.pins.length === 0;
      this.clock();
      if (!this.shown) {
        this.shown = true;
        this.scrollLeft = this.x(clamour.now()) - this.clientWidth / 3;
      }
      if (focused) this.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
    }

    part(name) {
      this.parts ??= {};
      if (!this.parts[name]) {
        this.parts[name] = document.createElement(name === "marks" ? "ol" : "div");
        this.parts[name].className = "timeline-" + name;
        this.append(this.parts[name]);
        if (name === "marks") this.used = 1;
      }
      return this.parts[name];
    }

    phase({ title, from, to }) {
      const band = document.createElement("div");
      band.className = "timeline-phase";
      band.style.left = this.x(Math.max(from, this.data.from)) + MARK / 2 + "px";
      band.style.width = this.x(to) - this.x(Math.max(from, this.data.from)) + "px";
      const now = clamour.now();
      band.toggleAttribute("data-now", from <= now && now < to);
      const words = document.createElement("span");
      words.textContent = title;
      band.append(words);
      return band;
    }

    ticks() {
      const span = this.data.to - this.data.from;
      const step = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400].find((s) => (span / s) * 96 < this.wide) ?? 172800;
      const ticks = [];
      for (let at = Math.ceil(this.data.from / step) * step; at <= this.data.to; at += step) {
        if (this.x(at) > this.wide - LABEL) break; // its time would not fit
        const tick = document.createElement("div");
        tick.className = "timeline-tick";
        tick.style.left = this.x(at) + MARK / 2 + "px";
        const story = document.createElement("span");
        story.textContent = clamour.storyTime(at);
        const exercise = document.createElement("small");
        exercise.textContent = clamour.exerciseTime(at);
        tick.append(story, exercise);
        ticks.push(tick);
      }
      return ticks;
    }

    mark(mark) {
      const x = this.x(mark.at);
      let lane = this.lanes.findIndex((until) => until <= x);
      if (lane < 0) lane = this.lanes.indexOf(Math.min(...this.lanes));
      this.lanes[lane] = x + MARK + 2;
      this.used = Math.max(this.used ?? 1, lane + 1);
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "timeline-mark";
      button.dataset.id = mark.id;
      button.dataset.status = mark.status;
      button.toggleAttribute("data-next", mark.next);
      button.toggleAttribute("data-chosen", mark.chosen);
      button.setAttribute("aria-label", mark.label);
      button.title = mark.label;
      button.style.left = x + "px";
      button.style.top = lane * (MARK + GAP) + "px";
      button.addEventListener("click", () => {
        if (this.dragged) return;
        this.send("timeline-choose", { id: mark.id, at: mark.at });
      });
      if (mark.movable) this.makeMovable(button, mark);
      item.append(button);
      return item;
    }

    makeMovable(button, mark) {
      button.dataset.movable = "";
      button.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -60, ArrowRight: 60 }[event.key];
        if (!step || !event.altKey) return;
        event.preventDefault();
        this.send("timeline-move", { id: mark.id, at: this.bounded(mark.at + step) });
      });
      button.addEventListener("pointerdown", (down) => {
        if (down.button !== 0) return;
        button.setPointerCapture(down.pointerId);
        const start = this.x(mark.at);
        this.dragged = false;
        const move = (event) => {
          const by = event.clientX - down.clientX;
          if (!this.dragged && Math.abs(by) < 4) return;
          this.dragged = true;
          this.dragging = true;
          const at = this.bounded(Math.round(this.at(start + by) / 60) * 60);
          button.style.left = this.x(at) + "px";
          button.dataset.when = clamour.exerciseTime(at) + "  " + clamour.storyTime(at);
          this.target = at;
        };
        const up = () => {
          button.removeEventListener("pointermove", move);
          delete button.dataset.when;
          const moved = this.dragging;
          this.dragging = false;
          if (moved) this.send("timeline-move", { id: mark.id, at: this.target });
          setTimeout(() => (this.dragged = false));
        };
        button.addEventListener("pointermove", move);
        button.addEventListener("pointerup", up, { once: true });
        button.addEventListener("pointercancel", up, { once: true });
      });
    }

    // Nothing is moved into the past or behind the end.
    bounded(at) {
      return Math.max(Math.ceil((clamour.now() + 1) / 60) * 60, Math.min(this.data.to, at));
    }

    pin({ at, label, band }) {
      const pin = document.createElement("span");
      pin.className = "timeline-pin";
      pin.dataset.band = band;
      pin.style.left = this.x(at) + MARK / 2 + "px";
      pin.title = label;
      return pin;
    }

    clock() {
      if (!this.data || !this.parts?.now) return;
      const now = Math.max(this.data.from, Math.min(this.data.to, clamour.now()));
      this.parts.now.style.transform = `translateX(${this.x(now) + MARK / 2}px)`;
    }

    send(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }
  }
  customElements.define("clamour-timeline", Timeline);
})();
