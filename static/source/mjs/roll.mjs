// The roll of one part: two letters of a name and Enter mark a person; each mark is sent at once.
// Without this script the form below saves all at once. Words come from the page.

const form = document.getElementById("roll");

/** Marks of one organiser that are not saved yet, kept on this device: a network may be missing. */
class Unsaved {
  constructor(key) {
    this.key = key;
    this.marks = {};
    try {
      this.marks = JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      // Storage may be switched off, or hold something else: the page then keeps its marks itself.
    }
  }

  put(person, mark) {
    this.marks[person] = mark;
    this.keep();
  }

  drop(person) {
    delete this.marks[person];
    this.keep();
  }

  keep() {
    try {
      if (Object.keys(this.marks).length) localStorage.setItem(this.key, JSON.stringify(this.marks));
      else localStorage.removeItem(this.key);
    } catch {
      // As above.
    }
  }
}

class Roll {
  constructor() {
    this.words = JSON.parse(form.dataset.words);
    this.rows = new Map([...form.querySelectorAll("[data-roll-row]")].map((row) => [row.dataset.person, row]));
    this.unsaved = new Unsaved(`stepfree-roll:${form.dataset.by}:${location.pathname}`);
    this.sending = new Set();
    this.said = document.querySelector("[data-roll-said]");
    form.addEventListener("change", (event) => this.changed(event.target));
    document.querySelector("[data-roll-retry]").addEventListener("click", () => this.sendAll());
    addEventListener("online", () => this.sendAll());
    this.takeUp();
  }

  /** After a new loading of the page: what was not saved is chosen again, and sent. */
  takeUp() {
    for (const [person, mark] of Object.entries(this.unsaved.marks)) {
      const row = this.rows.get(person);
      if (!row || this.chosen(row)?.value === mark.presence) this.unsaved.drop(person);
      else this.show(row, mark.presence, mark.minutes);
    }
    this.list();
    this.sendAll();
  }

  field(row, what) {
    return row.querySelector(`input[name^="${what}-"]`) ?? form.elements[this.nameOf(row, what)];
  }

  nameOf(row, what) {
    return row.querySelector('input[type="radio"]').name.replace("presence-", `${what}-`);
  }

  chosen(row) {
    return row.querySelector('input[type="radio"]:checked');
  }

  show(row, presence, minutes = "") {
    const radio = row.querySelector(`input[type="radio"][value="${presence}"]`);
    if (radio) radio.checked = true;
    const box = this.field(row, "minutes");
    if (box && minutes) box.value = minutes;
  }

  changed(control) {
    const row = control.closest("[data-roll-row]");
    if (row) this.mark(row);
  }

  /** What is chosen in the row now has to be saved. */
  mark(row) {
    const box = this.field(row, "minutes");
    const presence = this.chosen(row)?.value;
    if (presence === "partly" && box && !box.value) {
      box.focus();
      return;
    }
    this.unsaved.put(row.dataset.person, {
      presence,
      minutes: box?.value ?? "",
      seen: this.field(row, "seen").value,
    });
    this.list();
    this.send(row);
  }

  sendAll() {
    for (const person of Object.keys(this.unsaved.marks)) this.send(this.rows.get(person));
  }

  async send(row) {
    const person = row.dataset.person;
    if (this.sending.has(person)) return;
    const mark = this.unsaved.marks[person];
    this.sending.add(person);
    let answer;
    try {
      answer = await fetch(row.dataset.url, { method: "POST", body: this.sheetOf(row, mark) });
    } catch {
      answer = null;
    }
    this.sending.delete(person);
    const isOurs = answer?.headers.get("Content-Type")?.startsWith("application/json");
    if (!isOurs) this.keepFor(answer);
    else await this.settle(row, mark, answer);
  }

  sheetOf(row, mark) {
    const sheet = new FormData();
    sheet.set("csrf_token", form.elements.csrf_token.value);
    sheet.set("cause", form.elements.cause.value);
    sheet.set(this.nameOf(row, "presence"), mark.presence);
    sheet.set(this.nameOf(row, "minutes"), mark.minutes);
    sheet.set(this.nameOf(row, "seen"), mark.seen);
    return sheet;
  }

