import type { Edition } from "../campaign/edition.ts";
import { group } from "../scene/build.ts";
import { type Punctuation, punctuationOf } from "../text/punctuation.ts";
import type { Span, TextStyle } from "../text/types.ts";
import type { Block, BlockContext, Presentation } from "./block.ts";
import { countedWords } from "./parts/counted-words.ts";
import { sentenceBeginnings } from "./parts/fit-text.ts";
import { drawLine } from "./parts/piece.ts";
import { distinctSteps, lazily } from "./parts/steps.ts";
import { accentRoom, hangRoom, scaled } from "./parts/type.ts";

/** Share of the page's height that notes, and that sources, may take: small type is not what a page is for. */
const MOST_NOTES = 0.07;
const MOST_SOURCES = 0.05;

/** Numbered notes to the figures, as running small type. */
export const notes: Block = {
  name: "notes",
  present(context, width) {
    const all = notesOf(context);
    if (all.length === 0) return undefined;
    const short = all.map(({ number, text }) => ({ number, text: firstSentence(text) }));
    const shortened = short.some(({ text }, i) => text !== all[i]!.text);
    // In a hand notes are looked up or not read: each says there what it says first, and none is left out alone.
    const fewer = context.page.handheld ? [] : [10, 6, 4].filter((count) => count < all.length);
    const steps = [
      { count: all.length, told: all },
      ...(context.page.handheld && shortened ? [{ count: all.length, told: short }] : []),
      ...fewer.map((count) => ({ count, told: all })),
    ];
    return startingShort(
      context,
      MOST_NOTES,
      lazily(steps, ({ count, told }, i) => {
        const dropped = [
          ...(told === short ? ["all of the notes but their first sentences"] : []),
          ...(count < all.length ? [countedWords(all.length - count, "note")] : []),
        ];
        return smallType(context, width, noteSpans(context, told, count), {
          name: i === 0 ? "full" : "minimal",
          dropped,
        });
      }),
    );
  },
};

/** Where it all comes from: sources, then credits, as running small type. */
export const sources: Block = {
  name: "sources",
  present(context, width) {
    const all = sourcesOf(context);
    const marks = punctuationOf(context.edition.language);
    const credits = creditsOf(context.edition).map((words) => sentence(words.trim(), marks));
    if (all.length + credits.length === 0) return undefined;
    const counts = [all.length, 8, 5, 3, 1].filter((count, i) => i === 0 || count < all.length);
    const owed = creditsOwed(context.edition).map((words) => sentence(words.trim(), marks));
    const short = owed.map(firstSentence);
    const shortened = short.some((words, i) => words !== owed[i]);
    // In a hand a line must do: the first to be named, and whom a credit is owed.
    const few = context.page.handheld ? [3, 1].filter((count) => count <= Math.max(all.length, 1)) : [];
    const steps = [
      ...counts.map((count) => ({ count, credited: credits })),
      ...few.map((count) => ({ count, credited: owed })),
      ...(context.page.handheld && shortened ? [{ count: 1, credited: short }] : []),
    ];
    return startingShort(
      context,
      MOST_SOURCES,
      lazily(steps, ({ count, credited }, i) => {
        const dropped = [
          ...(count < all.length ? [countedWords(all.length - count, "source")] : []),
          ...(credited.length < credits.length ? ["the notes to the map"] : []),
          ...(credited === short ? ["all of the credits but their first sentences"] : []),
        ];
        const spans = sourceSpans(context, all, credited, Math.min(count, all.length));
        return smallType(context, width, spans, { name: i === 0 ? "full" : "compact", dropped });
      }),
    );
  },
};

/** Forms from the first that keeps within its share of the page; the shortest when none does. */
function* startingShort(context: BlockContext, share: number, forms: Iterable<Presentation>): Generator<Presentation> {
  let started = false;
  let last: Presentation | undefined;
  for (const form of distinctSteps(forms)) {
    started ||= form.height <= context.page.height * share;
    if (started) yield form;
    last = form;
  }
  if (!started && last) yield last;
}

interface NumberedNote {
  readonly number: string;
  readonly text: string;
}

function notesOf({ edition, number }: BlockContext): NumberedNote[] {
  return edition.notes.map((note) => ({
    number: number(note.number),
    text: sentence(note.text.trim(), punctuationOf(edition.language)),
  }));
}

function sourcesOf({ edition }: BlockContext): string[] {
  return edition.sources.filter((source) => !source.noted).map((source) => source.text.trim());
}

