// A file can be dropped anywhere on the page with a file field. Without this script the field does the same,
// and by keyboard the field stays the way. Words come from the page.

class Drop {
  constructor(box) {
    this.box = box;
    this.field = box.querySelector("input[type=file]");
    this.said = box.querySelector("[data-drop-said]");
    this.depth = 0;
    // A phone has nothing to drop with.
    box.querySelector("[data-drop-words]").hidden = !matchMedia("(any-pointer: fine)").matches;
    box.classList.add("drop");
    // The whole page: whoever misses a small box would else have the file opened in place of the page.
    for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
      document.addEventListener(name, (event) => this.carries(event) && this[name](event));
    }
  }

  carries(event) {
    return [...(event.dataTransfer?.types ?? [])].includes("Files");
  }

  dragenter() {
    this.depth += 1;
    this.box.classList.add("drop--over");
  }

  dragleave() {
    this.depth -= 1;
    if (this.depth <= 0) this.end();
  }

  dragover(event) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  }

  drop(event) {
    event.preventDefault();
    this.end();
    const { files } = event.dataTransfer;
    if (files.length !== 1) {
      this.said.textContent = this.box.dataset.dropOne;
      return;
    }
    this.field.files = files;
    this.said.textContent = this.box.dataset.dropChosen.replace("…", files[0].name);
    this.field.form.querySelector("[type=submit]").focus();
  }

  end() {
    this.depth = 0;
    this.box.classList.remove("drop--over");
  }
}

const box = document.querySelector("[data-drop]");
if (box) new Drop(box);
