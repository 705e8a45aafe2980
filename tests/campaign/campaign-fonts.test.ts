import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkCampaign, loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";

const folder = mkdtempSync(join(tmpdir(), "campaign-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "fonts"));
const HEBREW = readFileSync(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-hebrew/500Medium/NotoSansHebrew_500Medium.ttf"),
);

/** A campaign whose fonts are a file of these bytes. */
function campaignWith(name: string, bytes?: Uint8Array): string {
  if (bytes) writeFileSync(join(folder, "fonts", name), bytes);
  const path = join(folder, `${name}.yaml`);
  writeFileSync(
    path,
    `title: קרב\nlanguage: he\nsides: [{ name: צפון }, { name: דרום }]\nfonts:\n  fallback:\n    - fonts/${name}\n`,
  );
  return path;
}

describe("a campaign's own fonts", () => {
  it("serve before those installed", async () => {
    const poster = await compose(await loadCampaign(campaignWith("Own.ttf", HEBREW)));
    const used = new Set(JSON.stringify(poster.scene).match(/"font":"[^"]+"/g));
    expect([...used]).toContain('"font":"noto-sans-hebrew-500"');
    expect([...used].filter((key) => /hebrew-(?!500)/.test(key))).toEqual([]);
    expect(poster.diagnostics.filter(({ code }) => code === "W-text-missing-glyph")).toEqual([]);
  });

  it.each<[string, Uint8Array | undefined, RegExp]>([
    ["Short.ttf", HEBREW.subarray(0, 20_000), /cut short/],
    ["Words.ttf", new TextEncoder().encode("not a font at all, but words"), /not a TrueType or OpenType/],
    ["Web.woff2", new TextEncoder().encode("wOF2 and then more of it"), /WOFF2 file/],
    ["Gone.ttf", undefined, /there is no file/],
  ])("are refused where they stand: %s", async (name, bytes, message) => {
    const [error, ...others] = await checkCampaign(campaignWith(name, bytes));
    expect(others).toEqual([]);
    expect(error).toMatchObject({ severity: "error", position: { line: 6 } });
    expect(error!.message).toMatch(message);
    expect(error!.hints.length).toBeGreaterThanOrEqual(name === "Short.ttf" ? 0 : 1);
  });

  it("may not lie outside the campaign's folder, nor be a package that is not installed", async () => {
    const path = join(folder, "odd.yaml");
    const write = (font: string) =>
      writeFileSync(path, `title: A\nsides: [{ name: B }, { name: C }]\nfonts: { fallback: ["${font}"] }\n`);
    write("../outside.ttf");
    expect((await checkCampaign(path))[0]?.message).toMatch(/outside/);
    write("@expo-google-fonts/no-such-font");
    const [missing] = await checkCampaign(path);
    expect(missing?.message).toMatch(/not installed/);
    expect(missing?.hints[0]).toContain("npm install @expo-google-fonts/no-such-font");
  });
});
