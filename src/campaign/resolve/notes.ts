import { isProblem, parseDate } from "../dates.ts";
import type { Figure, Note, Source } from "../edition.ts";
import { isFigureProblem, parseFigure } from "../figures.ts";
import { formatDate } from "../format-date.ts";
import type { FigureInput, Ids, Words } from "../types.ts";
import { translate } from "../words/translate.ts";
import { compact } from "./compact.ts";
import type { Speaker } from "./words.ts";

type Path = readonly (string | number)[];

/** Numbers the notes of figures in the order they are asked for: the reading order. */
export class NoteBook {
  readonly #speaker: Speaker;
  readonly #sources: Readonly<Record<string, Words>>;
  readonly #usual: ReadonlySet<string>;
  readonly #numbers = new Map<string, number>();
  readonly #noted = new Set<string>();

  /** `usual` are the sources of figures that name none: they need no note. */
  constructor(speaker: Speaker, sources: Readonly<Record<string, Words>>, usual: Ids | undefined) {
    this.#speaker = speaker;
    this.#sources = sources;
    this.#usual = new Set(listIds(usual));
  }

  /** The figure in full; `numbered` gives it its note. */
  figure(input: FigureInput, path: Path, numbered = true): Figure {
    const range = parseFigure(input);
    if (isFigureProblem(range)) throw new RangeError(range.problem);
    const detail = typeof input === "object" ? input : {};
    const sources = detail.source === undefined ? [...this.#usual] : listIds(detail.source);
    const text = numbered ? this.#noteText(detail, path) : undefined;
    return compact({
      ...range,
      display: this.#speaker.sayOptional(detail.display, [...path, "display"]),
      approximate:
        detail.approx ?? (detail.best === undefined && (detail.low === undefined) !== (detail.high === undefined)),
      note: text === undefined ? undefined : this.#number(text),
      sources,
    });
  }

  notes(): Note[] {
    return [...this.#numbers].map(([text, number]) => ({ number, text }));
  }

  sources(): Source[] {
    return Object.entries(this.#sources).map(([id, words]) => ({
      id,
      text: this.#speaker.say(words, ["sources", id]),
      noted: this.#noted.has(id),
    }));
  }

  #noteText(detail: Exclude<FigureInput, string | number>, path: Path): string | undefined {
    const parts: string[] = [];
    if (detail.note !== undefined) {
      parts.push(this.#speaker.say(detail.note, [...path, "note"]));
    } else {
      const unusual = listIds(detail.source).filter((id) => !this.#usual.has(id));
      for (const id of unusual) {
        const words = this.#sources[id];
        if (words === undefined) continue;
        this.#noted.add(id);
        parts.push(this.#speaker.say(words, ["sources", id]).replace(/\.$/, ""));
      }
    }
    const day = detail.asOf === undefined ? undefined : parseDate(detail.asOf);
    if (day && !isProblem(day)) {
      parts.push(translate("as-of", this.#speaker.language, { date: formatDate(day, this.#speaker.language, "long") }));
    }
    return parts.length > 0 ? parts.join("; ") : undefined;
  }

  #number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** One or several ids, as a list. */
export function listIds(ids: Ids | undefined): string[] {
  return ids === undefined ? [] : [ids].flat();
}
