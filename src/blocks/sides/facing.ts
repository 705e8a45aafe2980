import type { Side } from "../../campaign/edition.ts";
import { group, path, rectData } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { drawFlag } from "../../symbols/flags/flag.ts";
import { withAlpha } from "../../theme/color.ts";
import type { BlockContext, Box, Presentation } from "../block.ts";
import { asWhole } from "../parts/direction.ts";
import { type TextPiece, textPiece } from "../parts/piece.ts";
import { shortestLines } from "../parts/shortest-lines.ts";
import { scaled, sized, unit } from "../parts/type.ts";

import { flagsOf } from "./side-flags.ts";

/** Least height of a field at home size. */
const LEAST = 132;
/** Taller boxes than this, in widths, set the sides one above the other. */
const UPRIGHT = 0.9;

/** Sides without commanders, face to face: a field of each side's colour with its flags and its name. */
export function presentFacing(context: BlockContext, width: number): Presentation {
  const { sides } = context.edition;
  return {
    name: "full",
    height: unit(context, LEAST),
    tallest: context.page.height,
    dropped: [],
    draw: (box) => {
      const gap = unit(context, 10);
      const upright = sides.length > 1 && box.height > box.width * UPRIGHT;
      const share = ((upright ? box.height : width) - gap * (sides.length - 1)) / sides.length;
      const fields = sides.map(
        (_, i): Box =>
          upright
            ? { x: box.x, y: box.y + i * (share + gap), width, height: share }
            : { x: box.x + i * (share + gap), y: box.y, width: share, height: box.height },
      );
      // Names of one size: a longer name is not a smaller side.
      const size = Math.min(...sides.map((side, i) => largestName(context, side, fields[i]!)));
      return sides.map((side, i) =>
        group(drawField(context, side, fields[i]!, size), { name: `side-${side.id}`, label: side.name }),
      );
    },
    fill: () => presentFacing(context, width),
  };
}

/** Steps by which a name shrinks until it stands in its field with its flags. */
const SMALLER = 0.92;
/** Least white above and below what stands in a field, as a share of the usual. */
const LEAST_PAD = 0.4;

/** What stands alone in a field looks centred a little above its middle. */
const OPTICAL_MIDDLE = 0.475;

/** White round what stands in a field. */
function padOf({ width, height }: Box): number {
  return Math.min(width, height) * 0.1;
}

/** How high the letters of a name may be, in heights of its field: beside flags, and by itself. */
const HIGHEST = { flagged: 0.26, alone: 0.4 };
/** White beside a name that fills its field, in the field's usual white: less than beside small type. */
const NAME_PAD = 1.2;
/** Size of a name that no field is too small for, in widths of its field. */
const NARROW = 0.2;

/** The largest size at which a name stands unbroken in its field, in whatever number of lines lets it be largest. */
function largestName(context: BlockContext, side: Side, box: Box): number {
  const room = box.width - padOf(box) * NAME_PAD;
  const style = scaled(context, context.theme.type.title);
  const highest = box.height * (flagsOf(context, side).length > 0 ? HIGHEST.flagged : HIGHEST.alone);
  const words = side.name.trim().split(/\s+/u);
  const least = Math.min(highest, room * NARROW);
  const sizes = [1, 2, 3].slice(0, words.length).map((count) => {
    const longest = Math.max(
      ...shortestLines(words, count, (text) => context.text.measure(text, style)).map((line) =>
        context.text.measure(line, style),
      ),
    );
    return Math.min(highest, ((box.height - padOf(box) * 2) * 0.8) / count, (room / longest) * style.size * 0.98);
  });
  return Math.max(least, ...sizes);
}

