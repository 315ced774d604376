// A page whose work goes on keeps its figures up to date. Without this script a link loads it anew.

const PAUSE = 3000;
// People who listen hear figures at most so often.
const QUIET = 15000;
// A page that is left open does not keep its reader signed in for ever.
const LOOKS = 400;

class Watch {
  constructor(part) {
    this.part = part;
    this.said = document.querySelector("[data-watch-said]");
    this.spoken = Date.now();
    this.looks = 0;
    this.part.querySelector("[data-watch-by-hand]")?.remove();
    this.later();
  }

  later() {
    this.looks += 1;
    if (this.looks <= LOOKS) setTimeout(() => this.look(), PAUSE);
  }

  async look() {
    // Nobody sees it: what is asked for then is asked for in vain.
    const newer = document.hidden ? this.part : await this.asked();
    if (newer === null) return;
    if (newer && newer.dataset.watch !== this.part.dataset.watch) this.end(newer);
    else {
      if (newer && newer !== this.part) this.tell(newer);
      this.later();
    }
  }

  /** The same part as it is now; undefined without a network, null where somebody was signed out. */
  async asked() {
    try {
      const answer = await fetch(location.href);
      if (!answer.ok) return undefined;
      // The colours of that page carry its own nonce: here the policy would refuse them aloud.
      const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, "");
      const page = new DOMParser().parseFromString(html, "text/html");
      return page.querySelector("[data-watch]");
    } catch {
      return undefined;
    }
  }

  /** Only the figures: a button may hold the focus. */
  tell(newer) {
    const figures = this.part.querySelector("[data-watch-figures]");
    figures.replaceChildren(...newer.querySelector("[data-watch-figures]").childNodes);
    if (Date.now() - this.spoken >= QUIET) this.say(figures);
  }

  /** It is done, or somebody stopped it: other buttons stand there now. */
  end(newer) {
    const hadFocus = this.part.contains(document.activeElement);
    this.part.replaceWith(newer);
    this.say(newer.querySelector("[data-watch-figures]"));
    if (!hadFocus) return;
    const heading = newer.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
  }

  say(figures) {
    this.spoken = Date.now();
    this.said.textContent = figures.textContent.replace(/\s+/g, " ").trim();
  }
}

const part = document.querySelector('[data-watch="running"]');
if (part) new Watch(part);
