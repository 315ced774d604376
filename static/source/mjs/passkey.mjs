// A passkey as second proof: asks the browser to make or use one, and sends what it says.
// Words and addresses come from the page. Without this script a code from an app does the same.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (mark) => mark.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** The server's options with bytes where the browser wants bytes. */
function opened(options) {
  const named = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const ready = { ...options, challenge: bytes(options.challenge) };
  if (options.user) ready.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) ready.excludeCredentials = named(options.excludeCredentials);
  if (options.allowCredentials) ready.allowCredentials = named(options.allowCredentials);
  return ready;
}

/** The browser's answer as the server reads it. */
function closed(credential) {
  const said = credential.response;
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (said[part]) response[part] = text(said[part]);
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response });
}

class PasskeyButton {
  constructor(box) {
    this.box = box;
    this.said = box.querySelector("[data-passkey-said]");
    this.button = box.querySelector("button");
    box.querySelector("[data-passkey-without]").hidden = true;
    box.querySelector("[data-passkey-with]").hidden = false;
    this.button.addEventListener("click", () => this.press());
  }

  async press() {
    if (this.button.disabled) return;
    this.button.disabled = true;
    this.said.textContent = this.box.dataset.asking;
    try {
      await this.go();
    } catch {
      this.said.textContent = this.box.dataset.failed;
    }
    this.button.disabled = false;
  }

  async go() {
    const publicKey = opened(await this.send(this.box.dataset.options));
    const credential = await navigator.credentials[this.box.dataset.passkey]({ publicKey });
    const told = await this.send(this.box.dataset.finish, { credential: closed(credential) });
    if (told.to) location.assign(told.to);
    else this.said.textContent = told.said;
  }

  async send(address, values = {}) {
    const sheet = new FormData();
    sheet.set("csrf_token", this.box.dataset.token);
    for (const [name, value] of Object.entries(values)) sheet.set(name, value);
    const answer = await fetch(address, { method: "POST", body: sheet });
    return answer.json();
  }
}

if (window.PublicKeyCredential && window.isSecureContext) {
  for (const box of document.querySelectorAll("[data-passkey]")) new PasskeyButton(box);
}
