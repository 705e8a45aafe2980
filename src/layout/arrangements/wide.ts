import type { Box, Page } from "../../blocks/block.ts";
import { columnLeft, columnsWidth, rhythm } from "../grid.ts";
import { stack } from "../stack.ts";
import type { Arrangement } from "./arrangement.ts";

/** The map keeps at least this share of the page's height. */
const LEAST_MAP = 0.5;

/**
 * The home arrangement, for landscape pages with a map: a panel at the left tells who fought and
 * with what, the map bleeds off the top and the right, a strip below holds the phases and losses,
 * the sources stand on the last lines.
 */
export function arrangeWide(page: Page, present: ReadonlySet<string>): Arrangement {
  const panelColumns = page.width / page.height > 1.5 ? 4 : 5;
  const panelWidth = columnsWidth(page, panelColumns);
  const stripNames = ["timeline", "losses"].filter((name) => present.has(name));
  const lossColumns = stripNames.length === 2 ? 4 : 12;
  const lossLeft = stripNames.length === 2 ? columnLeft(page, 8) : page.margin;
  const full = columnsWidth(page, 12);
  const widths = new Map<string, number>([
    ["masthead", panelWidth],
    ["sides", panelWidth],
    ["forces", panelWidth],
    ["outcome", panelWidth],
    ["timeline", stripNames.length === 2 ? columnsWidth(page, 8) : full],
    ["losses", columnsWidth(page, lossColumns)],
    ["sources", full],
    ["map", page.width - page.margin - panelWidth - rhythm(page, 1)],
  ]);
  const bottom = page.height - rhythm(page, 2.5);

  return {
    widths,
    stepOrder: ["outcome", "sources", "losses", "timeline", "sides", "forces", "masthead"],
    mapFade: Math.round(84 * (page.width / 1920)),
    arrange(heights) {
      const boxes = new Map<string, Box>();
      const height = (name: string) => heights.get(name) ?? 0;
      const footTop = bottom - height("sources");
      if (heights.has("sources")) {
        boxes.set("sources", { x: page.margin, y: footTop, width: full, height: height("sources") });
      }
      const stripHeight = Math.max(height("timeline"), height("losses"));
      const stripTop = footTop - (heights.has("sources") ? rhythm(page, 1.5) : 0) - stripHeight;
      if (heights.has("timeline")) {
        boxes.set("timeline", {
          x: page.margin,
          y: stripTop,
          width: widths.get("timeline")!,
          height: height("timeline"),
        });
      }
      if (heights.has("losses")) {
        boxes.set("losses", { x: lossLeft, y: stripTop, width: widths.get("losses")!, height: height("losses") });
      }
      const upperBottom = stripTop - (stripHeight > 0 ? rhythm(page, 3) : 0);
      boxes.set("map", { x: page.width - widths.get("map")!, y: 0, width: widths.get("map")!, height: upperBottom });

      const top = page.margin * 0.92;
      const panel = stack(["masthead", "sides", "forces", "outcome"], heights, {
        x: page.margin,
        top,
        width: panelWidth,
        height: upperBottom - top - rhythm(page, 0.5),
        gap: rhythm(page, 2.5),
        maxGap: rhythm(page, 5),
      });
      for (const [name, box] of panel.boxes) boxes.set(name, box);
      const mapShort = Math.max(page.height * LEAST_MAP - upperBottom, 0);
      return { boxes, overflow: panel.overflow + mapShort };
    },
  };
}
