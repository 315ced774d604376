// Builds static/built and static/fonts. `node build.mjs [folder]` writes elsewhere.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import esbuild from "esbuild";
import * as sass from "sass";

const SOURCE = dirname(fileURLToPath(import.meta.url));
const MODULES = join(SOURCE, "node_modules");
const GOVUK = join(MODULES, "govuk-frontend");
const GOVUK_VERSION = JSON.parse(readFileSync(join(GOVUK, "package.json"))).version;
const BANNER = `/*! Contains govuk-frontend ${GOVUK_VERSION}, MIT licence: see LICENCES.txt */\n`;

// The plain subsets hold every letter of the languages of Europe that we know of.
const SUBSETS = ["latin", "latin-ext", "cyrillic", "greek"];
const FACES = [
  { pack: "ibm-plex-sans", family: "IBM Plex Sans", weight: 400, style: "normal" },
  { pack: "ibm-plex-sans", family: "IBM Plex Sans", weight: 400, style: "italic" },
  { pack: "ibm-plex-sans", family: "IBM Plex Sans", weight: 600, style: "normal" },
  { pack: "source-serif-4", family: "Source Serif 4", weight: 600, style: "normal" },
];

/** A folder of outputs with hashed names and the manifest of what they stand for. */
class Outputs {
  constructor(root) {
    this.root = root;
    this.manifest = {};
    for (const folder of ["built", "fonts"]) {
      rmSync(join(root, folder), { recursive: true, force: true });
      mkdirSync(join(root, folder), { recursive: true });
    }
  }

  /** Writes `bytes` as folder/stem-<hash>.ending and returns that path. */
  add(folder, name, bytes, { packed = false } = {}) {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const dot = name.lastIndexOf(".");
    const path = `${folder}/${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
    this.manifest[name] = path;
    writeFileSync(join(this.root, path), bytes);
    if (packed) this.pack(path, Buffer.from(bytes));
    return path;
  }

  /** Puts .br and .gz beside a text file, for WhiteNoise. */
  pack(path, bytes) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(join(this.root, `${path}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(this.root, `${path}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** The small face made by bin/subset-fonts where there is one, else the one of the package. */
function faceBytes(pack, file) {
  const small = join(SOURCE, "fonts", file);
  return readFileSync(existsSync(small) ? small : join(MODULES, "@fontsource", pack, "files", file));
}

/** Copies the web fonts and returns their @font-face rules. */
function fonts(outputs) {
  const rules = [];
  for (const { pack, family, weight, style } of FACES) {
    const home = join(MODULES, "@fontsource", pack);
    const ranges = JSON.parse(readFileSync(join(home, "unicode.json")));
    for (const subset of SUBSETS) {
      const bytes = faceBytes(pack, `${pack}-${subset}-${weight}-${style}.woff2`);
      const path = outputs.add("fonts", `${pack}-${weight}-${style}-${subset}.woff2`, bytes);
      rules.push(
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
          `font-display:swap;src:url("../${path}") format("woff2");unicode-range:${ranges[subset]}}`,
      );
    }
  }
  for (const pack of new Set(FACES.map((face) => face.pack))) {
    const licence = readFileSync(join(MODULES, "@fontsource", pack, "LICENSE"));
    writeFileSync(join(outputs.root, "fonts", `${pack}-OFL.txt`), licence);
  }
  return rules.join("\n");
}

async function styles(outputs, faces) {
  const { css } = sass.compile(join(SOURCE, "scss", "app.scss"), {
    importers: [{ findFileUrl: (url) => (url.startsWith("govuk-frontend/")
      ? pathToFileURL(join(MODULES, url)) : null) }],
    quietDeps: true,
    charset: false,
  });
  const small = await esbuild.transform(`${faces}\n${css}`, {
    loader: "css",
    minify: true,
    legalComments: "none",
  });
  outputs.add("built", "app.css", BANNER + small.code, { packed: true });
}

async function scripts(outputs) {
  // One for every page; one each for choosing, drafts, dropped files, passkeys, the roll, and where work goes on.
  for (const name of ["app", "choose", "draft", "drop", "passkey", "roll", "watch"]) await script(outputs, name);
}

async function script(outputs, name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(SOURCE, "mjs", `${name}.mjs`)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    write: false,
  });
  const banner = name === "app" ? BANNER : "";
  outputs.add("built", `${name}.js`, banner + outputFiles[0].text, { packed: true });
}

function images(outputs) {
  for (const name of readdirSync(join(SOURCE, "images")).sort()) {
    outputs.add("built", name, readFileSync(join(SOURCE, "images", name)), { packed: true });
  }
}

/** One sum over everything the build reads; tests/house/test_static.py computes it without Node. */
function sourceHash() {
  const inside = (folder) => readdirSync(join(SOURCE, folder)).map((name) => `${folder}/${name}`);
  const folders = ["fonts", "images", "licences", "mjs", "scss"].flatMap(inside);
  const hash = createHash("sha256");
  for (const name of ["build.mjs", "package-lock.json", ...folders].sort()) {
    hash.update(`${name}\0`).update(readFileSync(join(SOURCE, name))).update("\0");
  }
  return hash.digest("hex");
}

export async function build(root) {
  const outputs = new Outputs(root);
  await styles(outputs, fonts(outputs));
  await scripts(outputs);
  images(outputs);
  const licence = readFileSync(join(SOURCE, "licences", "govuk-frontend.txt"), "utf8");
  writeFileSync(join(root, "built", "LICENCES.txt"), `govuk-frontend ${GOVUK_VERSION}\n\n${licence}`);
  const names = Object.keys(outputs.manifest).sort();
  const sorted = Object.fromEntries(names.map((name) => [name, outputs.manifest[name]]));
  const manifest = { source_hash: sourceHash(), files: sorted };
  writeFileSync(join(root, "built", "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(resolve(process.argv[2] ?? join(SOURCE, "..")));
}
