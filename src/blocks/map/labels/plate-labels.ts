/** Plates: the badge, name and commander of a great formation on its home ground, and the heading of a phase. */
import type { DateValue, Edition, Interval, Phase, Side } from "../../../campaign/edition.ts";
import type { UnitMark } from "../../../campaign/edition-map.ts";
import { formatDate, formatInterval } from "../../../campaign/format-date.ts";
import { circleData, path, round } from "../../../scene/build.ts";
import type { Color, Point, SceneNode } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import type { BlockContext } from "../../block.ts";
import { withinPlate } from "../../parts/direction.ts";
import { pointAt, trackOf } from "../polyline.ts";
import { type Sheet, tintOf } from "../sheet.ts";
import { type Candidate, grow, type Halo, type Label } from "./label.ts";
import { blockOf, onMap, type Row, type TextBlock } from "./words.ts";

/** Price of each third of a plate on another side's ground, and on nobody's (the sea, a neutral's land). */
const OFF_GROUND = 30;
const NO_GROUND = 9;
/** Beyond this a plate is left out rather than stand where it would mislead. */
const WORTH = 420;

export function plateLabels(sheet: Sheet): Label[] {
  const plates = sheet.content.units.filter((unit) => unit.style === "plate" || unit.style === "name");
  const headed = new Set(plates.map((unit) => unit.phase?.id));
  const phases = sheet.context.edition.phases.filter(
    (phase) =>
      !headed.has(phase.id) &&
      sheet.content.view.kind !== "phase" &&
      sheet.arrows.some((a) => a.movement.phase?.id === phase.id && !sheet.content.over.has(a.movement)),
  );
  const several = sheet.context.edition.phases.length > 1;
  return [
    ...plates.map((unit, i) => unitPlate(sheet, unit, i)),
    ...(several ? phases.map((phase) => phasePlate(sheet, phase)) : []),
    titlePlate(sheet),
  ].filter((label) => label !== undefined);
}

function unitPlate(sheet: Sheet, unit: UnitMark, index: number): Label | undefined {
  const at = sheet.project(unit.at);
  if (at === undefined) return undefined;
  const tint = unit.phase === undefined ? sheet.context.sideTones(unit.side).text : tintOf(sheet, unit);
  const commander = sheet.level >= 4 || unit.commander === undefined ? [] : [unit.commander];
  // A fleet's ground is the sea.
  const afloat = unit.branch === "navy" || unit.size === "fleet";
  const badge = unit.style === "plate" ? unit.phase : undefined;
  return {
    id: `plate ${index}`,
    kind: "plate",
    text: unit.name,
    rank: unit.rank,
    worth: WORTH - unit.rank * 50,
    candidates: plateCandidates(sheet, {
      at,
      name: unit.name,
      under: commander,
      tint,
      phase: badge,
      side: afloat ? undefined : unit.side,
    }),
  };
}

function phasePlate(sheet: Sheet, phase: Phase): Label | undefined {
  const own = sheet.arrows.filter((a) => a.movement.phase?.id === phase.id);
  const middles = own.map(({ centre }) => pointAt(trackOf(centre), trackOf(centre).length / 2));
  const at: Point = [
    middles.reduce((sum, p) => sum + p[0], 0) / middles.length,
    middles.reduce((sum, p) => sum + p[1], 0) / middles.length,
  ];
  const dates = phaseDates(sheet.context, phase);
  return {
    id: `phase ${phase.id}`,
    kind: "plate",
    text: phase.shortName,
    rank: 1,
    worth: WORTH,
    candidates: plateCandidates(sheet, {
      at,
      name: phase.shortName,
      under: sheet.level >= 4 ? [] : dates,
      tint: sheet.context.phaseTint(phase),
      phase,
      side: undefined,
    }),
  };
}

function titlePlate(sheet: Sheet): Label | undefined {
  if (sheet.title === undefined) return undefined;
  const { inner, context } = sheet;
  const at: Point = [inner.x + inner.width / 2, inner.y + inner.height * 0.12];
  const plate = { at, name: sheet.title, under: [], tint: context.theme.ink, phase: undefined, side: undefined };
  return {
    id: "title",
    kind: "plate",
    text: sheet.title,
    rank: 1,
    worth: WORTH,
    candidates: plateCandidates(sheet, plate),
  };
}

/** The dates of a phase, in the author's words if he has any; its hours alone when the campaign lasts a day. */
export function phaseDates({ edition }: BlockContext, { dateline, period }: Phase): string[] {
  if (dateline !== undefined) return [dateline];
  return period === undefined ? [] : [periodWords(edition, period)];
}

