/**
 * Draws the map gallery: a picture of every campaign in `fixtures/gallery` into `docs/gallery`, and
 * the page `docs/gallery.md` that shows them.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCampaign } from "../src/campaign/load.ts";
import { compose } from "../src/render/compose.ts";
import { GALLERY, GALLERY_PAGE } from "../tests/posters/gallery-cases.ts";

const root = join(import.meta.dirname, "..");
const { size, scale } = GALLERY_PAGE;
const lines = [
  "# Map gallery",
  "",
  "Each map shows one thing, on real history, from one short file. None is placed by hand: where names, plates, legend",
  "and insets stand is the library’s own choice. Every one of them is also a test: PNG, SVG and PDF must agree.",
  "",
  "Drawn by `npm run gallery`. One alone:",
  `\`npx broadside render fixtures/gallery/${GALLERY[0]!.name}.yaml --size ${size}\`.`,
];

await mkdir(join(root, "docs", "gallery"), { recursive: true });
for (const { name, shows } of GALLERY) {
  const poster = await compose(await loadCampaign(join(root, "fixtures", "gallery", `${name}.yaml`)), { size });
  await writeFile(join(root, "docs", "gallery", `${name}.png`), await poster.png({ scale }));
  for (const { severity, message } of poster.diagnostics) console.log(`${name}: ${severity}: ${message}`);
  const title = poster.scene.title;
  lines.push("", `## ${title}`, "", `${shows} [Its file](../fixtures/gallery/${name}.yaml).`, "");
  lines.push(`![${title}](gallery/${name}.png)`);
}
await writeFile(join(root, "docs", "gallery.md"), `${lines.join("\n")}\n`);
