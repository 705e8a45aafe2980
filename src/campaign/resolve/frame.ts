import type { GeoPoint } from "../edition.ts";
import type { GeoExtent } from "../edition-map.ts";

/** Room left around framed points, as a share of the longer span. */
const MARGIN = 0.12;
const SMALLEST = 0.01;

/** The box around points, the short way around the globe, with a margin. */
export function frameExtent(points: readonly GeoPoint[]): GeoExtent | undefined {
  if (points.length === 0) return undefined;
  const latitudes = points.map(([, latitude]) => latitude);
  const plain = bounds(points.map(([longitude]) => longitude));
  const turned = bounds(points.map(([longitude]) => (longitude < 0 ? longitude + 360 : longitude)));
  const [west, east] = turned[1] - turned[0] < plain[1] - plain[0] ? turned : plain;
  const [south, north] = bounds(latitudes);
  const margin = Math.max(MARGIN * Math.max(east - west, north - south), SMALLEST);
  if (east - west + 2 * margin >= 360)
    return [
      [-180, Math.max(-90, south - margin)],
      [180, Math.min(90, north + margin)],
    ];
  return [
    [wrap(west - margin), Math.max(-90, south - margin)],
    [wrap(east + margin), Math.min(90, north + margin)],
  ];
}

function bounds(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function wrap(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
