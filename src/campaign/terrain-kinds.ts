/** Kinds of ground an author may draw, from the ground up: areas beneath lines, lines beneath buildings. */
export const TERRAIN_KINDS = [
  "land",
  "fields",
  "area",
  "hills",
  "contour",
  "ridge",
  "woods",
  "marsh",
  "water",
  "river",
  "stream",
  "built-up",
  "track",
  "road",
  "railway",
  "border",
  "line",
  "wall",
  "building",
] as const;

export type TerrainKind = (typeof TERRAIN_KINDS)[number];
