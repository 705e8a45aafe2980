import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findPackage } from "../../src/text/font-packages.ts";
import { loadFonts } from "../../src/text/fonts.ts";
import { reportMissing } from "../../src/text/missing.ts";
import { fitBeside } from "../../src/text/optical-size.ts";
import { packagesFor } from "../../src/text/script-fonts.ts";
import type { Line } from "../../src/text/types.ts";
import { BODY, engineFor, fonts } from "./fixture.ts";

const fontsOf = (line: Line) => [...new Set(line.runs.map((run) => run.font))];
const HEBREW = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
);

describe("installed font packages", () => {
  it("serve what the package's faces lack, in the nearest weight", () => {
    const ja = engineFor("ja");
    expect(fontsOf(ja.line("満洲国", { ...BODY, weight: 600 }))).toEqual(["ibm-plex-sans-jp-600"]);
    expect(fontsOf(ja.line("1945年", BODY))).toEqual(["fira-sans-condensed-400", "ibm-plex-sans-jp-400"]);
    expect(fontsOf(engineFor("ar").line("معركة", BODY))).toEqual(["ibm-plex-sans-arabic-400"]);
    expect(fontsOf(engineFor("he").line("קרב", { ...BODY, weight: 900 }))).toEqual(["noto-sans-hebrew-900"]);
    expect(ja.missing.size).toBe(0);
  });

  it("are not looked for while the package's own faces serve", async () => {
    const asked: string[] = [];
    const installed = (script: string) => {
      asked.push(script);
      return [];
    };
    const watched = { ...fonts, installed };
    const engine = engineFor("ru", watched);
    engine.paragraph("Бой у реки — 9 августа 1945 года, «Thermopylae», Θερμοπύλες 5′", BODY, { width: 200 });
    expect(asked).toEqual([]);
    engine.line("関", BODY);
    expect(asked).toEqual(["Hani"]);
  });

  it("are chosen by the language for the signs it shares with others", () => {
    const first = (language: string) => packagesFor("Hani", language)[0]!.replace("@expo-google-fonts/", "");
    expect(["ja", "zh", "zh-Hant", "zh-TW", "zh-HK", "ko"].map(first)).toEqual([
      "ibm-plex-sans-jp",
      "noto-sans-sc",
      "noto-sans-tc",
      "noto-sans-tc",
      "noto-sans-hk",
      "ibm-plex-sans-kr",
    ]);
    expect(packagesFor("Kana", "zh")[0]).toBe("@expo-google-fonts/ibm-plex-sans-jp");
  });

  it("are set at a size that suits the faces beside them", () => {
    const base = fonts.faces("text", 400, false)[0]!;
    const [plex, noto] = fonts.installed("Arab", "ar", 400, false);
    const dal = (face: typeof base) => {
      const { font, resource } = face;
      return (
        (font.glyphExtents(font.nominalGlyph(0x62f)!)!.yBearing / resource.unitsPerEm) *
        fitBeside(face, base, "Arab").scale
      );
    };
    expect(Math.abs(dal(plex!) - dal(noto!))).toBeLessThan(0.06);
    expect(fitBeside(base, base, "Latn").scale).toBe(1);
    const [han] = fonts.installed("Hani", "ja", 400, false);
    const { scale, capHeight } = fitBeside(han!, base, "Hani");
    expect(scale).toBeGreaterThan(0.9);
    expect(scale).toBeLessThan(1);
    expect(capHeight).toBeGreaterThan(base.metrics.capHeight);
  });
});

describe("a folder's own packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const install = (name: string, file: string, bytes: Uint8Array) => {
    const path = join(folder, "node_modules", name, "fonts");
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, file), bytes);
  };

  it("are found from a folder below, with the weight their files state", () => {
    install("hebrew", "Hebrew.ttf", readFileSync(HEBREW));
    const below = join(folder, "campaigns", "one");
    mkdirSync(below, { recursive: true });
    const faces = findPackage("hebrew", [below]);
    expect(faces).toEqual([{ path: join(folder, "node_modules/hebrew/fonts/Hebrew.ttf"), weight: 400, italic: false }]);
    expect(findPackage("hebrew", [tmpdir()])).toBeUndefined();
    expect(findPackage("../hebrew", [below])).toBeUndefined();
  });

  it("are passed over when damaged", async () => {
    install("@expo-google-fonts/noto-sans-georgian", "G_400Regular.ttf", readFileSync(HEBREW).subarray(0, 2000));
    const set = await loadFonts({}, { folders: [folder] });
    expect(set.installed("Geor", "ka", 400, false)).toEqual([]);
  });
});

describe("a character no font has", () => {
  it("is told with its code, the fonts asked and what would mend it", () => {
    const engine = engineFor("ka");
    engine.line("ბრძოლა", BODY);
    const [warning, ...others] = reportMissing(engine.missing, "ka", fonts);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ severity: "warning", code: "W-text-missing-glyph" });
    expect(warning!.message).toMatch(/"ბ" \(U\+10D1\).* of "ბრძოლა"; asked were Fira Sans Condensed/);
    expect(warning!.hints[0]).toBe("npm install @expo-google-fonts/noto-sans-georgian");
  });

  it("names the installed fonts that lack it too", () => {
    const engine = engineFor("ja");
    engine.line("\u{2a6d6}", BODY);
    const [warning] = reportMissing(engine.missing, "ja", fonts);
    expect(warning!.message).toContain("Ibm Plex Sans Jp");
    expect(warning!.hints[0]).toBe("npm install @expo-google-fonts/noto-sans-jp");
  });
});
