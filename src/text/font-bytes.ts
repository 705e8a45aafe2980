import { CampaignError, type Diagnostic } from "../diagnostics/diagnostic.ts";

/** No font file larger than this is opened: 48 MiB, twice the largest CJK face. */
export const MAX_FONT_BYTES = 48 * 1024 * 1024;

const REQUIRED_TABLES = ["cmap", "head", "hhea", "hmtx", "maxp"];

/** Why a font file cannot be used, as an error for the author. */
export function fontError(name: string, problem: string, ...hints: string[]): CampaignError {
  const diagnostic: Diagnostic = {
    severity: "error",
    code: "E-font-unusable",
    message: `the font ${name} ${problem}`,
    hints,
  };
  return new CampaignError([diagnostic]);
}

/**
 * Refuses bytes that are not one whole static TrueType or OpenType font.
 * Only the container is read here (OpenType specification, table directory); the shaper reads the rest.
 *
 * @throws CampaignError with code `E-font-unusable`.
 */
export function checkFontBytes(bytes: Uint8Array, name: string): void {
  if (bytes.length > MAX_FONT_BYTES) throw fontError(name, `is larger than ${MAX_FONT_BYTES / 1024 / 1024} MiB`);
  if (bytes.length < 12) throw fontError(name, "is too short to be a font");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = view.getUint32(0);
  const tag = tagAt(bytes, 0);
  if (tag === "wOFF" || tag === "wOF2") {
    throw fontError(
      name,
      `is a ${tag === "wOFF" ? "WOFF" : "WOFF2"} file`,
      "Give the .ttf or .otf file it was made from.",
    );
  }
  if (tag === "ttcf")
    throw fontError(name, "is a collection of several fonts", "Give one face as its own .ttf or .otf file.");
  if (signature !== 0x00010000 && tag !== "true" && tag !== "OTTO") {
    throw fontError(name, "is not a TrueType or OpenType file", "Fonts are .ttf or .otf files.");
  }
  const tables = readDirectory(view, bytes, name);
  for (const table of REQUIRED_TABLES) if (!tables.has(table)) throw fontError(name, `has no "${table}" table`);
  if (tables.has("fvar")) {
    throw fontError(
      name,
      "is a variable font, which cannot be embedded in PDF",
      "Give a static instance for each weight.",
    );
  }
  if (!tables.has("CFF ") && !(tables.has("glyf") && tables.has("loca"))) {
    throw fontError(name, "has no outlines", "Bitmap and colour-only fonts cannot be drawn.");
  }
}

function readDirectory(view: DataView, bytes: Uint8Array, name: string): Set<string> {
  const count = view.getUint16(4);
  if (12 + count * 16 > bytes.length) throw fontError(name, "is cut short");
  const tables = new Set<string>();
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16;
    if (view.getUint32(record + 8) + view.getUint32(record + 12) > bytes.length) throw fontError(name, "is cut short");
    tables.add(tagAt(bytes, record));
  }
  return tables;
}

function tagAt(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}