function periodWords(edition: Edition, period: Interval): string {
  const words = formatInterval(period, edition.language, "short");
  const whole = edition.period;
  if (whole?.end === undefined || period.start.hour === undefined || !sameDay(whole.start, whole.end)) return words;
  const { year, month, day } = period.start;
  const date = formatDate(
    { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    edition.language,
    "short",
  );
  return words.startsWith(date) ? words.slice(date.length).replace(/^[,،\s]+/u, "") : words;
}

const sameDay = (a: DateValue, b: DateValue): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

interface Plate {
  readonly at: Point;
  readonly name: string;
  readonly under: readonly string[];
  readonly tint: Color;
  readonly phase: Phase | undefined;
  /** Whose ground it should stand on; undefined: anywhere. */
  readonly side: Side | undefined;
}

/** Places in rings around the wished point, nearest first. */
function plateCandidates(sheet: Sheet, plate: Plate): Candidate[] {
  const { context, scale } = sheet;
  const layouts = [30, 9.5, 6.2].map((ems) => plateBlock(context, plate, ems));
  const kinds = layouts.filter(({ block }, i) => i === 0 || block.height !== layouts[i - 1]!.block.height);
  const radius = plate.phase === undefined ? 0 : badgeRadius(context);
  const indent = radius === 0 ? 0 : radius * 2 + 7 * scale;
  const out: Candidate[] = [];
  kinds.forEach(({ block }, k) => {
    const width = block.width + indent;
    for (let ring = 0; ring <= 12; ring++) {
      const reach = ring * 14 * scale;
      const steps = ring === 0 ? 1 : 6 + ring;
      for (let i = 0; i < steps; i++) {
        const turn = (2 * Math.PI * i) / steps;
        const x = plate.at[0] + Math.cos(turn) * reach * 1.4 - width / 2;
        const y = plate.at[1] + Math.sin(turn) * reach - block.height / 2;
        const box = { x, y, width, height: block.height };
        const anchor: Point = [x + width / 2, y + block.height / 2];
        out.push({
          boxes: [grow(box, 3 * scale)],
          cost: ring * 3 + ring * ring * 0.9 + k * 8 + groundCost(sheet, plate.side, box),
          anchor,
          draw: (halo) => drawPlate(context, plate, block, radius, indent, [x, y], halo),
        });
      }
    }
  });
  return out;
}

function groundCost(
  sheet: Sheet,
  side: Side | undefined,
  box: { x: number; y: number; width: number; height: number },
): number {
  if (side === undefined) return 0;
  let off = 0;
  const spots: Point[] = [
    [box.x, box.y + box.height / 2],
    [box.x + box.width / 2, box.y + box.height / 2],
    [box.x + box.width, box.y + box.height / 2],
  ];
  for (const spot of spots) {
    const whose = sheet.sideAt(spot);
    if (whose === undefined) off += NO_GROUND;
    else if (whose.id !== side.id) off += OFF_GROUND;
  }
  return off;
}

function badgeRadius(context: BlockContext): number {
  return onMap(context, context.theme.type.frontName).size * 0.62;
}

function plateBlock(context: BlockContext, plate: Plate, ems: number): { readonly block: TextBlock } {
  const { text, theme } = context;
  const name = onMap(context, theme.type.frontName);
  const under = onMap(context, { ...theme.type.army, weight: 600 });
  const paint = theme.dark ? mix(plate.tint, theme.ink, 0.2) : mix(plate.tint, "#000000", 0.12);
  const paragraph = text.paragraph(plate.name, name, { width: name.size * ems, maxLines: 3, align: "start" });
  const rows: Row[] = [
    ...paragraph.lines.map((line) => ({ line, paint, leading: name.size * 1.18 })),
    ...plate.under.map((words) => ({ line: text.line(words, under), paint, leading: under.size * 1.22 })),
  ];
  return { block: blockOf(rows, text) };
}

function drawPlate(
  context: BlockContext,
  plate: Plate,
  block: TextBlock,
  radius: number,
  indent: number,
  [x, y]: Point,
  halo: Halo,
): SceneNode[] {
  const align = plate.phase === undefined ? "center" : "start";
  const words = block.draw(x + indent, y, align, context.text, halo);
  if (plate.phase === undefined) return words;
  const badge = drawBadge(context, plate.phase, plate.tint, [x + radius, y + block.firstMiddle], radius);
  return withinPlate(context, [...badge, ...words], x, indent + block.width);
}

/** The number of a phase in a disc of its tint. */
export function drawBadge(
  context: BlockContext,
  phase: Phase,
  tint: Color,
  [x, y]: Point,
  radius: number,
): SceneNode[] {
  const { text, theme } = context;
  const line = text.line(String(phase.number), { face: "display", weight: 700, size: radius * 1.5 });
  const disc = path(circleData(x, y, radius), {
    fill: tint,
    stroke: { paint: theme.map.arrowCasing, width: round(radius * 0.2) },
  });
  return [disc, ...text.drawLine(line, x, y + line.capHeight / 2, { paint: theme.onPhase, align: "center" })];
}