/** What is told of the map, then whom a credit is owed. */
function creditsOf(edition: Edition): string[] {
  return [...worded([edition.map?.note, edition.map?.projectionNote]), ...creditsOwed(edition)];
}

/** Credits that may not go: for relief, base map and portraits. */
function creditsOwed(edition: Edition): string[] {
  const portraits = edition.sides.flatMap((side) => side.commanders.flatMap(({ portrait }) => portrait?.credit ?? []));
  return worded([edition.map?.relief?.credit, edition.credit, ...new Set(portraits)]);
}

function worded(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((words): words is string => words !== undefined && words.trim() !== "");
}

function sentence(words: string, { stop }: Punctuation): string {
  return /[.!?…。！？۔]["”’»)）」』]*$/u.test(words) ? words : `${words}${stop}`;
}

function firstSentence(words: string): string {
  return sentenceBeginnings(words).at(-1) ?? words;
}

/** Longest measure that still reads well, in em; two lines may be longer. */
const LONGEST_MEASURE = 62;

/** Text that runs on from column to column, all of one height but the last. */
function smallType(
  context: BlockContext,
  width: number,
  spans: readonly Span[],
  form: Pick<Presentation, "name" | "dropped">,
): Presentation {
  const style = noteStyle(context);
  const { gutter } = context.page;
  const short = context.text.paragraph(spans, style, { width, balance: false }).lines.length <= 2;
  const count = short ? 1 : Math.max(1, Math.ceil((width + gutter) / (style.size * LONGEST_MEASURE + gutter)));
  const columnWidth = (width - (count - 1) * gutter) / count;
  const { lines, leading, firstBaseline } = context.text.paragraph(spans, style, {
    width: columnWidth,
    balance: false,
  });
  const perColumn = Math.ceil(lines.length / count);
  const top = firstBaseline - style.size * (accentRoom(lines[0]?.text ?? "") > 0 ? 0.96 : 0.8);
  return {
    ...form,
    height:
      firstBaseline + (perColumn - 1) * leading - top + style.size * hangRoom(lines.map((line) => line.text).join(" ")),
    draw: ({ x, y }) => [
      group(
        lines.flatMap((line, i) =>
          drawLine(
            context,
            line,
            x + Math.floor(i / perColumn) * (columnWidth + gutter) + line.x,
            y - top + firstBaseline + (i % perColumn) * leading,
            { paint: context.theme.muted, role: "paragraph" },
          ),
        ),
        { role: "paragraph" },
      ),
    ],
  };
}

function noteStyle(context: BlockContext): TextStyle {
  return scaled(context, context.theme.type.note);
}

function noteSpans(context: BlockContext, all: readonly NumberedNote[], count: number): Span[] {
  const { ink } = context.theme;
  const { size } = noteStyle(context);
  const marks = punctuationOf(context.edition.language);
  const left = all.length - count;
  return all.slice(0, count).flatMap(({ number, text }, i): Span[] => {
    // How many are left out is told in the sentence of the last: "in all; and 3 more."
    const more = left > 0 && i === count - 1 ? context.t("and-more", { n: left }) : undefined;
    const words = more === undefined ? text : sentence(`${withoutStop(text)}${marks.semicolon}${more}`, marks);
    return [
      ...(i > 0 ? [{ text: " " }] : []),
      { text: `${number}\u00a0`, style: { weight: 700, size }, paint: ink },
      ...italics(words),
    ];
  });
}

function withoutStop(words: string): string {
  return words.replace(/[.。]$/u, "");
}

function sourceSpans(
  context: BlockContext,
  named: readonly string[],
  credits: readonly string[],
  count: number,
): Span[] {
  const { size } = noteStyle(context);
  const left = named.length - count;
  const marks = punctuationOf(context.edition.language);
  const parts = [...named.slice(0, count).map(withoutStop), ...(left > 0 ? [context.t("and-more", { n: left })] : [])];
  const head: Span[] =
    parts.length > 0
      ? [{ text: `${context.t("sources")}${marks.colon}`, style: { weight: 600, size }, paint: context.theme.ink }]
      : [];
  const list = parts.length > 0 ? [sentence(parts.join(marks.semicolon), marks)] : [];
  return [...head, ...italics([...list, ...credits].join(marks.gap))];
}

/** `*words*` as spans, since a paragraph of spans reads no markup. */
function italics(text: string): Span[] {
  return text
    .split(/\*([^*\s][^*]*)\*/u)
    .flatMap((part, i): Span[] =>
      part === "" ? [] : i % 2 === 1 ? [{ text: part, style: { italic: true } }] : [{ text: part }],
    );
}
