// What is typed into a draft is sent to be kept, without anybody pressing anything: every 20 seconds, and when
// the page is left; where the page says so, after each change too. Without this script the buttons of the page
// do it. Words come from the page.

const PAUSE = 20_000;
// A little later than typing: whoever types on is not in a hurry.
const SOON = 2_000;

class Draft {
  constructor(box) {
    this.box = box;
    this.form = box.closest("form");
    this.when = box.querySelector("[data-draft-when]");
    this.said = box.querySelector("[data-draft-said]");
    this.kept = this.typed();
    this.fails = false;
    this.form.addEventListener("submit", () => this.leave());
    if (box.dataset.draft === "each") this.form.addEventListener("change", () => this.keep({ keepalive: true }));
    setInterval(() => this.keep(), PAUSE);
    addEventListener("online", () => setTimeout(() => this.keep(), SOON));
    // A phone that goes to another app may never come back, and tells no more than this.
    addEventListener("visibilitychange", () => document.hidden && this.keep({ keepalive: true }));
    addEventListener("pagehide", () => this.keep({ keepalive: true }));
    // Back by the browser's own button: this page was sent or left, and can be typed in again.
    addEventListener("pageshow", () => { this.sent = false; });
  }

  /** What stands in the form, as one text. */
  typed() {
    // A file is sent by the button alone.
    const said = [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
    return new URLSearchParams(said).toString();
  }

  /** The button sends all itself; what was on its way must not come after it. */
  leave() {
    this.sent = true;
    this.sending?.abort();
  }

  async keep({ keepalive = false } = {}) {
    const typed = this.typed();
    if (this.sent || typed === this.kept) return;
    if (this.busy && !document.hidden) { this.again = true; return; }
    this.busy = true;
    const body = new URLSearchParams(typed);
    body.set("by_itself", "yes");
    this.sending = new AbortController();
    try {
      const answer = await fetch(location.href, { method: "POST", body, keepalive, signal: this.sending.signal });
      if (answer.status !== 204) throw new Error(answer.status);
      this.kept = this.numbered(typed, answer.headers.get("Stepfree-Version"));
      this.tell();
    } catch {
      if (!this.sent) this.complain();
    } finally {
      this.busy = false;
      this.goOn();
    }
  }

  /** What was typed while something was on its way. */
  goOn() {
    if (!this.again) return;
    this.again = false;
    this.keep();
  }

  /** A form that carries the version of what it changes now carries that of what was kept. */
  numbered(typed, version) {
    if (version === null) return typed;
    this.form.elements.version.value = version;
    const kept = new URLSearchParams(typed);
    kept.set("version", version);
    return kept.toString();
  }

  /** Seen each time; spoken the first time, and when keeping works again. */
  tell() {
    // 24 hours, as everywhere on our pages.
    const time = new Date().toTimeString().slice(0, 5);
    this.when.textContent = this.box.dataset.kept.replace("…", time);
    if (this.fails || !this.said.textContent) this.said.textContent = this.when.textContent;
    this.fails = false;
  }

  complain() {
    if (this.fails) return;
    this.fails = true;
    this.when.textContent = this.box.dataset.failed;
    this.said.textContent = this.box.dataset.failed;
  }
}

const box = document.querySelector("[data-draft]");
if (box) new Draft(box);
