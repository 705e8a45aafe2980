import type { Side } from "../../campaign/edition.ts";
import { group, path, rectData } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { drawFlag } from "../../symbols/flags/flag.ts";
import { withAlpha } from "../../theme/color.ts";
import type { BlockContext, Box, Presentation } from "../block.ts";
import { asWhole } from "../parts/direction.ts";
import { textPiece } from "../parts/piece.ts";
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
      return sides.map((side, i) => {
        const share = ((upright ? box.height : width) - gap * (sides.length - 1)) / sides.length;
        const field = upright
          ? { x: box.x, y: box.y + i * (share + gap), width, height: share }
          : { x: box.x + i * (share + gap), y: box.y, width: share, height: box.height };
        return group(drawField(context, side, field), { name: `side-${side.id}`, label: side.name });
      });
    },
    fill: () => presentFacing(context, width),
  };
}

/** Flags above the name, the name as large as the field allows, the note beneath. */
function drawField(context: BlockContext, side: Side, box: Box): SceneNode[] {
  const { theme } = context;
  const tones = context.sideTones(side);
  const pad = Math.min(box.width, box.height) * 0.1;
  const room = box.width - pad * 2;
  const title = scaled(context, theme.type.title);
  const size = Math.max(Math.min(box.height * 0.24, room * 0.2), context.page.minimumSize);
  const name = textPiece(
    context,
    side.name,
    { ...sized(title, size), leading: size * 0.98 },
    {
      width: room,
      maxLines: 3,
      align: "center",
      paint: tones.onBar,
      role: "heading",
    },
  );
  const noteStyle = scaled(context, theme.type.standfirst);
  const note =
    side.note && box.height > unit(context, 190)
      ? textPiece(context, side.note, noteStyle, { width: room, maxLines: 2, align: "center", paint: tones.onBar })
      : undefined;
  const flags = flagsOf(context, side);
  const gap = pad * 0.35;
  const flagHeight = Math.min(box.height * 0.34, (room - gap * (flags.length - 1)) / (1.5 * Math.max(flags.length, 1)));
  const hasFlags = flags.length > 0 && flagHeight > unit(context, 14);
  const flagsHeight = hasFlags ? flagHeight + pad * 0.7 : 0;
  const words = name.lastBaseline - name.firstBaseline + name.capHeight;
  const noteHeight = note ? pad * 0.5 + note.lastBaseline - note.firstBaseline + note.capHeight : 0;
  const top = box.y + (box.height - flagsHeight - words - noteHeight) / 2;
  const nameTop = top + flagsHeight - (name.firstBaseline - name.capHeight);
  const centred = (piece: { width: number }) => box.x + (box.width - piece.width) / 2;
  return [
    path(rectData(box.x, box.y, box.width, box.height), { fill: tones.bar }),
    ...(hasFlags ? drawFlags(context, flags, box, top, flagHeight, gap) : []),
    ...name.draw(centred({ width: room }), nameTop),
    ...(note
      ? note.draw(
          centred({ width: room }),
          nameTop + name.lastBaseline + pad * 0.5 - (note.firstBaseline - note.capHeight),
        )
      : []),
  ];
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
