// Keeps the balance up to date while somebody chooses. Without this script a button shows it.
// Nothing is saved here, and the list with its focus stays as it is.

const form = document.querySelector("[data-choosing]");
// Who goes through a list by keyboard passes many choices.
const PAUSE = 400;

class Choosing {
  constructor() {
    this.said = form.querySelector("[data-choosing-said]");
    this.number = 0;
    form.addEventListener("change", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.look(), PAUSE);
    });
  }

  async look() {
    this.number += 1;
    const mine = this.number;
    const page = await this.asked();
    // An answer that was overtaken by a later question is about other choices.
    if (page && mine === this.number) this.show(page);
  }

  /** The page as it would be with these choices; nothing without a network or when signed out. */
  async asked() {
    const sheet = new FormData(form);
    sheet.set("act", "show");
    try {
      const answer = await fetch(location.href, { method: "POST", body: sheet });
      if (!answer.ok) return null;
      // The colours of that page carry its own nonce: here the policy would refuse them aloud.
      const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, "");
      return new DOMParser().parseFromString(html, "text/html");
    } catch {
      return null;
    }
  }

  show(page) {
    const newer = page.querySelector("[data-balance]");
    if (!newer) return;
    document.querySelector("[data-balance]").replaceChildren(...newer.childNodes);
    for (const part of form.querySelectorAll("[data-effect]")) {
      const other = page.querySelector(`[data-effect="${part.dataset.effect}"]`);
      if (other) part.replaceChildren(...other.childNodes);
    }
    const told = page.querySelector("[data-choosing-said]");
    this.said.textContent = told ? told.textContent : "";
  }
}

if (form) new Choosing();
