import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Color } from "../scene/types.ts";
import { contrast, legible, parseColor } from "./color.ts";
import type { ThemeInput } from "./input.ts";
import type { SideTones, Theme } from "./types.ts";
import { alikeIn } from "./vision.ts";

type Path = readonly (string | number)[];

/** Words upon a ground: both by the path in a theme, with the contrast they need. */
interface Pair {
  readonly words: Color;
  readonly wordsAt: Path;
  readonly noun: string;
  readonly ground: Color;
  readonly groundAt: Path;
  readonly groundNoun: string;
}

/** Contrast of running words (WCAG 2.2, success criterion 1.4.3), and of large ones and shapes. */
const READS = 4.5;
const SHAPE = 3;

/**
 * What a reader could not read or tell apart: words too near their ground, side colours too pale,
 * sides alike to those who see fewer colours. Speaks of colours the designer gave alone.
 */
export function checkTheme(theme: Theme, input: ThemeInput): Diagnostic[] {
  return [...checkWords(theme, input), ...checkBars(theme, input), ...checkSidesOf(theme, input)];
}

function checkWords(theme: Theme, input: ThemeInput): Diagnostic[] {
  return pairsOf(theme).flatMap(({ words, wordsAt, noun, ground, groundAt, groundNoun }) => {
    const [ownWords, ownGround] = [isGiven(input, wordsAt), isGiven(input, groundAt)];
    const ratio = contrast(words, ground);
    if ((!ownWords && !ownGround) || ratio >= READS) return [];
    const remedy = legible(words, [ground], READS);
    return [
      warning(
        "W-theme-contrast",
        ownWords ? wordsAt : groundAt,
        `${noun} (${words}) on ${groundNoun} (${ground}) have a contrast of ${print(ratio)}:1 and need ${READS}:1`,
        [`The nearest colour that reads is \`${remedy}\`.`],
      ),
    ];
  });
}

function pairsOf(theme: Theme): Pair[] {
  const palette = (key: string): Path => ["palette", key];
  const map = (key: string): Path => ["map", key];
  const paper = { ground: theme.paper, groundAt: palette("paper"), groundNoun: "the paper" };
  const land = { ground: theme.map.land, groundAt: map("land"), groundNoun: "the land" };
  const sea = { ground: theme.map.sea, groundAt: map("sea"), groundNoun: "the sea" };
  const sides = Object.entries(theme.sides).flatMap(([name, tones]): Pair[] => {
    const at = (key: string): Path => ["palette", "sides", name, key];
    return [
      { words: tones.text, wordsAt: at("text"), noun: `the words of the side \`${name}\``, ...paper },
      {
        words: tones.onBar,
        wordsAt: at("onBar"),
        noun: `the words on the bar \`${name}\``,
        ground: tones.bar,
        groundAt: at("bar"),
        groundNoun: "the bar",
      },
      ...(["land", "held"] as const).map((ground): Pair => {
        return {
          words: tones.areaName,
          wordsAt: at("areaName"),
          noun: `area names of \`${name}\``,
          ground: tones[ground],
          groundAt: at(ground),
          groundNoun: `its \`${ground}\``,
        };
      }),
    ];
  });
  const phases = theme.phases.map((tint, i): Pair => {
    return {
      words: theme.onPhase,
      wordsAt: palette("onPhase"),
      noun: "the words on phase bars",
      ground: tint,
      groundAt: ["palette", "phases", i],
      groundNoun: `the tint of phase ${i + 1}`,
    };
  });
  return [
    { words: theme.ink, wordsAt: palette("ink"), noun: "running words", ...paper },
    { words: theme.muted, wordsAt: palette("muted"), noun: "lesser words", ...paper },
    ...sides,
    ...phases,
    { words: theme.map.city, wordsAt: map("city"), noun: "names of towns", ...land },
    { words: theme.map.countryName, wordsAt: map("countryName"), noun: "names of countries", ...land },
    { words: theme.map.regionName, wordsAt: map("regionName"), noun: "names of regions", ...land },
    { words: theme.map.waterName, wordsAt: map("waterName"), noun: "names of waters", ...sea },
    {
      words: theme.ink,
      wordsAt: palette("ink"),
      noun: "the words of the legend",
      ground: theme.map.plate,
      groundAt: map("plate"),
      groundNoun: "its plate",
    },
  ];
}

