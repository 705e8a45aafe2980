import { formatInterval } from "../../campaign/format-date.ts";
import type { SceneNode } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { Block, BlockContext, Presentation } from "../block.ts";
import { isMirrored } from "../parts/direction.ts";
import { lastSentence, longestFitting, sentenceBeginnings } from "../parts/fit-text.ts";
import { reachOf } from "../parts/ink.ts";
import { drawLine, type TextPiece, textPiece } from "../parts/piece.ts";
import { accentRoom, OVERSHOOT, scaled, unit } from "../parts/type.ts";
import { besideTitle } from "./beside.ts";
import { placeDates } from "./dates.ts";
import { type FittedTitle, fitTitle } from "./title.ts";

/** Lines of standfirst at most, at full length and in short. */
const FULL_LINES = 7;
const BRIEF_LINES = 4;

/** Least white between letters that hang low and the words beneath, in em of those. */
const CLEAR = 0.15;

interface Plan {
  readonly name: Presentation["name"];
  readonly titleFactor: number;
  readonly standfirst: "summary" | "brief" | "none";
  readonly kicker: boolean;
  /** Dates and standfirst in the empty end of the title's last line. */
  readonly beside?: boolean;
}

const PLANS: readonly Plan[] = [
  { name: "full", titleFactor: 1, standfirst: "summary", kicker: true },
  { name: "compact", titleFactor: 1, standfirst: "brief", kicker: true },
  { name: "compact", titleFactor: 1, standfirst: "brief", kicker: true, beside: true },
  { name: "compact", titleFactor: 0.78, standfirst: "brief", kicker: true },
  { name: "minimal", titleFactor: 0.78, standfirst: "none", kicker: true },
  { name: "minimal", titleFactor: 0.6, standfirst: "none", kicker: false },
];

/** What it is and when: kicker, title, dates, standfirst. */
export const masthead: Block = {
  name: "masthead",
  *present(context, width) {
    for (const plan of PLANS) {
      const form = presentMasthead(context, width, plan);
      if (form) yield form;
    }
  },
};

/** Undefined when the plan sets words beside the title, and there is no room for them or they are none. */
function presentMasthead(context: BlockContext, width: number, plan: Plan): Presentation | undefined {
  const { theme, edition } = context;
  const dropped: string[] = [];
  const title = fitTitle(context, width, plan.titleFactor);
  const dated = datesOf(context);
  const words = standfirstWords(context, plan, dropped);
  const beside =
    plan.beside && words ? besideTitle(context, { dates: dated, standfirst: words }, title, width) : undefined;
  if (plan.beside && !beside) return undefined;
  if (title.cut) dropped.push("the end of the title");
  // In a hand a large title is what a page is known by.
  if (plan.titleFactor < 1 && context.page.handheld) dropped.push("its large letters");

  const kickerStyle = scaled(context, theme.type.kicker);
  const kicker =
    plan.kicker && edition.kicker
      ? textPiece(context, edition.kicker, kickerStyle, {
          width,
          maxLines: 2,
          minSize: Math.max(kickerStyle.size * 0.85, context.page.minimumSize),
          paint: accentOf(context),
          role: "paragraph",
        })
      : undefined;
  if (edition.kicker && !kicker) dropped.push("the kicker");
  if (kicker?.cut) dropped.push("the end of the kicker");

  const kickerTop = kicker
    ? Math.min(
        kicker.firstBaseline - kicker.capHeight - accentRoom(edition.kicker ?? "") * kicker.size,
        kicker.inkTop + kicker.size * OVERSHOOT,
      )
    : 0;
  const titleTop = kicker ? kicker.lastBaseline - kickerTop + unit(context, 15) : 0;
  const dates = beside ? undefined : placeDates(context, dated, title, width);
  const titleHeight = (title.lines.length - 1) * title.leading;
  const firstBaseline = Math.max(
    titleTop + title.above + title.capHeight,
    (dates?.above ?? 0) - titleHeight,
    (beside?.above ?? 0) - titleHeight,
  );
  const lastBaseline = firstBaseline + titleHeight;
  const datesBottom = lastBaseline + (dates?.below ?? 0);
  const wordsBottom = lastBaseline + Math.max(title.below, dates?.fall ?? 0);
  const standfirst = words && !beside ? setStandfirst(context, words, width, plan, dropped) : undefined;
  const textTop = standfirst
    ? Math.max(
        datesBottom + unit(context, dates?.below ? 30 : 37) - (standfirst.firstBaseline - standfirst.capHeight),
        wordsBottom + standfirst.size * CLEAR - standfirst.inkTop,
      )
    : 0;
  const height = standfirst
    ? textTop + standfirst.lastBaseline + standfirst.hang()
    : Math.max(
        datesBottom + (dates?.descent ?? 0),
        lastBaseline + Math.max(title.below, beside?.fall ?? 0, title.size * 0.06),
      );

  return {
    name: plan.name,
    height,
    reach: Math.max(
      ...title.lines.map((line) => line.width),
      title.lines.at(-1)!.width + (dates?.beside ?? beside?.reach ?? 0),
      standfirst?.width ?? 0,
      kicker?.width ?? 0,
    ),
    dropped,
    draw: ({ x, y }) => [
      ...(kicker ? kicker.draw(x, y - kickerTop) : []),
      ...drawTitle(context, title, x, y + firstBaseline),
      ...((dates ?? beside)?.draw(x, y + lastBaseline) ?? []),
      ...(standfirst ? standfirst.draw(x, y + textTop) : []),
    ],
  };
}

