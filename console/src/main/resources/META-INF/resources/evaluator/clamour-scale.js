// Points from 0 to 100 on the five bands, with the scorer's place on it. Arrows move by five, page keys by a band, and
// the keys 1 to 5 choose one.
(() => {
  const BANDS = [0, 25, 45, 60, 80, 100];
  const MIDDLES = [10, 35, 50, 70, 90];
  const band = (points) => Math.max(0, BANDS.findIndex((from, i) => points < (BANDS[i + 1] === 100 ? 101 : BANDS[i + 1])));

  class Scale extends HTMLElement {
    show(data) {
      this.data = data;
      if (!this.input) this.build();
      this.input.value = data.value;
      this.input.setAttribute("aria-label", data.label);
      [...this.bands.children].forEach((part, i) => (part.textContent = data.bands[i]));
      this.mark.hidden = data.scorer === null || data.scorer === undefined;
      if (!this.mark.hidden) {
        this.mark.style.insetInlineStart = `${data.scorer}%`;
        this.mark.title = data.scorerWords;
      }
      this.say();
    }

    build() {
      this.input = Object.assign(document.createElement("input"), { type: "range", min: 0, max: 100, step: 5 });
      this.bands = document.createElement("div");
      this.bands.className = "scale-bands";
      this.bands.setAttribute("aria-hidden", "true");
      MIDDLES.forEach((middle, i) => {
        const part = document.createElement("span");
        part.style.flexGrow = BANDS[i + 1] - BANDS[i];
        part.dataset.band = i;
        part.addEventListener("click", () => this.choose(middle));
        this.bands.append(part);
      });
      this.mark = document.createElement("i");
      this.mark.className = "scale-mark";
      this.mark.setAttribute("aria-hidden", "true");
      this.output = document.createElement("output");
      const track = document.createElement("div");
      track.className = "scale-track";
      track.append(this.mark, this.input, this.bands);
      this.append(track, this.output);
      this.input.addEventListener("input", () => this.say());
      this.input.addEventListener("change", () => this.tell());
      this.input.addEventListener("keydown", (event) => this.key(event));
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const here = band(Number(this.input.value));
      if (/^[1-5]$/.test(event.key)) this.choose(MIDDLES[Number(event.key) - 1]);
      else if (event.key === "PageUp") this.choose(MIDDLES[Math.min(4, here + 1)]);
      else if (event.key === "PageDown") this.choose(MIDDLES[Math.max(0, here - 1)]);
      else return;
      event.preventDefault();
    }

    choose(points) {
      this.input.value = points;
      this.say();
      this.tell();
    }

    say() {
      const points = Number(this.input.value);
      const here = band(points);
      const words = `${points} ${this.data.bands[here]}`;
      this.output.textContent = words;
      this.input.setAttribute("aria-valuetext", words);
      this.dataset.band = here;
      [...this.bands.children].forEach((part, i) => part.toggleAttribute("data-here", i === here));
    }

    tell() {
      this.dispatchEvent(new CustomEvent("scale", { detail: { points: Number(this.input.value) } }));
    }

    focus() {
      this.input?.focus();
    }
  }
  customElements.define("clamour-scale", Scale);
})();
