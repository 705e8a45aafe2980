import type { Edition } from "../campaign/edition.ts";
import type { Span, TextStyle } from "../text/types.ts";
import type { Block, BlockContext, Presentation } from "./block.ts";
import { distinctSteps } from "./parts/steps.ts";
import { scaled, unit } from "./parts/type.ts";

/** Numbered notes, sources and credits as running small type. */
export const sources: Block = {
  name: "sources",
  present(context, width) {
    const full = entriesOf(context);
    if (full.notes.length + full.sources.length + full.credits.length === 0) return undefined;
    const { notes, sources: named } = full;
    return distinctSteps([
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
  },
};

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
  const rest = sourceSpans(context, all, step.sources);
  const two = width > style.size * LONGEST_MEASURE;
  const gap = unit(context, 32);
  const columnWidth = two ? (width - gap) / 2 : width;
  const blocks = two
    ? balanced(context, notes, rest, style, columnWidth)
    : [[...notes, ...(notes.length > 0 && rest.length > 0 ? [{ text: " " }] : []), ...rest]];
  const columns = blocks
    .filter((spans) => spans.length > 0)
    .map((spans) => context.text.paragraph(spans, style, { width: columnWidth, balance: false }));
  const top = (columns[0]?.firstBaseline ?? 0) - style.size * 0.8;
  const height = Math.max(...columns.map((column) => column.lines.at(-1)?.baseline ?? 0)) - top + style.size * 0.28;
  return {
    name: step.name,
    height,
    dropped: [
      ...(step.notes < all.notes.length ? [`${all.notes.length - step.notes} notes`] : []),
      ...(step.sources < all.sources.length ? [`${all.sources.length - step.sources} sources`] : []),
    ],
    draw: ({ x, y }) =>
      columns.flatMap((column, i) =>
        context.text.drawParagraph(column, x + i * (columnWidth + gap), y - top, {
          paint: context.theme.muted,
          role: "paragraph",
        }),
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

function sourceSpans(context: BlockContext, { sources: named, credits }: Entries, count: number): Span[] {
  const left = named.length - count;
  const parts = [
    ...named.slice(0, count).map((words) => words.replace(/\.$/u, "")),
    ...(left > 0 ? [context.t("and-more", { n: left })] : []),
  ];
  const list = parts.length > 0 ? [`${context.t("sources")}: ${sentence(parts.join("; "))}`] : [];
  return italics([...list, ...credits].join(" "));
}

/** `*words*` as spans, since a paragraph of spans reads no markup. */
function italics(text: string): Span[] {
  return text
    .split(/\*([^*\s][^*]*)\*/u)
    .flatMap((part, i): Span[] =>
      part === "" ? [] : i % 2 === 1 ? [{ text: part, style: { italic: true } }] : [{ text: part }],
    );
}

/**
 * Two columns of about one height: notes in the first and sources in the second when that is even
 * enough, else the running whole parted between two notes or at the sources.
 */
function balanced(
  context: BlockContext,
  notes: readonly Span[],
  rest: readonly Span[],
  style: TextStyle,
  width: number,
): Span[][] {
  const lines = (spans: readonly Span[]) =>
    spans.length === 0 ? 0 : context.text.paragraph(spans, style, { width, balance: false }).lines.length;
  const whole: Span[] = [...notes, ...(notes.length > 0 && rest.length > 0 ? [{ text: " " }] : []), ...rest];
  const places = whole.flatMap((span, i) =>
    i > 0 && (span.style?.weight === 700 || i === whole.length - rest.length) ? [i] : [],
  );
  let best: Span[][] = [whole];
  let least = lines(whole);
  for (const at of places) {
    const halves = [whole.slice(0, at), whole.slice(at)];
    const height = Math.max(lines(halves[0]!), lines(halves[1]!));
    if (height < least) [best, least] = [halves, height];
  }
  return best;
}
