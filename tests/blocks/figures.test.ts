import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forces } from "../../src/blocks/forces/forces.ts";
import { losses } from "../../src/blocks/losses/losses.ts";
import type { Edition, Figure, Metric, Side } from "../../src/campaign/edition.ts";
import { sideTones } from "../../src/theme/derive.ts";
import { ARCHIVE } from "../../src/theme/themes.ts";
import { editions } from "./arbitraries.ts";
import { contextFor, filledWidths, layersNamed, wordsOf } from "./context.ts";
import { COLORS, exampleEdition, exampleSide } from "./example.ts";

const exact = (value: number): Figure => ({ value, low: value, high: value, approximate: false, sources: [] });
const metric = (key: string, kind: Metric["kind"]): Metric => ({ key, label: key, kind });

const side = (index: number, strength: Record<string, number>, lost: Record<string, number>): Side =>
  exampleSide(index, {
    strength: Object.entries(strength).map(([key, value]) => ({
      metric: metric(key, "materiel"),
      figure: exact(value),
    })),
    losses: Object.entries(lost).map(([key, value]) => ({ metric: metric(key, "people"), figure: exact(value) })),
  });

const edition = (...sides: Side[]): Edition => exampleEdition({ sides });

const TWO = edition(
  side(0, { guns: 29_835, tanks: 5_250 }, { killed: 12_103, wounded: 24_550 }),
  side(1, { guns: 6_640, tanks: 1_215 }, { killed: 83_737, captured: 640_000 }),
);

const draw = (block: typeof forces, of: Edition, width: number) => {
  const [full] = block.present(contextFor(of), width)!;
  return full!.draw({ x: 0, y: 0, width, height: full!.height });
};
const barOf = (index: number) => sideTones(ARCHIVE, COLORS[index]!, index).bar;

describe("figures", () => {
  test("stand in the balance of forces as the campaign gives them", () => {
    expect(wordsOf(draw(forces, TWO, 592))).toEqual(expect.arrayContaining(["29,835", "6,640", "5,250", "1,215"]));
  });

  test("stand in the losses as the campaign gives them, in a wide table and in a narrow column", () => {
    for (const width of [700, 300]) {
      expect(wordsOf(draw(losses, TWO, width))).toEqual(
        expect.arrayContaining(["12,103", "24,550", "83,737", "640,000"]),
      );
    }
  });

  test("are printed in full or in the short form of the language, whatever they are", () => {
    fc.assert(
      fc.property(editions, (any) => {
        const [full] = losses.present(contextFor(any), 592) ?? [];
        const printed = full?.draw({ x: 0, y: 0, width: 592, height: 900 }) ?? [];
        const words = wordsOf(printed).join("").replace(/\s/gu, "");
        const styles = [{}, { notation: "compact", maximumSignificantDigits: 3 }] as const;
        for (const { figure } of any.sides.flatMap((one) => one.losses)) {
          const forms = styles.map((style) => {
            const write = new Intl.NumberFormat("en", style);
            return figure.low === figure.high
              ? write.format(figure.value)
              : `${write.format(figure.low)}–${write.format(figure.high)}`;
          });
          expect(
            forms.some((form) => words.includes(form.replace(/\s/gu, ""))),
            `${forms}`,
          ).toBe(true);
        }
      }),
      { numRuns: 8, seed: 3 },
    );
  });
});

describe("bars", () => {
  test.each(["guns", "tanks"])("of %s are as long as the sides were strong", (key) => {
    const row = layersNamed(draw(forces, TWO, 592), `metric-${key}`);
    const [red, blue] = [0, 1].map((index) => filledWidths(row, barOf(index))[0]!) as [number, number];
    const [strong, weak] = TWO.sides.map((one) => one.strength.find(({ metric: of }) => of.key === key)!.figure.value);
    expect(blue / red).toBeCloseTo(weak! / strong!, 2);
  });

  test("of three sides share one scale within a metric", () => {
    const three = edition(side(0, { guns: 246 }, {}), side(1, { guns: 156 }, {}), side(2, { guns: 104 }, {}));
    const row = layersNamed(draw(forces, three, 592), "metric-guns");
    const [a, b, c] = [0, 1, 2].map((index) => filledWidths(row, barOf(index))[0]!) as [number, number, number];
    expect(b / a).toBeCloseTo(156 / 246, 2);
    expect(c / a).toBeCloseTo(104 / 246, 2);
  });

  test("of losses in a narrow column count people on one scale", () => {
    const column = draw(losses, TWO, 300);
    const length = (index: number, key: string) =>
      filledWidths(layersNamed(column, `loss-side-${index}-${key}`), barOf(index))[0]!;
    expect(length(1, "killed") / length(1, "captured")).toBeCloseTo(83_737 / 640_000, 2);
    expect(length(0, "wounded") / length(1, "captured")).toBeCloseTo(24_550 / 640_000, 2);
  });
});