/**
 * Large letters begin at the column's edge with their ink, not with the white a font puts beside them;
 * on a page that will be mirrored that is the edge where the line ends now.
 */
function drawTitle(context: BlockContext, title: FittedTitle, x: number, baseline: number): SceneNode[] {
  const options = { paint: context.theme.ink, role: "heading" };
  return title.lines.flatMap((line, i) => {
    const { left, right } = reachOf(context, line);
    const edge = isMirrored(context) ? line.width - right : left;
    return drawLine(context, line, x - edge, baseline + i * title.leading, options);
  });
}

/** The kicker takes the colour of the first phase, else of the first side. */
function accentOf(context: BlockContext) {
  const [side] = context.edition.sides;
  return side ? context.sideTones(side).text : context.theme.muted;
}

function datesOf({ edition }: BlockContext): string | undefined {
  if (edition.dateline !== undefined) return edition.dateline;
  return edition.period ? formatInterval(edition.period, edition.language) : undefined;
}

/** The words a plan sets as standfirst; undefined when it sets none. What it leaves out is added to `dropped`. */
function standfirstWords({ edition }: BlockContext, plan: Plan, dropped: string[]): string | undefined {
  const { summary, brief } = edition;
  const long = summary ?? brief;
  if (long === undefined || long.trim() === "") return undefined;
  if (plan.standfirst === "none") {
    dropped.push("the summary");
    return undefined;
  }
  const wanted = plan.standfirst === "summary" ? long : (brief ?? lastSentence(long));
  if (wanted !== long) dropped.push("all of the summary but its short form");
  return wanted;
}

function setStandfirst(context: BlockContext, wanted: string, width: number, plan: Plan, dropped: string[]): TextPiece {
  const style = scaled(context, context.theme.type.standfirst);
  const maxLines = plan.standfirst === "summary" ? FULL_LINES : BRIEF_LINES;
  const whole = longestFitting(context, sentenceBeginnings(wanted), style, width, maxLines);
  if (whole !== undefined && whole !== wanted.trim()) dropped.push("the end of the summary");
  const piece = textPiece(context, whole ?? wanted, style, {
    width,
    maxLines,
    paint: mix(context.theme.paper, context.theme.ink, 0.9),
    role: "paragraph",
  });
  if (piece.cut) dropped.push("the end of the summary");
  return piece;
}
