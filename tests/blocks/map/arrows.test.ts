import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawArrow, drawCasing } from "../../../src/blocks/map/arrows/draw.ts";
import { fuseArrows } from "../../../src/blocks/map/arrows/fuse.ts";
import { bodyWidth, measuresOf, outlineArrow } from "../../../src/blocks/map/arrows/outline.ts";
import { shapeArrows } from "../../../src/blocks/map/arrows/shape.ts";
import { flow } from "../../../src/blocks/map/curves.ts";
import { nearest, trackOf } from "../../../src/blocks/map/polyline.ts";
import type { Movement, MovementKind } from "../../../src/campaign/edition-map.ts";
import { distance } from "../../../src/geo/lines.ts";
import type { LinearGradient, PathNode, Point } from "../../../src/scene/types.ts";
import { KINDS, movement, PHASES } from "./editions.ts";

const ink = { tint: "#b3261e", casing: "#ffffff", ground: "#eeeeee", glow: false, scale: 1 };
const flat = ([x, y]: readonly [number, number]): Point => [x, y];
const LINE: readonly Point[] = [
  [0, 0],
  [300, 0],
];
const point = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }));

function area(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

describe("an arrow", () => {
  it("points at the last point of its path, however sharply that bends", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (points) => {
        fc.pre(trackOf(points).length > 30 && distance(points[0]!, points[points.length - 1]!) > 20);
        const outline = outlineArrow(flow(points, 40), measuresOf(5, 14));
        expect(outline).toBeDefined();
        expect(distance(outline!.tip, points[points.length - 1]!)).toBeLessThan(1e-6);
        for (const [x, y] of outline!.ring) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(Math.abs(area(outline!.ring))).toBeGreaterThan(0);
      }),
    );
  });

  it("widens from tail to neck and carries a head of the measured width", () => {
    const outline = outlineArrow(
      [
        [0, 0],
        [100, 0],
        [200, 0],
      ],
      measuresOf(4, 12),
    )!;
    const ys = (x: number) => outline.ring.filter((p) => Math.abs(p[0] - x) < 6).map((p) => p[1]);
    expect(Math.max(...ys(0))).toBeCloseTo(2, 1);
    expect(Math.max(...outline.ring.map((p) => p[1]))).toBeCloseTo((12 * 2.15) / 2, 1);
    expect(outline.measures.head).toBeCloseTo(12 * 2.15 * 0.92, 1);
  });

  it("grows slimmer as a whole when it is too short for its head", () => {
    const outline = outlineArrow(
      [
        [0, 0],
        [20, 0],
      ],
      measuresOf(7, 21),
    )!;
    expect(outline.measures.head).toBeLessThanOrEqual(10);
    expect(outline.measures.neck / outline.measures.tail).toBeCloseTo(3, 5);
  });

  it("keeps its edges apart in a hairpin", () => {
    const centre = flow(
      [
        [0, 0],
        [120, 0],
        [120, 30],
        [0, 30],
      ],
      30,
    );
    const { body, ring, measures } = outlineArrow(centre, measuresOf(4, 12))!;
    const track = trackOf(body);
    for (const p of ring.slice(0, -1)) expect(nearest(track, p).distance).toBeLessThan(measures.barb);
  });

  it("leaves its stem where it branches", () => {
    const [stem, branch] = shapeArrows(
      [
        movement(
          "stem",
          [
            [0, 0],
            [300, 0],
          ],
          { weight: 5 },
        ),
        movement(
          "branch",
          [
            [100, 4],
            [200, 120],
          ],
          { branchOf: "stem" },
        ),
      ],
      flat,
      [],
      1,
    );
    expect(nearest(trackOf(stem!.centre), branch!.centre[0]!).distance).toBeLessThan(1);
    expect(branch!.stem?.movement.id).toBe("stem");
  });

  it("starts afresh where another phase goes on from its end", () => {
    const [first, second] = shapeArrows(
      [
        movement("stem", LINE, { weight: 4, phase: PHASES[0]! }),
        movement(
          "next",
          [
            [300, 0],
            [420, 90],
          ],
          { branchOf: "stem", phase: PHASES[1]! },
        ),
      ],
      flat,
      [{ at: [300, 0], radius: 4 }],
      1,
    );
    expect(first!.headless).toBe(false);
    expect(second!.stem).toBeUndefined();
    expect(distance(second!.centre[0]!, [300, 0])).toBeGreaterThan(4);
  });

  it("stops short of the town it is meant for", () => {
    const [shape] = shapeArrows(
      [
        movement("a", [
          [0, 0],
          [300, 0],
        ]),
      ],
      flat,
      [{ at: [300, 0], radius: 4 }],
      1,
    );
    expect(shape!.outline.tip[0]).toBeLessThan(296);
    expect(shape!.outline.tip[0]).toBeGreaterThan(280);
  });
});

