import type { Customs } from "./customs.ts";

/** Turns straight quotes and apostrophes into the marks of the language; feet and seconds become primes. */
export function curlQuotes(text: string, { quotes, innerQuotes }: Customs): string {
  const open: string[] = [];
  let shown = "";
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark !== '"' && mark !== "'") {
      shown += mark;
      continue;
    }
    const abbreviating = hebrewMark(text, i, open.includes("'"));
    if (abbreviating !== undefined) {
      shown += abbreviating;
      continue;
    }
    const before = neighbour(text, i, -1);
    const after = neighbour(text, i, 1);
    const inner = open.length > 0 || (mark === "'" && quotes[0] === "“");
    const [opening, closing] = inner ? innerQuotes : quotes;
    if (mark === "'" && /[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after)) {
      shown += "’";
    } else if (opensHere(before, after) && !(mark === "'" && !closesLater(text, i))) {
      open.push(mark, closing);
      shown += opening;
    } else if (open.at(-2) === mark) {
      shown += open.pop()!;
      open.pop();
    } else if (/\p{N}/u.test(before)) {
      shown += mark === "'" ? "′" : "″";
    } else {
      shown += mark === "'" ? "’" : closing;
    }
  }
  return shown;
}

/** Hebrew parts the last letter of an abbreviation with gershayim, `צה״ל`, and marks foreign sounds with geresh, `ג׳`. */
function hebrewMark(text: string, at: number, quoting: boolean): string | undefined {
  const [before = "", after = ""] = [text[at - 1], text[at + 1]];
  if (!HEBREW.test(before)) return undefined;
  if (text[at] === '"') return HEBREW.test(after) ? "״" : undefined;
  return text[at] === "'" && (HEBREW.test(after) || !quoting) ? "׳" : undefined;
}

const HEBREW = /^\p{Script=Hebrew}$/u;

function opensHere(before: string, after: string): boolean {
  return /^$|[\s([{–—\-/«„“‘‚]/u.test(before) && /[^\s]/u.test(after);
}

/** What a single mark before it makes a shortened year or word: `'45`, `'n'`. */
const SHORTENED = /^'(?:\d\d(?![\d'])|n')/i;

/** An apostrophe may begin a word too: a single mark opens only when another closes. */
function closesLater(text: string, at: number): boolean {
  if (SHORTENED.test(text.slice(at, at + 4))) return false;
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== "'") continue;
    if (/\S/u.test(neighbour(text, i, -1)) && !/[\p{L}\p{N}]/u.test(neighbour(text, i, 1))) return true;
  }
  return false;
}

/** The character beside an index, markup asterisks passed over; empty at the ends. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let i = at + step;
  while (text[i] === "*") i += step;
  return text[i] ?? "";
}
