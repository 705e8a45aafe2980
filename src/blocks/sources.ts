import type { Edition } from "../campaign/edition.ts";
import type { Span, TextStyle } from "../text/types.ts";
import type { Block, BlockContext, Presentation } from "./block.ts";
import { drawLine } from "./parts/piece.ts";
import { distinctSteps } from "./parts/steps.ts";
import { scaled } from "./parts/type.ts";

/** Numbered notes, sources and credits as running small type. */
export const sources: Block = {
  name: "sources",
  present(context, width) {
    const full = entriesOf(context);
    if (full.notes.length + full.sources.length + full.credits.length === 0) return undefined;
    const { notes, sources: named } = full;
    const steps = distinctSteps([
      presentSources(context, width, full, { name: "full", notes: notes.length, sources: named.length }),
      ...[8, 5, 3, 1].map((count) =>
        presentSources(context, width, full, {
          name: "compact",
          notes: notes.length,
          sources: Math.min(named.length, count),
        }),
      ),
      ...[10, 6, 4].map((count) =>
        presentSources(context, width, full, {
          name: "minimal",
          notes: Math.min(notes.length, count),
          sources: Math.min(named.length, 1),
        }),
      ),
    ]);
    // Small type is not what a page is for: where it would take much of the height it starts shorter.
    const first = steps.findIndex(({ height }) => height <= context.page.height * MOST_OF_PAGE);
    return steps.slice(first < 0 ? -1 : first);
  },
};

/** Share of the page's height the small type may take. */
const MOST_OF_PAGE = 0.085;

interface Entries {
  readonly notes: readonly { readonly number: string; readonly text: string }[];
  readonly sources: readonly string[];
  readonly credits: readonly string[];
}

function entriesOf({ edition, number }: BlockContext): Entries {
  const text = (words: string) => words.trim();
  return {
    notes: edition.notes.map((note) => ({ number: number(note.number), text: sentence(text(note.text)) })),
    sources: edition.sources.filter((source) => !source.noted).map((source) => text(source.text)),
    credits: creditsOf(edition).map((words) => sentence(text(words))),
  };
}

function creditsOf(edition: Edition): string[] {
  const portraits = edition.sides.flatMap((side) => side.commanders.flatMap(({ portrait }) => portrait?.credit ?? []));
  return [edition.map?.note, edition.credit, ...new Set(portraits)].filter(
    (words) => words !== undefined && words.trim() !== "",
  ) as string[];
}

function sentence(words: string): string {
  return /[.!?…。！？]["”’»)]*$/u.test(words) ? words : `${words}.`;
}

interface Step {
  readonly name: Presentation["name"];
  readonly notes: number;
  readonly sources: number;
}

/** Longest measure that still reads well, in em. */
const LONGEST_MEASURE = 62;

function presentSources(context: BlockContext, width: number, all: Entries, step: Step): Presentation {
  const style = scaled(context, context.theme.type.note);
  const notes = noteSpans(context, all, step.notes, style);
  const rest = sourceSpans(context, all, step.sources, style);
  const { gutter } = context.page;
  const count = Math.max(1, Math.ceil((width + gutter) / (style.size * LONGEST_MEASURE + gutter)));
  const columnWidth = (width - (count - 1) * gutter) / count;
  const parts = [notes, rest].filter((spans) => spans.length > 0);
  const paragraphs = parts.map((spans) => context.text.paragraph(spans, style, { width: columnWidth, balance: false }));
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const { leading, firstBaseline } = paragraphs[0]!;
  // The text runs on from column to column, all of one height but the last.
  const perColumn = Math.ceil(lines.length / count);
  const top = firstBaseline - style.size * 0.8;
  return {
    name: step.name,
    height: firstBaseline + (perColumn - 1) * leading - top + style.size * 0.28,
    dropped: [
      ...(step.notes < all.notes.length ? [`${all.notes.length - step.notes} notes`] : []),
      ...(step.sources < all.sources.length ? [`${all.sources.length - step.sources} sources`] : []),
    ],
    draw: ({ x, y }) =>
      lines.flatMap((line, i) =>
        drawLine(
          context,
          line,
          x + Math.floor(i / perColumn) * (columnWidth + gutter) + line.x,
          y - top + firstBaseline + (i % perColumn) * leading,
          { paint: context.theme.muted, role: "paragraph" },
        ),
      ),
  };
}

function noteSpans(context: BlockContext, { notes }: Entries, count: number, style: TextStyle): Span[] {
  const { ink } = context.theme;
  const shown = notes
    .slice(0, count)
    .flatMap(({ number, text }, i): Span[] => [
      ...(i > 0 ? [{ text: " " }] : []),
      { text: `${number}\u00a0`, style: { weight: 700, size: style.size }, paint: ink },
      ...italics(text),
    ]);
  const left = notes.length - count;
  return left > 0 ? [...shown, { text: ` ${sentence(context.t("and-more", { n: left }))}` }] : shown;
}

function sourceSpans(
  context: BlockContext,
  { sources: named, credits }: Entries,
  count: number,
  style: TextStyle,
): Span[] {
  const left = named.length - count;
  const parts = [
    ...named.slice(0, count).map((words) => words.replace(/\.$/u, "")),
    ...(left > 0 ? [context.t("and-more", { n: left })] : []),
  ];
  const head: Span[] =
    parts.length > 0
      ? [{ text: `${context.t("sources")}: `, style: { weight: 600, size: style.size }, paint: context.theme.ink }]
      : [];
  const list = parts.length > 0 ? [sentence(parts.join("; "))] : [];
  return [...head, ...italics([...list, ...credits].join(" "))];
}

/** `*words*` as spans, since a paragraph of spans reads no markup. */
function italics(text: string): Span[] {
  return text
    .split(/\*([^*\s][^*]*)\*/u)
    .flatMap((part, i): Span[] =>
      part === "" ? [] : i % 2 === 1 ? [{ text: part, style: { italic: true } }] : [{ text: part }],
    );
}
