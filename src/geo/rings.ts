import { geoArea } from "d3-geo";
import type { Position } from "geojson";
import { type Extent, lonSpan, wrapLon } from "./extent.ts";

const RADIANS = Math.PI / 180;

/**
 * Signed area of a ring on the globe, steradians, positive anticlockwise with north up; undefined
 * when the ring runs round a pole. Exact for edges straight in degrees (Lambert's cylinder keeps areas).
 */
export function areaOnGlobe(ring: readonly Position[]): number | undefined {
  let sum = 0;
  let turn = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1]!;
    const b = ring[i]!;
    const jump = jumpOver(a[0]!, b[0]!);
    const step = b[0]! - a[0]! + jump;
    turn += jump;
    sum -= step * RADIANS * ((Math.sin(a[1]! * RADIANS) + Math.sin(b[1]! * RADIANS)) / 2);
  }
  return turn === 0 ? sum : undefined;
}

/** What to add to `to` so that it follows `from` without a leap over the antimeridian. */
function jumpOver(from: number, to: number): number {
  return to - from > 180 ? -360 : to - from < -180 ? 360 : 0;
}

/**
 * Winds rings for d3-geo: the outer one clockwise on a map with north up, holes the other way
 * (RFC 7946 wants the opposite). A ring wound wrong would mean the rest of the globe and flood the map.
 */
export function windRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) => {
    const area = areaOnGlobe(ring);
    if (area === undefined || area === 0) return ring;
    return area > 0 === (i === 0) ? [...ring].reverse() : ring;
  });
}

/**
 * The last word on winding is d3-geo's own area: slivers and rings that run to and fro can deceive
 * the sum in degrees. Gives rings that do not flood, or undefined where there are none.
 */
export function settleWinding(rings: Position[][]): Position[][] | undefined {
  const area = areaOnGlobe(rings[0]!);
  if (area === undefined || Math.abs(area) > 2 * Math.PI || !isInsideOut(rings)) return rings;
  const turned = rings.map((ring) => [...ring].reverse());
  return isInsideOut(turned) ? undefined : turned;
}

function isInsideOut(rings: Position[][]): boolean {
  return geoArea({ type: "Polygon", coordinates: rings }) > 2 * Math.PI;
}

/** The box of a line or ring, following it over the antimeridian; a ring round a pole reaches it. */
export function boxOf(points: readonly Position[]): Extent {
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  let turn = 0;
  let previous: number | undefined;
  for (const point of points) {
    const lon = point[0]!;
    const lat = point[1]!;
    if (previous !== undefined) turn += jumpOver(previous, lon);
    previous = lon;
    west = Math.min(west, lon + turn);
    east = Math.max(east, lon + turn);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (turn !== 0 || east - west >= 360) {
    return [
      [-180, turn !== 0 && south < 0 ? -90 : south],
      [180, turn !== 0 && north > 0 ? 90 : north],
    ];
  }
  return [
    [wrapLon(west), south],
    [wrapLon(east), north],
  ];
}

/** Whether two boxes share any place. */
export function boxesMeet(a: Extent, b: Extent): boolean {
  if (a[0][1] > b[1][1] || b[0][1] > a[1][1]) return false;
  const [aWest, bWest] = [a[0][0], b[0][0]];
  const toB = (((bWest - aWest) % 360) + 360) % 360;
  const toA = (((aWest - bWest) % 360) + 360) % 360;
  return toB <= lonSpan(a) || toA <= lonSpan(b);
}

/** Edges longer than this are cut up, degrees. */
const LONGEST_EDGE = 1;

/** Cuts up long edges: an author's edge is straight in degrees, d3-geo's runs along a great circle. */
export function divideEdges(line: readonly Position[]): Position[] {
  const divided: Position[] = [];
  for (const [i, point] of line.entries()) {
    const previous = i > 0 ? line[i - 1]! : undefined;
    if (previous) {
      const [lon, lat] = [previous[0]!, previous[1]!];
      const edgeOfSheet = Math.abs(lon) >= 180 && Math.abs(point[0]!) >= 180;
      const dLon = point[0]! - lon + (edgeOfSheet ? 0 : jumpOver(lon, point[0]!));
      const dLat = point[1]! - lat;
      const parts = Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / LONGEST_EDGE);
      for (let k = 1; k < parts; k++) divided.push([lon + (dLon * k) / parts, lat + (dLat * k) / parts]);
    }
    divided.push(point);
  }
  return divided;
}
