import { describe, expect, it } from "vitest";
import { loadWaters } from "../../src/geo/atlas.ts";
import { drawBaseMap } from "../../src/geo/base-map.ts";
import { joinCourses } from "../../src/geo/join-courses.ts";
import { fitProjection } from "../../src/geo/projection.ts";

describe("a river cut into pieces that do not quite meet", () => {
  it("is brought together half way, whichever way its pieces run", () => {
    const [east, west] = joinCourses([
      [
        [10, 48],
        [12.51, 48.92],
      ],
      [
        [17, 48],
        [12.51, 48.938],
      ],
    ]);
    expect(east!.at(-1)).toEqual(west!.at(-1));
    const [one, two] = joinCourses([
      [
        [12.51, 48.92],
        [10, 48],
      ],
      [
        [12.53, 48.92],
        [17, 48],
      ],
    ]);
    expect(one![0]).toEqual(two![0]);
  });

  it("stays as it is where its ends meet already, or lie far apart", () => {
    const lines = [
      [
        [10, 48],
        [12, 49],
      ],
      [
        [12, 49],
        [13, 48],
      ],
      [
        [12.02, 49.01],
        [12.5, 50],
      ],
      [
        [13.1, 48.2],
        [14, 48],
      ],
    ];
    expect(joinCourses(lines)).toEqual(lines);
  });

  it("leaves the Danube whole from its springs to Vienna", () => {
    const pieces = loadWaters().rivers([
      [8, 47.9],
      [13, 49.2],
    ]);
    const regensburg = pieces.filter(({ points }) =>
      [points[0]!, points.at(-1)!].some(
        ([lon, lat]) => Math.abs(lon! - 12.511) < 0.01 && Math.abs(lat! - 48.93) < 0.02,
      ),
    );
    expect(regensburg.length).toBe(2);
    const [a, b] = regensburg.map(({ points }) => points.map(String));
    expect(a!.some((p) => p === b![0] || p === b!.at(-1))).toBe(true);
  });
});

describe("the shore of an islet", () => {
  it("is a ring, so that the bands along it show no notch where it begins", () => {
    const view = fitProjection({
      extent: [
        [140, 20],
        [150, 28],
      ],
      frame: { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
    });
    const { coast } = drawBaseMap(view, { detail: "50m" });
    expect(coast).not.toBe("");
    for (const part of coast.split("M").slice(1)) expect(part.trim().endsWith("Z")).toBe(true);
  });
});
