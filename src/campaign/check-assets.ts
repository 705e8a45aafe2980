/** What is inside the files a campaign refers to. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { inspectImage } from "../symbols/image/inspect-image.ts";
import { readSvg } from "../symbols/svg/read-svg.ts";
import { type AssetReference, collectAssets } from "./assets.ts";
import { isGeoProblem, pickArea, readGeojsonFile } from "./geojson.ts";
import { namePath, valueAt } from "./paths.ts";
import { TERRAIN_KINDS } from "./terrain-kinds.ts";

/** Faults of one file that are told one by one. */
const MOST_TOLD = 5;

/** Files that were read but cannot be used, each at the line that names it, and what is odd in the others. */
export function checkAssets(root: unknown, assets: ReadonlyMap<string, Uint8Array>): Diagnostic[] {
  const seen = new Set<string>();
  return collectAssets(root).flatMap((reference) => {
    const bytes = assets.get(reference.src);
    if (!bytes) return [];
    const first = !seen.has(reference.src);
    seen.add(reference.src);
    const faults = !first
      ? []
      : reference.kind === "geojson"
        ? shapeFaults(reference, bytes)
        : pictureFaults(reference, bytes);
    return reference.kind === "geojson"
      ? [...faults, ...areaFaults(reference, bytes, root), ...kindFaults(reference, bytes)]
      : faults;
  });
}

function shapeFaults({ src, path }: AssetReference, bytes: Uint8Array): Diagnostic[] {
  const { problems } = readGeojsonFile(bytes);
  const told = problems.slice(0, MOST_TOLD).map((problem): Diagnostic => {
    const place = problem.path && problem.path.length > 0 ? ` (${namePath(problem.path)})` : "";
    return { ...problem, message: `\`${src}\`: ${problem.message}${place}`, path };
  });
  const rest = problems.slice(MOST_TOLD);
  if (rest.length === 0) return told;
  const severity = rest.some((problem) => problem.severity === "error") ? "error" : "warning";
  return [
    ...told,
    { severity, code: "W-geojson-more", message: `\`${src}\` has ${rest.length} more such problems`, path, hints: [] },
  ];
}

/** A territory takes one feature of its file, or all; there has to be an area in what it takes. */
function areaFaults({ src, path }: AssetReference, bytes: Uint8Array, root: unknown): Diagnostic[] {
  const { collection } = readGeojsonFile(bytes);
  if (!collection || path[1] !== "territories") return [];
  const idPath = [...path.slice(0, -1), "id"];
  const id = valueAt(root, idPath);
  const area = pickArea(collection, typeof id === "string" ? id : undefined);
  if (!isGeoProblem(area)) return [];
  const at = typeof id === "string" ? idPath : path;
  return [
    {
      severity: "error",
      code: "E-geojson-feature",
      message: `\`${src}\`: ${area.problem}`,
      path: at,
      hints: area.hints,
    },
  ];
}

/** Features of a layer may name a kind of ground of their own; one nobody knows is drawn as a plain line or area. */
function kindFaults({ src, path }: AssetReference, bytes: Uint8Array): Diagnostic[] {
  if (path[1] !== "layers") return [];
  const kinds = (readGeojsonFile(bytes).collection?.features ?? []).map(({ properties }): unknown => properties?.kind);
  const known = new Set<unknown>(TERRAIN_KINDS);
  return [...new Set(kinds)]
    .filter((kind): kind is string => typeof kind === "string" && !known.has(kind))
    .slice(0, MOST_TOLD)
    .map((kind) => ({
      severity: "warning",
      code: "W-layer-kind",
      message: `\`${src}\`: there is no kind of ground \`${kind}\`; it is drawn as a plain line or area`,
      path,
      hints: didYouMean(kind, TERRAIN_KINDS, "kinds"),
    }));
}

function pictureFaults({ src, path, kind }: AssetReference, bytes: Uint8Array): Diagnostic[] {
  if (kind === "relief" || !looksLikeMarkup(bytes)) {
    const found = inspectImage(bytes);
    return found.ok
      ? []
      : [
          {
            severity: "error",
            code: "E-asset-broken",
            message: `\`${src}\`: ${found.reason}`,
            path,
            hints: [found.hint],
          },
        ];
  }
  const { art, problems } = readSvg(bytes, { label: src });
  return problems.map(({ message, hint }) => ({
    severity: art ? ("warning" as const) : ("error" as const),
    code: art ? "W-asset-partial" : "E-asset-broken",
    message: `\`${src}\`: ${message}`,
    path,
    hints: [hint],
  }));
}

/** SVG starts with markup, after a byte order mark and white space at most. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}
