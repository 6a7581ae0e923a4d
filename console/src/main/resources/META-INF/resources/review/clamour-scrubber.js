// A moment of the exercise to look at: drag it, step it with the arrow keys, or let it run. Our messages stand on it as marks.
(() => {
  const RATES = [1, 10, 60, 240];
  const TICK_MILLIS = 250;

  class Scrubber extends HTMLElement {
    show(data) {
      this.data = data;
      if (!this.range) this.build();
      this.range.min = 0;
      this.range.max = data.to;
      this.range.step = 1;
      this.phases.replaceChildren(
        ...data.phases.map(({ title, from, to }) => {
          const band = document.createElement("span");
          band.className = "scrub-phase";
          band.style.left = (100 * from) / data.to + "%";
          band.style.width = (100 * (to - from)) / data.to + "%";
          band.textContent = title;
          return band;
        }),
      );
      this.marks.replaceChildren(
        ...data.pins.map((pin) => {
          const mark = document.createElement("button");
          mark.type = "button";
          mark.className = "scrub-mark";
          mark.dataset.band = pin.band;
          mark.style.left = (100 * pin.at) / data.to + "%";
          mark.title = pin.label;
          mark.setAttribute("aria-label", pin.label);
          mark.addEventListener("click", () => this.dispatchEvent(new CustomEvent("scrub-pin", { detail: { id: pin.id } })));
          return mark;
        }),
      );
      this.set(data.at);
    }

    // Where the server says the moment is; nothing is sent back.
    set(at) {
      if (!this.range) return;
      this.range.value = at;
      this.label();
    }

    build() {
      const { words } = this.data;
      this.play = this.button("scrub-play", words.play, () => this.toggle());
      this.play.dataset.key = "p";
      this.rate = document.createElement("select");
      this.rate.className = "scrub-rate";
      this.rate.setAttribute("aria-label", words.rate);
      for (const rate of RATES) this.rate.append(new Option(rate + "×", rate, rate === 60, rate === 60));
      this.time = document.createElement("output");
      this.time.className = "scrub-time";
      const track = document.createElement("div");
      track.className = "scrub-track";
      this.phases = document.createElement("div");
      this.phases.className = "scrub-phases";
      this.marks = document.createElement("div");
      this.marks.className = "scrub-marks";
      this.range = document.createElement("input");
      this.range.type = "range";
      this.range.setAttribute("aria-label", words.moment);
      this.range.addEventListener("input", () => {
        this.label();
        this.tell();
      });
      track.append(this.phases, this.marks, this.range);
      this.append(this.play, this.rate, this.time, track);
      this.drawPlay();
    }

    button(name, label, action) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = name + " icon-button";
      button.setAttribute("aria-label", label);
      button.title = label;
      button.addEventListener("click", action);
      return button;
    }

    drawPlay() {
      const path = this.timer ? "M8.5 6v12M15.5 6v12" : "M8 5.5v13l10-6.5z";
      this.play.innerHTML = `<svg viewBox="0 0 24 24" class="icon" aria-hidden="true"><path d="${path}"/></svg>`;
      const label = this.timer ? this.data.words.pause : this.data.words.play;
      this.play.setAttribute("aria-label", label);
      this.play.title = label;
    }

    toggle() {
      if (this.timer) {
        clearInterval(this.timer);
        this.timer = undefined;
      } else {
        if (+this.range.value >= this.data.to) this.range.value = 0;
        this.timer = setInterval(() => this.step(), TICK_MILLIS);
      }
      this.drawPlay();
    }

    step() {
      const next = Math.min(this.data.to, +this.range.value + Math.max(1, (this.rate.value * TICK_MILLIS) / 1000));
      this.range.value = next;
      this.label();
      this.tell();
      if (next >= this.data.to) this.toggle();
    }

    label() {
      const at = +this.range.value;
      this.time.textContent = clamour.storyTime(at) + "  " + clamour.exerciseTime(at);
      this.range.setAttribute("aria-valuetext", this.time.textContent);
    }

    // At most four times a second, the last position always.
    tell() {
      if (this.telling) return;
      this.telling = setTimeout(() => {
        this.telling = undefined;
        this.dispatchEvent(new CustomEvent("scrub", { detail: { at: Math.round(+this.range.value) } }));
      }, TICK_MILLIS);
    }

    connectedCallback() {
      this.onClock ??= () => this.range && this.label();
      window.addEventListener("clamour-clock", this.onClock);
    }

    disconnectedCallback() {
      window.removeEventListener("clamour-clock", this.onClock);
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }
  customElements.define("clamour-scrubber", Scrubber);
})();
