// Puts pages before axe-core and tells their kinds of elements; used by tests/support/looks.py.
window.looking = {
  async put(html, address) {
    history.replaceState(null, "", address);
    const told = new DOMParser().parseFromString(html, "text/html").documentElement;
    const loaded = (e) => new Promise((go) => (e.onload = e.onerror = go));
    const sheets = [...told.querySelectorAll("link[rel=stylesheet]")].map(loaded);
    document.documentElement.replaceWith(document.adoptNode(told));
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...sheets, ...[...document.images].filter((i) => !i.complete).map(loaded)]);
    await document.fonts.ready;
    scrollTo(0, 0);
    this.name();
  },

  // A kind: the tag, what stylesheets ask for and how they paint it in light, whether there are words, the same of all around.
  name() {
    const told = ["class", "role", "type", "style", "disabled", "open", "href", "aria-current"];
    const painted = ["color", "background-color", "background-image", "opacity", "font-size", "font-weight"];
    const paint = (style) => painted.map((a) => style.getPropertyValue(a));
    const own = (e) => e.tagName + paint(getComputedStyle(e)) + told.map((a) => (a === "href" ? e.hasAttribute(a) : e.getAttribute(a)));
    const speaks = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const paths = new Map();
    this.all = new Map();
    for (const e of document.querySelectorAll("*")) {
      const path = this.short((paths.get(e.parentElement) ?? "") + own(e));
      paths.set(e, path);
      this.all.set(e, path + (speaks(e) ? "!" : ""));
    }
    this.shown = this.look();
  },

  short(text) {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36);
  },

  look() {
    return new Set([...this.all.keys()].filter((e) => e.checkVisibility({ visibilityProperty: true })));
  },

  kinds(elements = [...this.shown]) {
    return [...new Set(elements.map((e) => this.all.get(e)))];
  },

  // The kinds that are shown now, and those that the new look shows or hides.
  again() {
    const before = this.shown;
    this.shown = this.look();
    const changed = [...this.all.keys()].filter((e) => this.shown.has(e) !== before.has(e));
    return [this.kinds(), this.kinds(changed)];
  },

  async axe(rules, kinds) {
    const wanted = new Set(kinds);
    const found = new Set([...this.shown].filter((e) => wanted.has(this.all.get(e))));
    const include = kinds ? [...found].filter((e) => !found.has(e.parentElement)) : [document];
    const told = await axe.run({ include }, { ...rules, resultTypes: ["violations"] });
    return told.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3).join(" | ")}`);
  },

  tooWide() {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > edge + 1)
      .map((e) => `${e.tagName}.${e.className}`)
      .slice(-5);
  },
};
