import { mix } from "../theme/color.ts";
import type { Block, BlockContext, Presentation } from "./block.ts";
import { fits, longestFitting, sentenceBeginnings } from "./parts/fit-text.ts";
import { reachOf } from "./parts/ink.ts";
import { drawWords, textPiece } from "./parts/piece.ts";
import { sectionHead } from "./parts/section-head.ts";
import { distinctSteps } from "./parts/steps.ts";
import { scaled, unit } from "./parts/type.ts";

/** How it ended, in a few lines. */
export const outcome: Block = {
  name: "outcome",
  present(context, width) {
    const words = context.edition.outcome?.trim();
    if (!words) return undefined;
    return distinctSteps(steps(context, width, words));
  },
};

function* steps(context: BlockContext, width: number, words: string): Generator<Presentation> {
  const first = firstSentence(words);
  const dropped = first === words ? [] : ["all of the outcome but its first sentence"];
  yield presentOutcome(context, width, words, { name: "full", maxLines: 5, head: true, dropped: [] });
  yield presentOutcome(context, width, first, { name: "compact", maxLines: 2, head: true, dropped });
  yield presentOutcome(context, width, first, {
    name: "minimal",
    maxLines: 2,
    head: false,
    dropped: ["its heading", ...dropped],
  });
}

interface Step {
  readonly name: Presentation["name"];
  readonly maxLines: number;
  readonly head: boolean;
  readonly dropped: readonly string[];
}

function presentOutcome(context: BlockContext, width: number, words: string, step: Step): Presentation {
  const { theme, edition } = context;
  const head = step.head ? sectionHead(context, edition.headings.outcome ?? context.t("outcome"), width) : undefined;
  const style = scaled(context, theme.type.standfirst, 0.9);
  const whole = longestFitting(context, sentenceBeginnings(words), style, width, step.maxLines);
  const text = textPiece(context, whole ?? words, style, {
    width,
    maxLines: step.maxLines,
    balance: false,
    paint: mix(theme.paper, theme.ink, 0.9),
    role: "paragraph",
  });
  const textTop = head
    ? head.baseline + unit(context, 12) - (text.firstBaseline - text.capHeight)
    : Math.max(text.size * 0.1 - (text.firstBaseline - text.capHeight), -text.inkTop);
  const cut = text.cut || (whole !== undefined && whole !== words);
  return {
    name: step.name,
    reach: text.width,
    height: textTop + text.lastBaseline + text.hang(),
    dropped: cut ? [...step.dropped, "the end of the outcome"] : step.dropped,
    draw: ({ x, y }) => [...(head ? head.draw(x, y) : []), ...text.draw(x, y + textTop)],
  };
}

/**
 * How it ended on one line, for the free end of another block's heading: all of it, else its first
 * sentence. Its top is the line's baseline, `above` which the block leaves so much room: letters that
 * rise higher bring the line down by what they lack. Undefined when neither fits.
 */
export function outcomeLine(context: BlockContext, width: number, above: number): Presentation | undefined {
  const words = context.edition.outcome?.trim();
  if (!words) return undefined;
  const { theme } = context;
  const style = scaled(context, theme.type.caption, 1.05);
  const said = [words, firstSentence(words)].find((part) => fits(context, part, style, width));
  if (said === undefined) return undefined;
  const lack = Math.max(reachOf(context, context.text.line(said, style)).rise - above, 0);
  return {
    name: "minimal",
    height: 0,
    dropped: said === words ? [] : ["all of the outcome but its first sentence"],
    draw: ({ x, y }) =>
      drawWords(context, said, style, x, y + lack, { paint: mix(theme.paper, theme.ink, 0.9), role: "paragraph" }),
  };
}

/** What happened, without what came of it later. */
function firstSentence(words: string): string {
  return sentenceBeginnings(words).at(-1) ?? words;
}
