// Lines over exercise time: Chart.js in an element that follows the theme and can be read as a table.
(() => {
  const hex = (host, variable) => {
    const probe = (host.probe ??= host.appendChild(Object.assign(document.createElement("span"), { hidden: true })));
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const wash = (colour, share) => `color-mix(in srgb, ${colour} ${share}%, transparent)`;

  // Our messages on the curve: a thin line with a mark on top, and the moment the review shows.
  const marks = {
    id: "clamourMarks",
    afterDatasetsDraw(chart, _, options) {
      const { ctx, chartArea: area, scales } = chart;
      const line = (x, colour, dash) => {
        ctx.save();
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1;
        ctx.setLineDash(dash);
        ctx.beginPath();
        ctx.moveTo(x, area.top);
        ctx.lineTo(x, area.bottom);
        ctx.stroke();
        ctx.restore();
      };
      for (const pin of options.pins ?? []) {
        const x = scales.x.getPixelForValue(pin.at);
        if (x < area.left - 1 || x > area.right + 1) continue;
        line(x, options.colour, [2, 3]);
        ctx.save();
        ctx.fillStyle = pin.chosen ? options.accent : options.colour;
        ctx.beginPath();
        ctx.arc(x, area.top + 1, options.compact ? 2.5 : pin.chosen ? 6 : 4.5, 0, 2 * Math.PI);
        ctx.fill();
        ctx.restore();
      }
      if (options.cursor !== null && options.cursor !== undefined) {
        line(scales.x.getPixelForValue(options.cursor), options.accent, []);
      }
    },
  };

  // Full minutes that people say, such as every quarter of an hour, however long the exercise has run.
  const STEPS = [60, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];
  const clock = (from, to) => {
    const step = STEPS.find((seconds) => (to - from) / seconds <= 8) ?? STEPS.at(-1);
    const ticks = [];
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ value: at });
    return ticks;
  };

  // The same for dates, in minutes since 1970: hours within two days, days beyond; at most eight.
  const DAY = 1440;
  const calendar = (from, to) => {
    const few = [5, 15, 30, 60, 180, 360, 720].find((minutes) => (to - from) / minutes <= 8);
    const step = few ?? DAY * Math.max(1, Math.ceil((to - from) / DAY / 8));
    const ticks = [];
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ value: at });
    return ticks;
  };

  class Chart extends HTMLElement {
    // What a place on the axis is called.
    time(at) {
      if (!this.hasAttribute("days")) return clamour.storyTime(at);
      const date = new Date(at * 60000);
      const near = this.data.to - this.data.from <= 2 * DAY;
      return near
        ? date.toLocaleString(clamour.lang(), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })
        : date.toLocaleDateString(clamour.lang(), { day: "numeric", month: "short", year: "2-digit" });
    }

    connectedCallback() {
      this.onTheme ??= () => this.data && this.draw();
      window.addEventListener("clamour-theme", this.onTheme);
      this.onClock ??= () => this.chart && this.chart.update("none");
      window.addEventListener("clamour-clock", this.onClock);
      this.dark ??= matchMedia("(prefers-color-scheme: dark)");
      this.dark.addEventListener("change", this.onTheme);
      if (this.data) this.draw();
    }

    disconnectedCallback() {
      window.removeEventListener("clamour-theme", this.onTheme);
      window.removeEventListener("clamour-clock", this.onClock);
      this.dark.removeEventListener("change", this.onTheme);
      this.chart?.destroy();
      this.chart = undefined;
    }

    show(data) {
      this.data = data;
      if (this.isConnected) this.draw();
    }

    cursor(at) {
      if (!this.chart) return;
      this.data.cursor = at;
      this.chart.options.plugins.clamourMarks.cursor = at;
      this.chart.update("none");
    }

    build() {
      const compact = this.hasAttribute("compact");
      this.legend = document.createElement("ul");
      this.legend.className = "chart-legend";
      this.box = document.createElement("div");
      this.box.className = "chart-canvas";
      this.canvas = document.createElement("canvas");
      this.canvas.setAttribute("role", "img");
      this.box.append(this.canvas);
      if (compact) {
        this.append(this.box);
        return;
      }
      this.table = document.createElement("details");
      this.table.className = "chart-table";
      this.table.addEventListener("toggle", () => this.fillTable());
      this.append(this.legend, this.box, this.table);
      this.canvas.addEventListener("click", (event) => this.clicked(event));
    }

    clicked(event) {
      const x = this.chart.scales.x;
      const at = Math.round(x.getValueForPixel(event.offsetX));
      const near = (this.data.pins ?? [])
        .map((pin) => ({ pin, distance: Math.abs(x.getPixelForValue(pin.at) - event.offsetX) }))
        .sort((a, b) => a.distance - b.distance)[0];
      const hit = near && near.distance < 8;
      this.dispatchEvent(
        hit
          ? new CustomEvent("chart-pin", { detail: { id: near.pin.id } })
          : new CustomEvent("chart-seek", { detail: { at: Math.max(x.min, Math.min(x.max, at)) } }),
      );
    }

    draw() {
      if (!window.Chart) {
        setTimeout(() => this.isConnected && this.draw(), 100);
        return;
      }
      if (!this.box) this.build();
      const compact = this.hasAttribute("compact");
      const { lines, pins = [], percent, from, to, cursor, summary, words = {} } = this.data;
      this.canvas.setAttribute("aria-label", summary ?? "");
      const datasets = [];
      lines.forEach((line, i) => {
        const colour = hex(this, line.tone ? `--${line.tone}` : `--series-${(i % 6) + 1}`);
        line.colour = colour;
        if (line.band?.length) {
          const edge = (k) => ({
            data: line.band.map((p) => ({ x: p[0], y: p[k] })),
            borderWidth: 0,
            pointRadius: 0,
            backgroundColor: wash(colour, 16),
            tension: 0.2,
            isBand: true,
          });
          datasets.push({ ...edge(1), fill: false }, { ...edge(2), fill: "-1" });
        }
        datasets.push({
          label: line.label,
          data: line.points.map((p) => ({ x: p[0], y: p[1] })),
          borderColor: colour,
          backgroundColor: wash(colour, 12),
          borderWidth: compact ? 1.75 : this.length("--chart-line", 2),
          borderDash: line.dashed ? [5, 4] : [],
          fill: compact ? "origin" : false,
          pointRadius: this.hasAttribute("dots") ? 4 : 0,
          pointBackgroundColor: colour,
          pointHitRadius: 10,
          tension: this.hasAttribute("dots") ? 0 : 0.25,
        });
      });
      const ink = hex(this, "--ink-faint");
      const grid = hex(this, "--line");
      const show = (y) => (percent ? Math.round(y * 1000) / 10 + " %" : Math.round(y).toLocaleString(clamour.lang()));
      window.Chart.defaults.font.family = getComputedStyle(this).fontFamily;
      window.Chart.defaults.font.size = 12;
      const font = { size: this.length("--chart-font", 12) };
      const options = {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: compact ? 4 : 8, right: compact ? 2 : 8, left: compact ? 2 : 0, bottom: 0 } },
        interaction: { mode: "index", intersect: false },
        scales: {
          x: {
            type: "linear",
            display: !compact,
            min: from,
            max: to,
            grid: { color: grid, drawTicks: false },
            border: { color: grid },
            ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 24, callback: (x) => this.time(x) },
            afterBuildTicks: (axis) => (axis.ticks = (this.hasAttribute("days") ? calendar : clock)(from, to)),
          },
          y: {
            display: !compact,
            min: 0,
            suggestedMax: this.data.most ?? undefined,
            grid: { color: grid, drawTicks: false },
            border: { display: false },
            ticks: { color: ink, font, maxTicksLimit: 5, padding: 8, callback: show },
          },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            enabled: !compact,
            filter: (item) => !item.dataset.isBand,
            callbacks: {
              title: (items) =>
                items.length && this.time(items[0].parsed.x) + (this.hasAttribute("days") ? "" : "  " + clamour.exerciseTime(items[0].parsed.x)),
              label: (item) => ` ${item.dataset.label}: ${show(item.parsed.y)}`,
            },
          },
          clamourMarks: { pins, cursor, compact, colour: hex(this, "--ink-soft"), accent: hex(this, "--accent") },
        },
      };
      if (this.chart) {
        this.chart.data.datasets = datasets;
        this.chart.options = options;
        this.chart.update("none");
      } else {
        this.chart = new window.Chart(this.canvas, { type: "line", data: { datasets }, options, plugins: [marks] });
      }
      if (!compact) this.around(lines, words, show);
    }

    // A length that the style sheet gives, in pixels.
    length(variable, otherwise) {
      if (!getComputedStyle(this).getPropertyValue(variable).trim()) return otherwise;
      this.probe.style.inlineSize = `var(${variable})`;
      this.probe.style.position = "absolute";
      this.probe.hidden = false;
      const pixels = this.probe.getBoundingClientRect().width;
      this.probe.hidden = true;
      return pixels || otherwise;
    }

    around(lines, words, show) {
      this.showValue = show;
      this.legend.replaceChildren(
        ...lines.map((line) => {
          const item = document.createElement("li");
          const dot = document.createElement("i");
          dot.style.background = line.colour;
          item.append(dot, line.label);
          return item;
        }),
      );
      if (!this.table.firstChild) this.table.append(document.createElement("summary"), document.createElement("table"));
      this.table.firstChild.textContent = words.table ?? "";
      this.fillTable();
    }

    fillTable() {
      if (!this.table.open) return;
      const { lines, words = {} } = this.data;
      const times = [...new Set(lines.flatMap((line) => line.points.map((p) => p[0])))].sort((a, b) => a - b);
      const step = Math.max(1, Math.ceil(times.length / 60));
      const cell = (kind, text) => Object.assign(document.createElement(kind), { textContent: text });
      const row = (...cells) => {
        const tr = document.createElement("tr");
        tr.append(...cells);
        return tr;
      };
      const values = lines.map((line) => new Map(line.points.map((p) => [p[0], p[1]])));
      this.table.lastChild.replaceChildren(
        row(cell("th", words.time ?? ""), ...lines.map((line) => cell("th", line.label))),
        ...times
          .filter((_, i) => i % step === 0)
          .map((at) => row(cell("th", this.time(at)), ...values.map((v) => cell("td", v.has(at) ? this.showValue(v.get(at)) : "")))),
      );
    }
  }
  customElements.define("clamour-chart", Chart);
})();