  /** No network, or a page that is not ours to read: try again later. */
  keepFor(answer) {
    if (answer?.redirected || answer?.status === 400) this.say(this.words.signed_out);
    this.list();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.sendAll(), 5000);
  }

  /** The server has answered: saved, or somebody else was faster, or it cannot be. */
  async settle(row, mark, answer) {
    const told = await answer.json();
    const person = row.dataset.person;
    this.field(row, "seen").value = told.number;
    document.querySelector("[data-roll-progress]").textContent = told.progress;
    const newer = this.unsaved.marks[person];
    if (answer.ok && newer !== mark) {
      // Chosen anew while the first choice travelled.
      this.unsaved.put(person, { ...newer, seen: String(told.number) });
      this.send(row);
      return;
    }
    this.unsaved.drop(person);
    if (!answer.ok) this.show(row, told.presence);
    row.classList.toggle("roll__row--refused", !answer.ok);
    row.querySelector("[data-roll-state]").textContent = answer.ok ? this.words.saved : told.said;
    this.say(answer.ok ? `${told.said}. ${told.progress}` : told.said);
    this.list();
  }

  /** The visible list of what is not saved yet. */
  list() {
    const people = Object.keys(this.unsaved.marks);
    const box = document.querySelector("[data-roll-unsaved]");
    clearTimeout(this.showing);
    // What is saved within a moment needs no warning.
    if (people.length) this.showing = setTimeout(() => (box.hidden = false), 800);
    else box.hidden = true;
    const lines = people.map((person) => {
      const row = this.rows.get(person);
      const line = document.createElement("li");
      const radio = row.querySelector(`input[value="${this.unsaved.marks[person].presence}"]`);
      line.textContent = `${row.dataset.name}: ${radio.labels[0].textContent.trim()}`;
      row.querySelector("[data-roll-state]").textContent = this.words.unsaved;
      return line;
    });
    document.querySelector("[data-roll-unsaved-list]").replaceChildren(...lines);
  }

  say(text) {
    this.said.textContent = text;
  }
}

/** Letters without case and accents, as the page's own keys are written. */
function plain(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").trim();
}

class Search {
  constructor(roll) {
    this.roll = roll;
    this.box = document.getElementById("find");
    this.found = document.querySelector("[data-roll-found]");
    document.querySelector("[data-roll-search]").hidden = false;
    this.box.addEventListener("input", () => this.offer());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.found.addEventListener("keydown", (event) => this.move(event));
    this.found.addEventListener("click", (event) => this.take(event.target.closest("button")));
  }

  /** The people one of whose names begins so. */
  matches() {
    const typed = plain(this.box.value);
    if ([...typed].length < 2) return [];
    return [...this.roll.rows.values()].filter((row) => ` ${row.dataset.find}`.includes(` ${typed}`));
  }

  offer() {
    const buttons = this.matches().slice(0, 9).map((row) => {
      const line = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "govuk-button govuk-button--secondary";
      button.dataset.person = row.dataset.person;
      button.textContent = row.dataset.name;
      line.append(button);
      return line;
    });
    this.found.replaceChildren(...buttons);
    if (buttons.length > 1) this.roll.say(this.several());
  }

  several() {
    const rows = this.matches();
    const names = rows.slice(0, 9).map((row) => row.dataset.name).join(", ");
    return this.roll.words.several.replace("{number}", rows.length).replace("{names}", names);
  }

  key(event) {
    if (event.key === "ArrowDown" && this.found.firstChild) {
      event.preventDefault();
      this.found.querySelector("button").focus();
    }
    if (event.key === "Escape") this.clear();
    if (event.key !== "Enter") return;
    event.preventDefault();
    const rows = this.matches();
    if (rows.length === 1) this.mark(rows[0]);
    else if (rows.length) this.roll.say(this.several());
    else this.roll.say(this.nobody());
  }

  nobody() {
    const { short, nobody } = this.roll.words;
    return [...plain(this.box.value)].length < 2 ? short : nobody.replace("{typed}", this.box.value);
  }

  move(event) {
    const line = event.target.closest("li");
    const next = { ArrowDown: line?.nextElementSibling, ArrowUp: line?.previousElementSibling }[event.key];
    if (next) next.querySelector("button").focus();
    else if (event.key === "ArrowUp" || event.key === "Escape") this.box.focus();
    if (event.key.startsWith("Arrow")) event.preventDefault();
  }

  take(button) {
    if (button) this.mark(this.roll.rows.get(button.dataset.person));
  }

  mark(row) {
    this.roll.show(row, document.getElementById("enter-marks").value);
    this.roll.mark(row);
    this.clear();
  }

  clear() {
    this.box.value = "";
    this.found.replaceChildren();
    this.box.focus();
  }
}

if (form) new Search(new Roll());
