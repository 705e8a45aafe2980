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

for (const theme of ["briefing", "atlas", "mono"]) {
  await writeFile(
    join(root, "docs", "posters", `flagship-${theme}.png`),
    await (await compose(flagship, { theme })).png({ scale: 0.5 }),
  );
}
for (const size of ["4:3", "1:1", "9:16"]) {
  const file = `flagship-${size.replace(":", "x")}.png`;
  await writeFile(join(root, "docs", "posters", file), await (await compose(flagship, { size })).png({ scale: 0.5 }));
}
