/** Stems and their branches as one outline: what is one stroke of the pen has one edge and one wash. */
import polygonClipping, { type Polygon, type Ring } from "polygon-clipping";
import { polylineData } from "../../../scene/build.ts";
import type { PathData } from "../../../scene/types.ts";
import { sameHand } from "./kinship.ts";
import type { ArrowShape } from "./shape.ts";
import { isSolid } from "./stems.ts";

/** What of an arrow is inked: its own outline, that of its whole family, or nothing because the stem's holds it. */
export interface Inked {
  readonly shape: ArrowShape;
  readonly d: PathData;
  /** Those drawn with it, itself first. */
  readonly members: readonly ArrowShape[];
}

/** The outlines to ink, in the order of their stems. */
export function fuseArrows(shapes: readonly ArrowShape[]): Inked[] {
  const heads = new Map(shapes.map((shape) => [shape, familyHead(shape, new Set(shapes))]));
  return shapes.flatMap((shape): Inked[] => {
    if (heads.get(shape) !== shape) return [];
    const members = [shape, ...shapes.filter((other) => other !== shape && heads.get(other) === shape)];
    return [{ shape, d: members.length === 1 ? shape.outline.d : outlineOf(members), members }];
  });
}

/** The stem a branch shares its stroke with, or the shape itself. A tributary has a wash of its own, unless it is edged. */
function familyHead(shape: ArrowShape, present: ReadonlySet<ArrowShape>): ArrowShape {
  const edged = shape.movement.kind !== "attack" && shape.movement.kind !== "landing";
  const stem = shape.stem ?? (edged ? shape.into : undefined);
  if (stem === undefined || !present.has(stem) || !isSolid(shape.movement) || !sameHand(stem.movement, shape.movement))
    return shape;
  return familyHead(stem, present);
}

function outlineOf(members: readonly ArrowShape[]): PathData {
  const polygons = members.map(({ outline }): Polygon => [outline.ring.map(([x, y]): [number, number] => [x, y])]);
  try {
    const [first, ...others] = polygons;
    const rings: Ring[] = polygonClipping.union(first!, ...others).flat();
    // A union's rings repeat their first point; slivers between strokes would show as specks.
    return rings
      .map((ring) => ring.slice(0, -1))
      .filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) > 1)
      .map((ring) => polylineData(ring, true))
      .join(" ");
  } catch {
    // Outlines that touch in ways the library gives up on are laid upon each other.
    return members.map(({ outline }) => outline.d).join(" ");
  }
}

function areaOf(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    sum += x * ny - nx * y;
  });
  return sum / 2;
}
