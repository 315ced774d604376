// Rebuilds into a temporary folder and fails when static/ holds anything else.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "./build.mjs";

const STATIC = join(dirname(fileURLToPath(import.meta.url)), "..");
const fresh = mkdtempSync(join(tmpdir(), "stepfree-look-"));

// Compressors differ between releases of Node: compare what comes out of them.
function content(path) {
  const bytes = readFileSync(path);
  if (path.endsWith(".br")) return brotliDecompressSync(bytes);
  if (path.endsWith(".gz")) return gunzipSync(bytes);
  return bytes;
}

function differences(folder) {
  const here = readdirSync(join(STATIC, folder));
  const there = readdirSync(join(fresh, folder));
  const odd = here.filter((name) => !there.includes(name)).map((name) => `not built: ${name}`);
  for (const name of there) {
    if (!here.includes(name)) odd.push(`missing: ${name}`);
    else if (!content(join(STATIC, folder, name)).equals(content(join(fresh, folder, name)))) {
      odd.push(`differs: ${name}`);
    }
  }
  return odd.map((line) => `${folder}: ${line}`);
}

try {
  await build(fresh);
  const odd = [...differences("built"), ...differences("fonts")];
  for (const line of odd) console.error(line);
  if (odd.length) process.exitCode = 1;
  else console.log("static/built and static/fonts are what the sources make");
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
