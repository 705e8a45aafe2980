import { describe, expect, it } from "vitest";
import { mark, markNames } from "../../src/symbols/marks/mark.ts";
import { paintedExtent, sceneFaults } from "./scene-checks.ts";

const INK = "#1d2328";

describe("marks", () => {
  it.each(markNames())("draws %s inside its square in every form", (kind) => {
    for (const form of ["plain", "ring", "disc"] as const) {
      for (const ground of [undefined, "#f3eee3"]) {
        const art = mark(kind, { ink: INK, form, ...(ground ? { ground } : {}) });
        expect(sceneFaults(art.nodes)).toEqual([]);
        const extent = paintedExtent(art.nodes)!;
        expect(Math.min(extent.x0, extent.y0), form).toBeGreaterThanOrEqual(-1.1);
        expect(Math.max(extent.x1, extent.y1), form).toBeLessThanOrEqual(161.1);
        expect(Math.max(extent.x1 - extent.x0, extent.y1 - extent.y0), form).toBeGreaterThan(140);
      }
    }
  });

  it("puts a halo of the ground under a plain mark", () => {
    const { nodes } = mark("landing", { ink: INK, ground: "#cfdadd" });
    expect(nodes[0]).toMatchObject({ stroke: { paint: "#cfdadd" } });
    expect(nodes.at(-1)).toMatchObject({ fill: INK });
  });
});
