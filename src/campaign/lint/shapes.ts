/** Rings and lines that cannot be drawn as they were written. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { findSelfCrossing, MOST_POINTS, mendRing } from "../../geo/author-rings.ts";
import type { GeoPoint } from "../edition.ts";
import { visit } from "../references.ts";
import type { Campaign } from "../types.ts";
import { warning } from "./warning.ts";

type Path = (string | number)[];

/** Where lines are written. */
const LINES = ["map.movements.*.path", "map.fronts.*.line", "map.fronts.*.lines.*", "map.labels.*.path"];

export function lintShapes(campaign: Campaign): Diagnostic[] {
  return [...lintRings(campaign), ...lintLines(campaign)];
}

function lintRings(campaign: Campaign): Diagnostic[] {
  const territories = (campaign.map || undefined)?.territories ?? [];
  return territories.flatMap(({ within: rings }, i) => {
    if (!rings) return [];
    const several = typeof rings[0]?.[0] !== "number";
    const list = (several ? rings : [rings]) as GeoPoint[][];
    return list.flatMap((ring, j) => lintRing(ring, ["map", "territories", i, "within", ...(several ? [j] : [])]));
  });
}

function lintRing(ring: readonly GeoPoint[], path: Path): Diagnostic[] {
  const many = lintCount(ring.length, path);
  if (many.length > 0) return many;
  const [first, last] = [ring[0]!, ring.at(-1)!];
  const open = first[0] !== last[0] || first[1] !== last[1];
  const crossing = findSelfCrossing((open ? [...ring, first] : ring).map(([lon, lat]) => [lon, lat]));
  if (crossing) {
    return [
      warning(
        "W-ring-crosses",
        [...path, crossing[1]],
        `this polygon crosses itself: the sides after points ${crossing[0] + 1} and ${crossing[1] + 1} meet; it was taken apart there`,
        ["Put the points in order around the area."],
      ),
    ];
  }
  if (mendRing(ring).length > 0) return [];
  return [
    warning("W-ring-empty", path, "this polygon encloses nothing and is not drawn", [
      "It needs three points that do not stand in a line.",
    ]),
  ];
}

function lintLines(campaign: Campaign): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const pattern of LINES) {
    visit(campaign, pattern.split("."), [], (value, path) => {
      if (!Array.isArray(value)) return;
      found.push(...lintCount(value.length, path));
      const first = JSON.stringify(value[0]);
      if (value.length > 1 && value.every((point) => JSON.stringify(point) === first)) {
        found.push(
          warning("W-line-short", path, "all points of this line are the same, and it is not drawn", [
            "Give it a second point.",
          ]),
        );
      }
    });
  }
  return found;
}

function lintCount(count: number, path: Path): Diagnostic[] {
  if (count <= MOST_POINTS) return [];
  const message = `${count.toLocaleString("en")} points are more than a page can show; they were thinned to ${MOST_POINTS.toLocaleString("en")} at most`;
  return [warning("W-many-points", path, message, ["Simplify the line in a mapping program to choose what stays."])];
}
