// A column of posts, fed with batches of data. Words of posts enter the document as text only, never as markup.
// At the top the column follows; while somebody reads (scrolled, pointing, or with a post in focus) new posts wait behind a bar.
(() => {
  const POINTS = matchMedia("(hover: hover)"); // a finger does not rest on what it has touched
  const MOST = 80; // cards in the document while following
  const READING = 240; // and while reading back
  const KEPT = 400; // posts kept as data
  const BEAT = 900; // milliseconds between two insertions
  const QUIET = 20000; // between two announcements

  const icon = (path) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
    shape.setAttribute("d", path);
    svg.append(shape);
    return svg;
  };
  const ICONS = {
    reply: "M20 11.5a7.5 7.5 0 0 1-11 6.6L4 20l1.9-4.6A7.5 7.5 0 1 1 20 11.5z",
    repost: "M7 7h9a3 3 0 0 1 3 3v3M7 7l3-3M7 7l3 3M17 17H8a3 3 0 0 1-3-3v-3M17 17l-3 3M17 17l-3-3",
    like: "M12 19.5S4.5 15 4.5 9.7A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.5C19.5 15 12 19.5 12 19.5z",
    seen: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
    play: "M9 6.5v11l9-5.5z",
    alert: "M12 4 3 19.5h18zM12 10v4.5M12 17v.2",
    official: "M12 3l7 3v5.5c0 4.4-3 7.6-7 9.5-4-1.9-7-5.1-7-9.5V6zM8.8 12l2.3 2.3 4.3-4.6",
  };
  const make = (kind, name, text) => {
    const element = document.createElement(kind);
    if (name) element.className = name;
    if (text !== undefined && text !== null) element.textContent = text;
    return element;
  };
  const count = (n) =>
    n < 1000 ? String(n) : new Intl.NumberFormat(clamour.lang(), { notation: "compact", maximumFractionDigits: 1 }).format(n);

  class Feed extends HTMLElement {
    all = []; // oldest first
    cards = new Map();
    waiting = 0;
    pending = 0;

    connectedCallback() {
      if (!this.list) this.build();
      this.timer ??= setInterval(() => this.age(), 5000);
      this.onClock ??= () => this.age();
      window.addEventListener("clamour-clock", this.onClock);
    }

    static observedAttributes = ["data-replies"];

    // Where replies end, their number stays.
    attributeChangedCallback(name, before, now) {
      if (now !== null) return;
      for (const button of this.querySelectorAll("[data-act=reply]")) {
        const number = make("span", "post-count");
        number.append(...button.childNodes);
        number.lastChild.textContent = this.words?.replies ?? "";
        button.replaceWith(number);
      }
    }

    disconnectedCallback() {
      clearInterval(this.timer);
      this.timer = undefined;
      window.removeEventListener("clamour-clock", this.onClock);
    }

    build() {
      this.bar = make("button", "feed-new");
      this.bar.type = "button";
      this.bar.hidden = true;
      this.bar.addEventListener("click", () => this.toTop(true));
      this.list = make("div", "feed-list");
      this.list.setAttribute("role", "feed");
      this.list.setAttribute("aria-label", this.getAttribute("label") ?? "");
      this.empty = make("div", "empty feed-empty");
      this.said = make("div", "visually-hidden");
      this.said.setAttribute("aria-live", "polite");
      this.append(this.bar, this.list, this.empty, this.said);
      this.list.addEventListener("scroll", () => this.scrolled(), { passive: true });
      this.list.addEventListener("pointerleave", () => this.resume());
      this.list.addEventListener("focusout", () => setTimeout(() => this.resume(), 0));
      this.list.addEventListener("click", (event) => this.clicked(event));
      this.list.addEventListener("keydown", (event) => this.pressed(event));
    }

    // Words of the screen; `newPosts` has {0} in place of the number.
    setup(words, still) {
      if (!this.list) this.build();
      this.words = words;
      this.still = still;
      this.empty.replaceChildren(make("strong", "", words.emptyTitle), make("span", "", words.emptyText));
      this.list.setAttribute("aria-label", words.label ?? "");
      this.refreshEmpty();
    }

    reset(posts) {
      this.all = posts.slice(-KEPT);
      this.waiting = 0;
      this.pending = 0;
      this.cards.clear();
      this.list.replaceChildren();
      this.render(this.all.slice(-MOST));
      this.end = false;
      this.showBar();
      this.refreshEmpty();
    }

    add(posts) {
      if (!posts.length) return;
      this.all.push(...posts);
      if (this.all.length > KEPT) this.all.splice(0, this.all.length - KEPT);
      this.waiting += posts.length;
      this.pending += posts.length;
      if (this.reading()) this.showBar();
      else this.beat();
      this.announce();
    }

    older(posts, end) {
      this.asked = false;
      this.end = end || posts.length === 0;
      this.appendOlder(posts);
    }

    revise(posts) {
      for (const post of posts) {
        const known = this.all.find((p) => p.id === post.id);
        if (known) Object.assign(known, post);
        const old = this.cards.get(post.id);
        if (!old) continue;
        const held = old.contains(document.activeElement);
        const card = this.card(known ?? post);
        this.cards.set(post.id, card);
        old.replaceWith(card);
        if (held) card.focus({ preventScroll: true });
      }
    }

    tally(tallies) {
      for (const t of tallies) {
        const post = this.all.find((p) => p.id === t.id);
        if (post) Object.assign(post, t);
        const card = this.cards.get(t.id);
        if (card) this.counters(card, t);
      }
    }

    reading() {
      if (this.still) return false;
      return this.list.scrollTop > 8 || (POINTS.matches && this.list.matches(":hover")) || this.list.contains(document.activeElement);
    }

    resume() {
      if (this.waiting && !this.reading()) this.beat();
    }

    // At most one insertion a beat, so that a flood moves evenly.
    beat() {
      if (this.due) return;
      const wait = Math.max(0, BEAT - (performance.now() - (this.last ?? 0)));
      this.due = setTimeout(() => {
        this.due = undefined;
        if (this.reading()) this.showBar();
        else this.flush();
      }, wait);
    }

    flush() {
      this.last = performance.now();
      const fresh = this.all.slice(-Math.min(this.waiting, MOST));
      if (this.waiting >= MOST) {
        this.cards.clear();
        this.list.replaceChildren();
      }
      this.waiting = 0;
      this.render(fresh, true);
      while (this.list.children.length > MOST) this.drop(this.list.lastElementChild);
      this.showBar();
      this.refreshEmpty();
    }

    render(posts, fresh) {
      const batch = document.createDocumentFragment();
      for (const post of posts) {
        if (this.cards.has(post.id)) continue;
        const card = this.card(post);
        if (fresh) card.classList.add("fresh");
        this.cards.set(post.id, card);
        if (this.still) batch.append(card);
        else batch.prepend(card);
      }
      if (this.still) this.list.append(batch);
      else this.list.prepend(batch);
    }

    appendOlder(posts) {
      for (const post of [...posts].reverse()) {
        if (this.cards.has(post.id)) continue;
        const card = this.card(post);
        this.cards.set(post.id, card);
        this.list.append(card);
      }
    }

    drop(card) {
      this.cards.delete(card.dataset.id);
      card.remove();
    }

    scrolled() {
      if (this.list.scrollTop <= 8) {
        this.resume();
        return;
      }
      const left = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight;
      if (left < 600 && this.list.children.length < READING) this.goBack();
    }

    goBack() {
      const last = this.list.lastElementChild?.dataset.id;
      const index = this.all.findIndex((post) => post.id === last);
      if (index > 0) {
        this.appendOlder(this.all.slice(Math.max(0, index - 30), index));
      } else if (!this.asked && !this.end && last) {
        this.asked = true;
        this.tell("feed-older", last);
      }
    }

    toTop(focus) {
      this.list.scrollTop = 0;
      this.flush();
      if (focus) this.list.firstElementChild?.focus({ preventScroll: true });
    }

    showBar() {
      this.bar.hidden = this.waiting === 0;
      if (this.waiting && this.words) this.bar.textContent = this.words.newPosts.replace("{0}", this.waiting);
    }

    announce() {
      const now = Date.now();
      if (this.still || !this.words || now - (this.announced ?? 0) < QUIET) return;
      this.announced = now;
      this.said.textContent = this.words.newPosts.replace("{0}", this.pending);
      this.pending = 0;
    }

    refreshEmpty() {
      this.empty.hidden = this.all.length > 0;
      this.list.hidden = this.all.length === 0;
    }

    age() {
      for (const card of this.list.children) {
        const time = card.querySelector("time");
        const words = clamour.ago(Number(time.dataset.at));
        if (time.textContent !== words) time.textContent = words;
      }
    }

    tell(name, id, more) {
      this.dispatchEvent(new CustomEvent(name, { detail: { id, ...more } }));
    }

    clicked(event) {
      const card = event.target.closest(".post");
      if (!card) return;
      const action = event.target.closest("[data-act]")?.dataset.act;
      if (action) this.tell("feed-" + action, card.dataset.id);
      else if (!window.getSelection()?.toString()) this.tell("feed-open", card.dataset.id);
    }

    pressed(event) {
      const card = event.target.closest(".post");
      if (!card || event.target !== card || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter") this.tell("feed-open", card.dataset.id);
      else if (event.key === "r" && this.hasAttribute("data-replies")) this.tell("feed-reply", card.dataset.id);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    card(post) {
      const card = make("article", "post");
      card.dataset.id = post.id;
      card.dataset.net = post.net;
      card.dataset.kind = post.kind;
      card.tabIndex = 0;
      card.toggleAttribute("data-ours", post.ours);
      card.toggleAttribute("data-official", post.official);
      card.toggleAttribute("data-waits", post.waits === true);
      card.toggleAttribute("data-withdrawn", post.withdrawn === true);
      const face = make("img", "face");
      face.alt = "";
      face.src = post.face;
      face.loading = "lazy";
      const head = make("div", "post-head");
      const name = make("button", "post-name", post.name);
      name.type = "button";
      name.dataset.act = "profile";
      name.tabIndex = -1;
      name.dir = "auto";
      head.append(name);
      if (post.official) {
        const badge = make("span", "post-official");
        badge.append(icon(ICONS.official), make("span", "visually-hidden", this.words?.official));
        head.append(badge);
      }
      if (post.handle) head.append(make("span", "post-handle", "@" + post.handle));
      const time = make("time", "post-time", clamour.ago(post.at));
      time.dataset.at = post.at;
      time.title = clamour.storyTime(post.at) + "  " + clamour.exerciseTime(post.at);
      head.append(time);
      const body = make("div", "post-body");
      if (post.slug) {
        const slug = make("div", "post-slug");
        if (post.net === "alert") slug.append(icon(ICONS.alert));
        slug.append(post.slug);
        body.append(slug);
      }
      body.append(head);
      if (post.replyTo) body.append(make("div", "post-reply-to", post.replyTo));
      const text = make("p", "post-text");
      text.dir = "auto";
      if (post.lang) text.lang = post.lang;
      this.words2(text, post.text);
      body.append(text);
      if (post.media) {
        const figure = make("figure", "post-media");
        const picture = make("img");
        picture.src = post.media;
        picture.alt = post.alt ?? "";
        picture.loading = "lazy";
        figure.append(picture);
        if (post.net === "video") figure.append(icon(ICONS.play));
        body.append(figure);
      }
      const foot = make("div", "post-foot");
      if (post.can !== false) {
        const open = this.hasAttribute("data-replies");
        const reply = make(open ? "button" : "span", "post-count");
        if (open) {
          reply.type = "button";
          reply.dataset.act = "reply";
          reply.tabIndex = -1;
        }
        reply.append(icon(ICONS.reply), make("span", "n-replies"), make("span", "visually-hidden", open ? this.words?.reply : this.words?.replies));
        foot.append(reply);
      }
      for (const [key, word] of [["reposts", "repost"], ["likes", "like"], ["seen", "seen"]]) {
        const part = make("span", "post-count");
        part.append(icon(ICONS[word]), make("span", "n-" + key), make("span", "visually-hidden", this.words?.[word]));
        part.title = this.words?.[word] ?? "";
        foot.append(part);
      }
      if (post.mark) {
        const mark = make("span", "tag", post.mark);
        mark.dataset.tone = post.markTone ?? "plain";
        foot.append(mark);
      }
      body.append(foot);
      card.append(face, body);
      card.setAttribute("aria-label", post.name + ", " + (post.text ?? "").slice(0, 80));
      this.counters(card, post);
      return card;
    }

    // Hashtags and handles in another weight; still text.
    words2(element, text) {
      const parts = (text ?? "").split(/([#@][\p{L}\p{N}_]+)/u);
      parts.forEach((part, i) => element.append(i % 2 ? make("span", "post-tag", part) : part));
    }

    counters(card, t) {
      for (const key of ["replies", "reposts", "likes", "seen"]) {
        const place = card.querySelector(".n-" + key);
        if (!place || t[key] === undefined) continue;
        const words = t[key] ? count(t[key]) : "";
        if (place.textContent !== words) place.textContent = words;
      }
    }
  }
  customElements.define("clamour-feed", Feed);
})();
