/**
 * Draws every example again: `poster.png` (half size) and `poster.txt` (every word in reading
 * order) beside its campaign, and the pictures of the README and the docs.
 * The tests hold the examples to what stands there.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCampaign } from "../src/campaign/load.ts";
import { compose } from "../src/render/compose.ts";
import { EXAMPLES, posterText } from "../tests/posters/examples.ts";

const root = join(import.meta.dirname, "..");
await mkdir(join(root, "docs", "posters"), { recursive: true });

for (const name of EXAMPLES) {
  const folder = join(root, "examples", name);
  const poster = await compose(await loadCampaign(join(folder, "campaign.yaml")));
  await writeFile(join(folder, "poster.png"), await poster.png({ scale: 0.5 }));
  await writeFile(join(folder, "poster.txt"), posterText(poster.scene));
  console.log(name);
}

const flagship = await loadCampaign(join(root, "examples", "soviet-japanese-war", "campaign.yaml"));
await writeFile(join(root, "docs", "flagship.png"), await (await compose(flagship)).png());
const minimal = await loadCampaign(join(root, "examples", "minimal", "campaign.yaml"));
await writeFile(join(root, "docs", "minimal.png"), await (await compose(minimal)).png({ scale: 0.5 }));

/** One campaign file, drawn for other pages, in other themes and in other languages, and the page that shows them. */
const EDITIONS = [
  { heading: "Pages", of: "size", values: ["16:9", "4:3", "1:1", "9:16", "a3"] },
  { heading: "Themes", of: "theme", values: ["archive", "briefing", "atlas", "mono"] },
  { heading: "Languages", of: "language", values: ["en", "ru", "ja", "mn", "ar"] },
] as const;

const lines = [
  "# One campaign, many posters",
  "",
  "Every picture below comes from one file, [`examples/soviet-japanese-war/campaign.yaml`](../examples/soviet-japanese-war/campaign.yaml).",
  "Nothing is placed by hand: each page is composed anew. Drawn by `npm run examples`.",
];
for (const { heading, of, values } of EDITIONS) {
  lines.push("", `## ${heading}`);
  for (const value of values) {
    const poster = await compose(flagship, { [of]: value });
    const file = `flagship-${value.replace(":", "x")}.png`;
    await writeFile(join(root, "docs", "posters", file), await poster.png({ scale: 960 / poster.width }));
    lines.push("", `\`--${of} ${value}\``, "", `![The flagship, ${of} ${value}](posters/${file})`);
    console.log(file);
  }
}
await writeFile(join(root, "docs", "posters.md"), `${lines.join("\n")}\n`);
