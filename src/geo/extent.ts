/** A place on earth, degrees, in GeoJSON order. */
export type LonLat = readonly [lon: number, lat: number];

/**
 * A box in degrees: its south-west corner, then its north-east one. Longitudes lie in −180…180;
 * a box whose west is greater than its east crosses the antimeridian.
 */
export type Extent = readonly [southWest: LonLat, northEast: LonLat];

/** Brings a longitude into −180…180 (180 stays 180). */
export function wrapLon(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  const turned = (((lon + 180) % 360) + 360) % 360;
  return turned - 180;
}

/** The longitude equal to `lon` that lies nearest to `center`; it may leave −180…180. */
export function lonNear(lon: number, center: number): number {
  return lon - 360 * Math.round((lon - center) / 360);
}

/** Degrees of longitude a box spans, eastward from west to east, 0…360. */
export function lonSpan([[west], [east]]: Extent): number {
  if (east - west >= 360) return 360;
  return east >= west ? east - west : east - west + 360;
}

/** Whether a place lies in the box or on its edge. */
export function containsPlace(extent: Extent, [lon, lat]: LonLat): boolean {
  const [[west, south], [, north]] = extent;
  if (lat < south || lat > north) return false;
  const east = west + lonSpan(extent);
  const near = lonNear(lon, (west + east) / 2);
  return near >= west && near <= east;
}

/** The smallest box around the places, on whichever side of the globe is shorter; undefined for none. */
export function extentOf(places: readonly LonLat[]): Extent | undefined {
  if (places.length === 0) return undefined;
  let south = 90;
  let north = -90;
  for (const [, lat] of places) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const lons = places.map(([lon]) => wrapLon(lon)).sort((a, b) => a - b);
  const last = lons.length - 1;
  let [west, east, widest] = [lons[0]!, lons[last]!, lons[0]! + 360 - lons[last]!];
  for (let i = 0; i < last; i++) {
    const gap = lons[i + 1]! - lons[i]!;
    if (gap > widest) [west, east, widest] = [lons[i + 1]!, lons[i]!, gap];
  }
  return [
    [west, south],
    [east, north],
  ];
}

/** Places along the edges of a box (or along one point), close enough to bend with the projection. */
export function edgePlaces(extent: Extent, steps = 24): LonLat[] {
  const [[west, south], [, north]] = extent;
  const width = lonSpan(extent);
  const places: LonLat[] = [];
  for (let i = 0; i <= steps; i++) {
    const lon = i === 0 ? west : i === steps ? extent[1][0] : wrapLon(west + (width * i) / steps);
    const lat = south + ((north - south) * i) / steps;
    places.push([lon, south], [lon, north], [west, lat], [extent[1][0], lat]);
  }
  return places;
}
