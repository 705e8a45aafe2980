import { hcl } from "d3-color";
import type { Color } from "../scene/types.ts";
import type { TextStyle } from "../text/types.ts";
import { contrast, legible, luminance, mix, parseColor } from "./color.ts";
import { deriveTones } from "./derive.ts";
import { type Anchors, follow, followAll, isDark } from "./follow.ts";
import type { MapStyleInput, SideTonesInput, ThemeInput, TypeInput, TypeStyleInput } from "./input.ts";
import { THEMES } from "./registry.ts";
import type { MapColors, SideTones, Theme, TypeScale } from "./types.ts";

/** Map colours that go with the sea rather than with the land. */
const OF_WATER = /^(sea|coast|river|lake|graticule|vignette|waterName|haloOnSea|water|marsh)$/;
/** Map colours that go with the page. */
const OF_PAPER = /^(plate|arrowCasing|city|cityDot|eventMark|fronts)$/;

/**
 * A whole theme from what a designer gave. Colours given are kept as they are. All others follow: those
 * of the theme extended keep their place between ground and ink, and words are made to read.
 * The input must be valid; fonts are loaded elsewhere.
 */
export function buildTheme(input: ThemeInput): Theme {
  const paperGiven = color(input.palette?.paper);
  const base = THEMES[input.extends ?? (paperGiven && isDark(paperGiven) ? "briefing" : "archive")]!;
  const paper = paperGiven ?? base.paper;
  const ink = color(input.palette?.ink) ?? inkFor(base, paper);
  const page = { from: { ground: base.paper, ink: base.ink }, to: { ground: paper, ink } };
  const carry = (token: Color) => follow(token, page.from, page.to);
  const muted = color(input.palette?.muted) ?? legible(carry(base.muted), [paper], 4.5);
  const ground = {
    ...base,
    name: input.name ?? "custom",
    dark: isDark(paper),
    paper,
    ink,
    muted,
    rule: color(input.palette?.rule) ?? carry(base.rule),
    map: buildMap(base, input.map ?? {}, page),
  };
  const sides = buildSides(base, ground, input);
  const themed: Theme = {
    ...ground,
    sides,
    type: buildType(base.type, input.type ?? {}),
    ...buildPhases(base, ground, input),
  };
  return {
    ...themed,
    map: readableMap(themed, base, input),
    ...(input.spacing && { spacing: { margin: 1, gutter: 1, gaps: 1, ...input.spacing } }),
    ...(input.strokes && { strokes: { map: 1, rules: 1, halo: 1, ...input.strokes } }),
  };
}

/** The base's ink where it reads; on paper of the other kind, the paper's own opposite. */
function inkFor(base: Theme, paper: Color): Color {
  if (contrast(base.ink, paper) >= 7) return base.ink;
  return legible(mix(paper, isDark(paper) ? "#ffffff" : "#000000", 0.9), [paper], 7);
}

interface Change {
  readonly from: Anchors;
  readonly to: Anchors;
}

function buildMap(base: Theme, style: MapStyleInput, page: Change): MapColors {
  const { vignette = true, fronts, terrain = {}, ...flat } = style;
  const given = givenColors(flat);
  const land = given.land ?? follow(base.map.land, page.from, page.to);
  const sea = given.sea ?? follow(base.map.sea, page.from, page.to);
  const change = (old: Color, now: Color): Change => ({
    from: { ground: old, ink: base.ink },
    to: { ground: now, ink: page.to.ink },
  });
  const [onLand, onSea] = [change(base.map.land, land), change(base.map.sea, sea)];
  const carried = followAll(base.map, (token, key) => {
    const { from, to } = OF_WATER.test(key) ? onSea : OF_PAPER.test(key) ? page : onLand;
    return follow(token, from, to);
  });
  return {
    ...carried,
    ...given,
    terrain: {
      ...followAll(base.map.terrain, (token, key) => {
        const { from, to } = OF_WATER.test(key) ? onSea : onLand;
        return follow(token, from, to);
      }),
      ...givenColors(terrain),
    },
    ...(fronts && { fronts: fronts.map((front) => color(front)!) }),
    vignette: vignette ? carried.vignette : [],
  };
}

function buildSides(base: Theme, ground: Theme, input: ThemeInput): Theme["sides"] {
  const page = input.palette?.paper ?? input.palette?.ink ?? input.map?.land;
  return Object.fromEntries(
    Object.entries(base.sides).map(([name, old]) => {
      const given = input.palette?.sides?.[name as "red"];
      const tones: SideTonesInput = typeof given === "string" ? { color: given } : (given ?? {});
      const { color: own, ...single } = tones;
      const made = own ? deriveTones(ground, color(own)!) : page ? carryTones(old, base, ground) : old;
      return [name, readableTones({ ...made, pattern: old.pattern, ...givenColors(single) }, ground, single)];
    }),
  );
}

