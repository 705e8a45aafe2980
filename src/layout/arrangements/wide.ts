import type { Box, Page } from "../../blocks/block.ts";
import { columnLeft, columnsWidth, rhythm } from "../grid.ts";
import { inOrder } from "../order.ts";
import { stack } from "../stack.ts";
import type { Arrangement } from "./arrangement.ts";

/** The map keeps at least this share of the page's height. */
const LEAST_MAP = 0.5;

/**
 * The home arrangement, for landscape pages with a map: a panel at the left tells who fought and
 * with what, the map bleeds off the top and the right, a strip below holds the phases over the
 * sources and the losses over their notes.
 */
export function arrangeWide(page: Page, present: ReadonlySet<string>): Arrangement {
  const panelColumns = (page.width / page.height > 1.5 ? 4 : 5) + (page.widePanel ? 1 : 0);
  const panelWidth = columnsWidth(page, panelColumns);
  const full = columnsWidth(page, 12);
  const divided = present.has("timeline") && present.has("losses");
  const left = { x: page.margin, width: divided ? columnsWidth(page, 8) : full };
  const right = divided ? { x: columnLeft(page, 8), width: columnsWidth(page, 4) } : left;
  const panelNames = inOrder(["masthead", "sides", "forces", "outcome"], page.order, (name) => name);
  const widths = new Map<string, number>([
    ...panelNames.map((name) => [name, panelWidth] as const),
    ["timeline", left.width],
    ["sources", left.width],
    ["losses", right.width],
    ["notes", right.width],
    ["map", page.width - page.margin - panelWidth - rhythm(page, 1)],
  ]);
  const bottom = page.height - rhythm(page, 2.25);

  return {
    name: "wide",
    key: "wide",
    widths,
    mapFade: Math.round(84 * (page.width / 1920)),
    arrange(heights, tallest) {
      const height = (name: string) => heights.get(name) ?? 0;
      const gap = (a: string, b: string, steps: number) => (height(a) > 0 && height(b) > 0 ? rhythm(page, steps) : 0);
      // The foot of each column holds its small type; the strip's heads stand on one line above.
      const columns = divided
        ? [
            { x: left.x, width: left.width, body: "timeline", foot: ["sources"] },
            { x: right.x, width: right.width, body: "losses", foot: ["notes"] },
          ]
        : [
            {
              x: left.x,
              width: left.width,
              body: present.has("losses") ? "losses" : "timeline",
              foot: ["notes", "sources"],
            },
          ];
      const footOf = (foot: readonly string[]) =>
        foot.reduce((sum, name, i) => sum + height(name) + (i > 0 ? gap(foot[i - 1]!, name, 0.75) : 0), 0);
      const stripHeight = Math.max(
        ...columns.map(({ body, foot }) => height(body) + gap(body, foot[0]!, 2.25) + footOf(foot)),
      );
      const stripTop = bottom - stripHeight;
      const boxes = new Map<string, Box>();
      for (const { x, width, body, foot } of columns) {
        const room = stripHeight - gap(body, foot[0]!, 2.25) - footOf(foot);
        const spare = room > height(body);
        const bodyHeight = spare ? Math.max(Math.min(room, tallest.get(body) ?? 0), height(body)) : height(body);
        if (height(body) > 0) boxes.set(body, { x, y: stripTop, width, height: bodyHeight });
        let y = bottom - footOf(foot);
        for (const name of foot.filter((n) => height(n) > 0)) {
          boxes.set(name, { x, y, width, height: height(name) });
          y += height(name) + rhythm(page, 0.75);
        }
      }
      const upperBottom = stripTop - (stripHeight > 0 ? rhythm(page, 2.75) : 0);
      boxes.set("map", { x: page.width - widths.get("map")!, y: 0, width: widths.get("map")!, height: upperBottom });

      const top = page.margin * 0.92;
      const room = upperBottom - top - rhythm(page, 0.5);
      const panel = stack(panelNames, heights, {
        x: page.margin,
        top,
        width: panelWidth,
        height: room,
        gap: rhythm(page, 2.25),
        easyGap: rhythm(page, 3),
        maxGap: rhythm(page, 5),
        tallest,
      });
      for (const [name, box] of panel.boxes) boxes.set(name, box);
      const mapShort = Math.max(page.height * (page.mapShare ?? LEAST_MAP) - upperBottom, 0);
      return {
        boxes,
        overflow: panel.overflow + mapShort,
        empty: (panel.spare * panelWidth) / (page.width * page.height),
      };
    },
  };
}