/** Side colours and tints too pale for the paper are drawn in a stronger tone of the same hue. */
function checkBars(theme: Theme, input: ThemeInput): Diagnostic[] {
  const sides = Object.entries(input.palette?.sides ?? {}).flatMap(([name, given]) => {
    const own = typeof given === "string" ? given : (given?.bar ?? given?.color);
    const color = own === undefined ? undefined : parseColor(own);
    if (!color || contrast(color, theme.paper) >= SHAPE) return [];
    const drawn = theme.sides[name]!.bar;
    const path = ["palette", "sides", name];
    return [pale(`the side colour \`${name}\``, color, theme.paper, path, drawn === color ? undefined : drawn)];
  });
  const phases = (input.palette?.phases ?? []).flatMap((given, i) => {
    const color = parseColor(given);
    if (!color || contrast(color, theme.paper) >= SHAPE) return [];
    return [pale(`the tint of phase ${i + 1}`, color, theme.paper, ["palette", "phases", i], undefined)];
  });
  return [...sides, ...phases];
}

function pale(noun: string, color: Color, paper: Color, path: Path, drawn: Color | undefined): Diagnostic {
  const ratio = print(contrast(color, paper));
  const message = `${noun} (${color}) on the paper (${paper}) has a contrast of ${ratio}:1 and needs ${SHAPE}:1`;
  const end = drawn ? `; it is drawn as ${drawn}` : "";
  return warning("W-theme-contrast", path, message + end, [
    `The nearest colour that stands out is \`${legible(color, [paper], SHAPE)}\`.`,
  ]);
}

/** The two sides of most wars. */
function checkSidesOf(theme: Theme, input: ThemeInput): Diagnostic[] {
  const given = input.palette?.sides;
  if (!given?.red && !given?.blue) return [];
  return checkSides(
    [
      { name: "red", tones: { ...theme.sides.red!, pattern: "solid" } },
      { name: "blue", tones: { ...theme.sides.blue!, pattern: "solid" } },
    ],
    (i) => ["palette", "sides", i === 1 && given.blue ? "blue" : "red"],
  );
}

export interface SeenSide {
  readonly name: string;
  readonly tones: Pick<SideTones, "bar" | "pattern">;
}

/**
 * Sides that could be taken for one another: by anybody, by those with a colour-vision deficiency, or
 * in a grey copy. A pattern of its own tells a side apart from all but one of the very same colour.
 */
export function checkSides(sides: readonly SeenSide[], pathOf: (index: number) => Path): Diagnostic[] {
  return sides.flatMap((b, j) =>
    sides.slice(0, j).flatMap((a) => {
      const found = alikeIn(a.tones.bar, b.tones.bar);
      const alike = a.tones.pattern === b.tones.pattern ? found : found.filter((sight) => sight === "colour");
      if (alike.length === 0) return [];
      const sights = alike.includes("colour") ? "to everyone" : `in ${alike.join(" and ")}`;
      return [
        warning(
          "W-sides-alike",
          pathOf(j),
          `the sides \`${a.name}\` (${a.tones.bar}) and \`${b.name}\` (${b.tones.bar}) look alike ${sights}`,
          [
            `Take a ${contrast(b.tones.bar, "#000000") > contrast(a.tones.bar, "#000000") ? "lighter" : "darker"} colour for \`${b.name}\`, or another hue.`,
          ],
        ),
      ];
    }),
  );
}

/** Whether the designer wrote this colour, or one it is made of. */
function isGiven(input: ThemeInput, path: Path): boolean {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value !== undefined;
}

function print(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

function warning(code: string, path: Path, message: string, hints: readonly string[]): Diagnostic {
  return { severity: "warning", code, message, path: [...path], hints };
}