/** The tones of a side on other paper and other land. */
function carryTones(old: SideTones, base: Theme, ground: Theme): SideTones {
  const paper = { from: { ground: base.paper, ink: base.ink }, to: { ground: ground.paper, ink: ground.ink } };
  const land = { from: { ground: base.map.land, ink: base.ink }, to: { ground: ground.map.land, ink: ground.ink } };
  const flipped = base.dark !== ground.dark;
  if (flipped) return deriveTones(ground, old.bar);
  const onLand = (token: Color) => follow(token, land.from, land.to);
  const onPaper = (token: Color) => follow(token, paper.from, paper.to);
  return {
    ...old,
    bar: legible(old.bar, [ground.paper], 3),
    text: legible(old.text, [ground.paper], 4.5),
    border: legible(old.border, [ground.paper], 3),
    land: onLand(old.land),
    held: onLand(old.held),
    portrait: { ...old.portrait, ground: [onPaper(old.portrait.ground[0]), onPaper(old.portrait.ground[1])] },
  };
}

/** Words of a side made to read on what lies beneath them, unless the designer chose them. */
function readableTones(tones: SideTones, ground: Theme, given: SideTonesInput): SideTones {
  const { bar, land, held } = tones;
  const best = [ground.paper, "#ffffff", "#101418", "#000000"].find((words) => contrast(words, bar) >= 4.5);
  return {
    ...tones,
    onBar: given.onBar || contrast(tones.onBar, bar) >= 4.5 ? tones.onBar : (best ?? "#000000"),
    areaName: given.areaName ? tones.areaName : legible(tones.areaName, [land, held], 4.5),
  };
}

/** Tints nearer than this in hue are taken for one another, degrees. */
const NEAR_HUE = 18;

function buildPhases(base: Theme, ground: Theme, input: ThemeInput): Pick<Theme, "phases" | "onPhase"> {
  const given = (input.palette?.phases ?? []).map((tint) => color(tint)!);
  const changed = ground.paper !== base.paper;
  const inherited = base.phases.map((tint) => (changed ? legible(tint, [ground.paper], 4.5) : tint));
  const phases = given.length === 0 ? inherited : [...given, ...inherited.filter((tint) => !given.some(near(tint)))];
  const onPhase = color(input.palette?.onPhase);
  if (onPhase) return { phases, onPhase };
  const worst = (words: Color) => Math.min(...phases.map((tint) => contrast(words, tint)));
  const choices = [base.onPhase, ground.paper, "#ffffff", ground.ink, "#101418"];
  const reads = choices.find((words) => worst(words) >= 4.5);
  return { phases, onPhase: reads ?? choices.reduce((a, b) => (worst(b) > worst(a) ? b : a)) };
}

function near(a: Color): (b: Color) => boolean {
  const x = hcl(a);
  return (b) => {
    const y = hcl(b);
    const turn = Math.abs(x.h - y.h) % 360;
    const sameHue = Math.min(turn, 360 - turn) < NEAR_HUE || Math.min(x.c, y.c) < 10;
    return sameHue && Math.abs(luminance(a) - luminance(b)) < 0.2;
  };
}

/** Names on the map made to read on every ground they may stand on, unless the designer chose them. */
function readableMap({ map, sides }: Theme, base: Theme, input: ThemeInput): MapColors {
  const given: Partial<Record<string, Color>> = givenColors(input.map ?? {});
  const grounds = Object.values(sides).flatMap(({ land, held }) => [land, held]);
  const read = (key: "waterName" | "countryName" | "regionName" | "city" | "eventMark", on: readonly Color[]) =>
    given[key] ??
    (map[key] === base.map[key] && map.land === base.map.land && map.sea === base.map.sea
      ? map[key]
      : legible(map[key], on, 4.5));
  return {
    ...map,
    waterName: read("waterName", [map.sea]),
    countryName: read("countryName", [map.land]),
    regionName: read("regionName", [map.land]),
    city: read("city", [map.land, ...grounds]),
    eventMark: read("eventMark", [map.land, map.sea]),
  };
}

function buildType(base: TypeScale, input: TypeInput): TypeScale {
  const { scale = 1, ...roles } = input;
  return Object.fromEntries(
    Object.entries(base).map(([role, style]: [string, TextStyle]) => [
      role,
      cutOf(style, roles[role as keyof typeof roles] ?? {}, scale),
    ]),
  ) as unknown as TypeScale;
}

function cutOf(style: TextStyle, { leading, ...cut }: TypeStyleInput, scale: number): TextStyle {
  const size = (cut.size ?? style.size) * scale;
  const own = style.leading ?? style.size * 1.25;
  const set = leading === undefined ? (own * size) / style.size : leading * size;
  return { ...style, ...cut, size, leading: set };
}

/** The colours among the fields of an input, as the scene writes them. */
function givenColors<T extends object>(fields: T): { [K in keyof T]?: Color } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const parsed = typeof value === "string" ? parseColor(value) : undefined;
      return parsed === undefined ? [] : [[key, parsed]];
    }),
  ) as { [K in keyof T]?: Color };
}

function color(input: string | undefined): Color | undefined {
  return input === undefined ? undefined : parseColor(input);
}