/** Flags above the name, the name as large as the field allows, the note beneath. */
function drawField(context: BlockContext, side: Side, box: Box, largest: number): SceneNode[] {
  const tones = context.sideTones(side);
  const pad = padOf(box);
  const room = box.width - pad * 2;
  const { minimumSize } = context.page;
  const name = (size: number) => layName(context, side, size, box.width - pad * NAME_PAD);
  const noteStyle = scaled(context, context.theme.type.standfirst);
  const note =
    side.note && box.height > unit(context, 190)
      ? textPiece(context, side.note, noteStyle, { width: room, maxLines: 2, align: "center", paint: tones.onBar })
      : undefined;
  const flags = flagsOf(context, side);
  const gap = pad * 0.35;
  const flagHeight = Math.min(box.height * 0.34, (room - gap * (flags.length - 1)) / (1.5 * Math.max(flags.length, 1)));
  const shown = { flags: flags.length > 0 && flagHeight > unit(context, 14), note: note !== undefined };
  const most = box.height - pad * LEAST_PAD * 2;
  const lay = (size: number) => layField(name(size), shown.flags ? flagHeight : 0, shown.note ? note : undefined, pad);
  let size = Math.max(largest, minimumSize);
  while (lay(size).height > most && size > minimumSize) size = Math.max(size * SMALLER, minimumSize);
  // What even the smallest name leaves no room for.
  if (lay(size).height > most) shown.note = false;
  if (lay(size).height > most) shown.flags = false;
  const { height, nameTop, noteTop, start, end } = lay(size);
  // Capitals stand in the middle, whatever tails and accents they have: names side by side share a baseline.
  const middle = box.y + box.height * OPTICAL_MIDDLE - (start + end) / 2;
  const top = Math.max(Math.min(middle, box.y + box.height - height), box.y);
  return [
    path(rectData(box.x, box.y, box.width, box.height), { fill: tones.bar }),
    ...(shown.flags ? drawFlags(context, flags, box, top, flagHeight, gap) : []),
    ...name(size).draw(box.x + (pad * NAME_PAD) / 2, top + nameTop),
    ...(note && shown.note ? note.draw(box.x + pad, top + noteTop) : []),
  ];
}

function layName(context: BlockContext, side: Side, size: number, width: number): TextPiece {
  const title = scaled(context, context.theme.type.title);
  return textPiece(
    context,
    side.name,
    { ...sized(title, size), leading: size * 0.98 },
    { width, maxLines: 3, align: "center", paint: context.sideTones(side).onBar, role: "heading" },
  );
}

/** Height of all that stands in a field, the tops of its words, and where what is centred starts and ends. */
function layField(name: TextPiece, flagHeight: number, note: TextPiece | undefined, pad: number) {
  const flagsHeight = flagHeight > 0 ? flagHeight + pad * 0.7 : 0;
  const nameTop = flagsHeight - Math.min(name.firstBaseline - name.capHeight, name.inkTop);
  const foot = nameTop + name.lastBaseline;
  const start = flagHeight > 0 ? 0 : nameTop + name.firstBaseline - name.capHeight;
  const low = nameTop + name.inkBottom;
  if (!note) return { height: Math.max(foot, low), nameTop, noteTop: 0, start, end: foot };
  const noteTop = Math.max(
    foot + pad * 0.5 - (note.firstBaseline - note.capHeight),
    low + note.size * LEAST_PAD * 0.5 - note.inkTop,
  );
  const end = noteTop + note.lastBaseline;
  return { height: Math.max(end, noteTop + note.inkBottom), nameTop, noteTop, start, end };
}

function drawFlags(
  context: BlockContext,
  flags: ReturnType<typeof flagsOf>,
  box: Box,
  top: number,
  height: number,
  gap: number,
): SceneNode[] {
  const width = height * 1.5;
  const left = box.x + (box.width - flags.length * width - (flags.length - 1) * gap) / 2;
  const outline = { color: withAlpha(context.theme.ink, 0.28), width: Math.max(unit(context, 1), 0.6) };
  return flags.flatMap((art, i) => {
    const x = left + i * (width + gap);
    return asWhole(context, [drawFlag(art, { x, y: top, width, height }, { outline })], x, width);
  });
}
