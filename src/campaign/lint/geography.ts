import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { GeoPoint } from "../edition.ts";
import type { GeoExtent } from "../edition-map.ts";
import type { ExtentInput } from "../map-types.ts";
import { visit } from "../references.ts";
import { frameExtent } from "../resolve/frame.ts";
import type { Campaign, PointInput } from "../types.ts";
import { warning } from "./warning.ts";

type Path = (string | number)[];

interface Placed {
  readonly point: GeoPoint;
  readonly path: Path;
}

/** Where points are written. */
const POINTS = [
  "places.*.at",
  "events.*.at",
  "formations.*.at",
  "map.movements.*.path.*",
  "map.fronts.*.line.*",
  "map.fronts.*.lines.*.*",
  "map.units.*.at",
  "map.labels.*.at",
  "map.labels.*.path.*",
];
/** A point this many spans beyond the box is far off. */
const FAR = 0.5;

/** Points far off the map, movements that end off it, and points whose longitude and latitude look swapped. */
export function lintGeography(campaign: Campaign): Diagnostic[] {
  const points: Placed[] = POINTS.flatMap((pattern) => {
    const found: Placed[] = [];
    visit(campaign, pattern.split("."), [], (value, path) => {
      if (Array.isArray(value)) found.push({ point: value as unknown as GeoPoint, path });
    });
    return found;
  });
  return [...lintSwapped(points), ...lintExtent(campaign, points)];
}

/** A point far from all others, whose mirror image stands among them. */
function lintSwapped(points: readonly Placed[]): Diagnostic[] {
  if (points.length < 4) return [];
  const middle: GeoPoint = [median(points.map(({ point }) => point[0])), median(points.map(({ point }) => point[1]))];
  const distance = ([longitude, latitude]: GeoPoint) => Math.hypot(turn(longitude - middle[0]), latitude - middle[1]);
  const usual = median(points.map(({ point }) => distance(point)));
  return points.flatMap(({ point, path }) => {
    const swapped: GeoPoint = [point[1], point[0]];
    const far = distance(point) > 3 * usual + 10;
    if (!far || distance(swapped) > 2 * usual + 5 || distance(swapped) * 4 > distance(point)) return [];
    return [
      warning("W-swapped", path, `[${point.join(", ")}] is far from all else, and [${swapped.join(", ")}] is not`, [
        `Points are \`[longitude, latitude]\`: did you mean \`[${swapped.join(", ")}]\`?`,
      ]),
    ];
  });
}

function lintExtent(campaign: Campaign, points: readonly Placed[]): Diagnostic[] {
  const map = campaign.map || undefined;
  const box = boxOf(campaign, map?.extent);
  if (!map || !box) return [];
  const insets = (map.insets ?? []).map(({ extent }) => boxOf(campaign, extent)).filter((inset) => inset !== undefined);
  const shown = (point: GeoPoint, slack: number) =>
    within(point, box, slack) || insets.some((inset) => within(point, inset, 0));
  const isBox = typeof map.extent?.[0] !== "string";
  // Whoever frames some things by name leaves others out on purpose.
  const far = points.flatMap(({ point, path }) =>
    !isBox || shown(point, FAR)
      ? []
      : [
          warning("W-off-map", path, `[${point.join(", ")}] lies far outside the map's extent ${printBox(box)}`, [
            "Widen `map.extent`, correct the point, or add an inset.",
          ]),
        ],
  );
  const ends = (map.movements ?? []).flatMap((movement, i) => {
    const last = movement.path.at(-1)!;
    const end = pointOf(campaign, last);
    // A point far off a box is told of already.
    if (!end || shown(end, 0) || (isBox && !shown(end, FAR))) return [];
    const path = ["map", "movements", i, "path", movement.path.length - 1];
    const where = `${typeof last === "string" ? `\`${last}\`, ` : ""}[${end.join(", ")}]`;
    return [
      warning("W-off-map", path, `this movement ends at ${where}, outside the map's extent ${printBox(box)}`, [
        "Widen `map.extent`, or end the arrow sooner.",
      ]),
    ];
  });
  return [...far, ...ends];
}

/** A box as it is; ids of places, formations, movements and phases as the frame about them. */
function boxOf(campaign: Campaign, extent: ExtentInput | undefined): GeoExtent | undefined {
  if (extent === undefined || extent === "fit") return undefined;
  if (typeof extent[0] !== "string") return extent as GeoExtent;
  const movements = (campaign.map || undefined)?.movements ?? [];
  const inputs = (extent as readonly string[]).flatMap((id): readonly PointInput[] => {
    if (pointOf(campaign, id)) return [id];
    const events = (campaign.events ?? []).filter(({ phase }) => phase === id).flatMap(({ at }) => (at ? [at] : []));
    return [...movements.filter((one) => one.id === id || one.phase === id).flatMap(({ path }) => path), ...events];
  });
  return frameExtent(inputs.map((input) => pointOf(campaign, input)).filter((point) => point !== undefined));
}

function pointOf({ places, formations }: Campaign, input: PointInput): GeoPoint | undefined {
  if (typeof input !== "string") return input;
  const at = places?.[input]?.at ?? formations?.find(({ id }) => id === input)?.at;
  return typeof at === "string" ? places?.[at]?.at : at;
}

function printBox([southWest, northEast]: GeoExtent): string {
  const corner = (point: readonly number[]) =>
    `[${point.map((degrees) => Math.round(degrees * 100) / 100).join(", ")}]`;
  return `[${corner(southWest)}, ${corner(northEast)}]`;
}

function within([longitude, latitude]: GeoPoint, [[west, south], [east, north]]: GeoExtent, slack: number): boolean {
  const width = (east - west + 360) % 360 || 360;
  const [roomX, roomY] = [width * slack, (north - south) * slack];
  const fromWest = (((longitude - west + roomX) % 360) + 360) % 360;
  return fromWest <= width + 2 * roomX && latitude >= south - roomY && latitude <= north + roomY;
}

function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
