import { createRequire } from "node:module";
import { type Face, faceFromFile } from "./face.ts";
import { findPackage } from "./font-packages.ts";

/** Faces of one design. */
export type Family = readonly Face[];

const packageFamilies = new Map<string, Family>();

/** Faces of a package, opened when first used and kept for the process; none when it is not installed. */
export function packageFamily(name: string, folders: readonly string[]): Family {
  const faces = findPackage(name, folders);
  const [first] = faces ?? [];
  if (!faces || !first) return [];
  let family = packageFamilies.get(first.path);
  if (!family) {
    const slug = slugOf(name.replace(/^@[^/]*\//, ""));
    family = faces.map(({ path: file, weight, italic }) =>
      faceFromFile({ key: faceKey(slug, weight, italic), family: titleOf(slug), weight, italic }, file),
    );
    packageFamilies.set(first.path, family);
  }
  return family;
}

const BUNDLED_STYLES: readonly (readonly [directory: string, weight: number])[] = [
  ["400Regular", 400],
  ["500Medium", 500],
  ["600SemiBold", 600],
  ["700Bold", 700],
];

let bundled: { readonly text: Family; readonly display: Family } | undefined;

/** The package's own families, one set for the process. */
export function bundledFamilies(): { readonly text: Family; readonly display: Family } {
  bundled ??= { text: bundledFamily("fira-sans-condensed"), display: bundledFamily("fira-sans-extra-condensed") };
  return bundled;
}

function bundledFamily(slug: string): Family {
  const resolve = createRequire(import.meta.url).resolve;
  return BUNDLED_STYLES.flatMap(([style, weight]) =>
    [false, true].map((italic) => {
      const directory = `${style}${italic ? "_Italic" : ""}`;
      const file = `@expo-google-fonts/${slug}/${directory}/${titleOf(slug).replaceAll(" ", "")}_${directory}.ttf`;
      return faceFromFile({ key: faceKey(slug, weight, italic), family: titleOf(slug), weight, italic }, resolve(file));
    }),
  );
}

/** Key of a face among a scene's fonts. */
export function faceKey(slug: string, weight: number, italic: boolean): string {
  return `${slug}-${weight}${italic ? "-italic" : ""}`;
}

/** `Noto Sans Hebrew` of `noto-sans-hebrew`. */
function titleOf(slug: string): string {
  return slug
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** A name as it stands in keys. */
export function slugOf(family: string): string {
  return (
    family
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "font"
  );
}