describe("a stem that splits into heads", () => {
  const split = () =>
    shapeArrows(
      [
        movement("stem", LINE, { weight: 5 }),
        movement(
          "north",
          [
            [300, 0],
            [420, -110],
          ],
          { branchOf: "stem", weight: 3 },
        ),
        movement(
          "south",
          [
            [300, 0],
            [430, 120],
          ],
          { branchOf: "stem", weight: 3 },
        ),
      ],
      flat,
      [],
      1,
    );

  it("gives up its own head and divides its whole width between them", () => {
    const [stem, north, south] = split();
    expect(stem!.headless).toBe(true);
    expect([north!.headless, south!.headless]).toEqual([false, false]);
    const width = (x: number) => {
      const ys = [north!, south!].flatMap(({ outline }) => outline.ring.filter((p) => Math.abs(p[0] - x) < 5));
      return Math.max(...ys.map((p) => p[1])) - Math.min(...ys.map((p) => p[1]));
    };
    const whole = bodyWidth(stem!.outline, 300);
    expect(width(277)).toBeGreaterThan(whole * 0.9);
    expect(width(277)).toBeLessThan(whole * 1.3);
    // Where they part the stem is over.
    expect(Math.max(...stem!.outline.ring.map(([x]) => x))).toBeLessThan(290);
  });

  it("is one outline with as many heads as it has branches", () => {
    const inked = fuseArrows(split());
    expect(inked).toHaveLength(1);
    expect(inked[0]!.members.map(({ movement: { id } }) => id)).toEqual(["stem", "north", "south"]);
    expect(inked[0]!.d.match(/M/g)).toHaveLength(1);
    expect(drawArrow(inked[0]!, ink)).toHaveLength(1);
  });

  it("keeps a branch's edge within the stem until they part", () => {
    const [stem, branch] = shapeArrows(
      [
        movement("stem", LINE, { weight: 5 }),
        movement(
          "branch",
          [
            [150, 0],
            [260, 140],
          ],
          { branchOf: "stem", weight: 2 },
        ),
      ],
      flat,
      [],
      1,
    );
    const root = branch!.outline.ring.filter(([x]) => x < branch!.centre[0]![0] + 6);
    for (const [x, y] of root) expect(Math.abs(y)).toBeLessThanOrEqual(bodyWidth(stem!.outline, x) / 2 + 0.6);
  });
});

describe("an arrow that runs into another", () => {
  const merged = (kind: MovementKind = "attack") =>
    shapeArrows(
      [
        movement(
          "tributary",
          [
            [20, -140],
            [160, -6],
          ],
          { joins: "stem", kind, weight: 3 },
        ),
        movement("stem", LINE, { weight: 5, kind }),
      ],
      flat,
      [],
      1,
    );

  it("has no head, and ends within the other's body", () => {
    const [tributary, stem] = merged();
    expect(tributary!.headless).toBe(true);
    expect(stem!.headless).toBe(false);
    const end = tributary!.outline.tip;
    expect(end[0]).toBeGreaterThan(160);
    const half = tributary!.outline.measures.neck / 2;
    expect(Math.abs(end[1]) + half).toBeLessThanOrEqual(bodyWidth(stem!.outline, end[0]) / 2 + 0.6);
  });

  it("finds the other full of colour where they meet", () => {
    const [, stem] = merged();
    const [drawn] = drawArrow(fuseArrows([stem!])[0]!, ink) as PathNode[];
    const { to } = drawn!.fill as LinearGradient;
    expect(to[0]).toBeLessThanOrEqual(165);
    const alone = shapeArrows([movement("stem", [LINE[0]!, [600, 0]], { weight: 5 })], flat, [], 1);
    const [plain] = drawArrow(fuseArrows(alone)[0]!, ink) as PathNode[];
    expect((plain!.fill as LinearGradient).to[0]).toBeGreaterThan(230);
  });

  it("shares its outline where arrows are edged", () => {
    expect(fuseArrows(merged("support"))).toHaveLength(1);
    expect(fuseArrows(merged("attack"))).toHaveLength(2);
  });

  it("is an arrow of its own when the other is of another kind, and where two join each other", () => {
    const pair = (one: Partial<Movement>, two: Partial<Movement>) =>
      shapeArrows(
        [movement("a", LINE, { joins: "b", ...one }), movement("b", [LINE[1]!, [300, 200]], { ...two })],
        flat,
        [],
        1,
      );
    expect(pair({}, { kind: "retreat" })[0]!.headless).toBe(false);
    expect(pair({}, { joins: "a" })).toHaveLength(2);
  });
});

describe("the kinds of movement", () => {
  it("are told apart in one ink", () => {
    const drawings = KINDS.map((kind) => {
      const [shape] = shapeArrows(
        [
          movement(
            "m",
            [
              [0, 0],
              [150, 20],
              [300, 0],
            ],
            { kind },
          ),
        ],
        flat,
        [],
        1,
      );
      return JSON.stringify(fuseArrows([shape!]).flatMap((one) => [...drawCasing(one, ink), ...drawArrow(one, ink)]));
    });
    expect(new Set(drawings).size).toBe(KINDS.length);
    for (const drawing of drawings) expect(drawing).not.toMatch(/NaN|null/);
  });
});
