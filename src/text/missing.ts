import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FontSet } from "./fonts.ts";
import { fontScriptOf, scriptOf } from "./script.ts";
import { packagesFor } from "./script-fonts.ts";
import type { MissingCharacter } from "./types.ts";

/** Letters of the words shown. */
const SHOWN = 40;

/**
 * Warnings for characters no font has, one a script: what they are and where seen, the fonts that
 * were asked, and the package that would mend it.
 */
export function reportMissing(
  missing: ReadonlyMap<string, MissingCharacter>,
  language: string,
  fonts: FontSet,
): Diagnostic[] {
  const byScript = new Map<string, MissingCharacter[]>();
  for (const found of missing.values()) {
    const script = fontScriptOf(found.character, found.script);
    // Kana and Han are mended by the same package.
    const key = packagesFor(script, language)[0] ?? script;
    byScript.set(key, [...(byScript.get(key) ?? []), found]);
  }
  return [...byScript.values()].map((found) => describe(found, language, fonts));
}

/** Characters named one by one. */
const NAMED = 5;

function describe(found: readonly MissingCharacter[], language: string, fonts: FontSet): Diagnostic {
  const [{ character, text, script: around }] = found as [MissingCharacter, ...MissingCharacter[]];
  const script = fontScriptOf(character, around);
  const packages = packagesFor(script, language);
  const installed = fonts.installed(script, language, 400, false);
  const asked = [...fonts.faces("text", 400, false), ...installed].map((face) => face.resource.family);
  const named = found.slice(0, NAMED).map((one) => `"${one.character}" (${codeOf(one.character)})`);
  const rest = found.length > NAMED ? ` and ${found.length - NAMED} more` : "";
  const words = [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join("")}…` : text;
  const further = packages.filter((name) => !installed.some(({ resource }) => resource.key.startsWith(keyOf(name))));
  return {
    severity: "warning",
    code: "W-text-missing-glyph",
    message: `no font has ${named.join(", ")}${rest} of "${words}"; asked were ${[...new Set(asked)].join(", ")}`,
    hints: [
      ...(further[0] !== undefined && scriptOf(character) !== "Zyyy" ? [`npm install ${further[0]}`] : []),
      `${further[0] !== undefined ? "Or name" : "Name"} a font file that has it: \`fonts: { fallback: [fonts/….ttf] }\`.`,
    ],
  };
}

function keyOf(packageName: string): string {
  return `${packageName.replace(/^@[^/]*\//, "")}-`;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
