/** What is inside the files a campaign refers to. */
import type { FeatureCollection, Position } from "geojson";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readSvg } from "../symbols/svg/read-svg.ts";
import { type AssetReference, collectAssets } from "./assets.ts";
import { isGeoProblem, parseGeoJson, pickArea } from "./geojson.ts";
import { valueAt } from "./paths.ts";

/** Errors of files that were read but cannot be used, each at the line that names the file; warnings of what is odd in them. */
export function checkAssets(root: unknown, assets: ReadonlyMap<string, Uint8Array>): Diagnostic[] {
  const seen = new Set<string>();
  return collectAssets(root).flatMap((reference) => {
    const bytes = assets.get(reference.src);
    if (!bytes) return [];
    const first = !seen.has(reference.src);
    seen.add(reference.src);
    return reference.kind === "geojson"
      ? checkGeoJson(reference, bytes, root, first)
      : first
        ? checkPicture(reference, bytes)
        : [];
  });
}

function checkGeoJson({ src, path }: AssetReference, bytes: Uint8Array, root: unknown, first: boolean): Diagnostic[] {
  const collection = parseGeoJson(bytes);
  if (isGeoProblem(collection)) {
    return first
      ? [
          {
            severity: "error",
            code: "E-geojson",
            message: `\`${src}\` cannot be used: ${collection.problem}`,
            path,
            hints: collection.hints,
          },
        ]
      : [];
  }
  const found = first ? windingWarning(src, path, collection) : [];
  if (path[1] !== "territories") return found;
  const id = valueAt(root, [...path.slice(0, -1), "id"]);
  const area = pickArea(collection, typeof id === "string" ? id : undefined);
  if (!isGeoProblem(area)) return found;
  const at = typeof id === "string" ? [...path.slice(0, -1), "id"] : path;
  return [
    ...found,
    { severity: "error", code: "E-geojson", message: `\`${src}\`: ${area.problem}`, path: at, hints: area.hints },
  ];
}

/** RFC 7946 winds outer rings anticlockwise. Others are turned when drawn, for many files are made so. */
function windingWarning(src: string, path: AssetReference["path"], collection: FeatureCollection): Diagnostic[] {
  const outer = collection.features.flatMap(({ geometry }): Position[][] => {
    if (geometry.type === "Polygon") return geometry.coordinates.slice(0, 1);
    return geometry.type === "MultiPolygon" ? geometry.coordinates.flatMap((rings) => rings.slice(0, 1)) : [];
  });
  const wrong = outer.filter((ring) => signedArea(ring) < 0).length;
  if (wrong === 0) return [];
  const message = `\`${src}\` has ${wrong === 1 ? "a polygon" : `${wrong} polygons`} wound clockwise`;
  return [
    {
      severity: "warning",
      code: "W-winding",
      message,
      path,
      hints: ["They are turned when drawn; GeoJSON (RFC 7946) winds outer rings anticlockwise."],
    },
  ];
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

function checkPicture({ src, path }: AssetReference, bytes: Uint8Array): Diagnostic[] {
  if (!looksLikeSvg(src, bytes)) return [];
  const { art, problems } = readSvg(bytes, { label: src });
  return problems.map(({ message, hint }) => ({
    severity: art ? ("warning" as const) : ("error" as const),
    code: art ? "W-svg" : "E-image",
    message: art ? `\`${src}\`: ${message}` : `\`${src}\` cannot be used: ${message}`,
    path,
    hints: hint ? [hint] : [],
  }));
}

function looksLikeSvg(src: string, bytes: Uint8Array): boolean {
  return (
    /\.svg$/i.test(src) ||
    /^\s*(?:\ufeff)?<(?:\?xml|svg|!--|!DOCTYPE)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))
  );
}
