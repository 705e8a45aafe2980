import type { FaceRole, TextStyle } from "../text/types.ts";
import type { TypeScale } from "./types.ts";

function style(
  face: FaceRole,
  weight: number,
  size: number,
  leading: number,
  more: Partial<TextStyle> = {},
): TextStyle {
  return { face, weight, size, leading, ...more };
}

/** Type for a page 1920 units wide; `display` is the extra condensed face, `text` the condensed one. */
export const TYPE_SCALE: TypeScale = {
  title: style("display", 700, 90, 80, { caps: true, tracking: -0.005 }),
  dates: style("display", 500, 34, 39),
  kicker: style("display", 600, 19, 24, { caps: true, tracking: 0.135 }),
  sectionHead: style("display", 600, 20, 26, { caps: true, tracking: 0.11 }),
  sideName: style("display", 600, 20, 26, { caps: true, tracking: 0.11 }),
  forceValue: style("display", 700, 25, 28),
  lossValue: style("display", 700, 23, 27),
  eventDate: style("display", 700, 19, 22),
  barName: style("display", 600, 18, 22),
  commander: style("display", 600, 20, 22),
  frontName: style("display", 600, 16.5, 19, { caps: true, tracking: 0.06 }),
  standfirst: style("text", 400, 19, 27),
  caption: style("text", 400, 15.5, 18),
  role: style("text", 400, 14, 17),
  note: style("text", 400, 13.5, 17),
  rowLabel: style("text", 400, 16, 19),
  axis: style("text", 400, 13.5, 16),
  city1: style("text", 600, 17, 20),
  city2: style("text", 500, 15.5, 18),
  city3: style("text", 400, 14, 17),
  army: style("display", 600, 15.5, 17),
  dateOnMap: style("text", 600, 14.5, 17),
  area: style("display", 600, 21, 26, { caps: true, tracking: 0.18 }),
  water: style("text", 400, 18, 22, { italic: true, tracking: 0.1 }),
  region: style("text", 400, 14.5, 17, { italic: true }),
  legend: style("text", 500, 15, 22),
};
