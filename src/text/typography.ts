import { type Customs, customsOf } from "./customs.ts";
import { curlQuotes } from "./quotes.ts";
import { NUMBER_LEAD_SOURCE, UNIT_SOURCE } from "./units.ts";

/** Addresses; lengths are bounded so that hostile text costs no more than its length. */
const PROTECTED =
  /\ue000|(?:\b[a-z][a-z+.-]{0,15}:\/\/|\bwww\.|\bmailto:)[^\s"'<>]*|[^\s"'<>@]{1,64}@[^\s"'<>@]{1,64}\.[^\s"'<>@]{1,64}/giu;

/**
 * Sets plain typing as a printer of the language would: its quotation marks and apostrophes, an en
 * dash between numbers, its dash between words, `…`, a true minus and multiplication sign, and
 * no-break spaces between a number and what belongs to it. What is set well stays as it is;
 * addresses are left alone; doing it twice changes nothing more.
 */
export function polish(text: string, language: string): string {
  const customs = customsOf(language);
  const kept: string[] = [];
  const open = text.replace(PROTECTED, (address) => {
    kept.push(address);
    return "\ue000";
  });
  const dashed = joinPrefixes(setDashes(curlQuotes(open, customs), customs));
  const polished = spaceMarks(joinNumbers(dashed), customs);
  return polished.replace(/\ue000/g, () => kept.shift() ?? "");
}

const RANGE =
  /(?<![\p{L}\p{N}.,/‑–—−×…-])(\p{N}[\p{N}.,\u00a0\u202f]*)-(?=\p{N}[\p{N}.,\u00a0\u202f]*(?![\p{L}\p{N}/]|-(?!-)))/gu;

function setDashes(text: string, { dash }: Customs): string {
  return text
    .replace(RANGE, "$1–")
    .replace(/(?<=\S)([ \u00a0])-{1,3}(?= )/g, `$1${dash}`)
    .replace(/(?<=[^\s-])-{2,3}(?=[^\s-])/g, "—")
    .replace(/(?<=^|[\s(«‹„“”‘’‚])-(?=\p{N})/gu, "−")
    .replace(/(?<!\.)\.\.\.(?!\.)/g, "…")
    .replace(/(?<=\p{N})( ?)[xх]( ?)(?=\p{N})/gu, "$1×$2");
}

/** Hebrew joins prefixes and compounds with a maqaf, at the height of its letters. */
function joinPrefixes(text: string): string {
  return text.replace(/(?<=\p{Script=Hebrew})-(?=[\p{Script=Hebrew}\p{N}])/gu, "־");
}

const NUMBER_AND_UNIT = new RegExp(`(?<=\\p{N}) (?=${UNIT_SOURCE})`, "gu");
const LEAD_AND_NUMBER = new RegExp(`(?<=(?:^|[\\s(«„“])${NUMBER_LEAD_SOURCE}) (?=\\p{N})`, "gu");

function joinNumbers(text: string): string {
  return text.replace(NUMBER_AND_UNIT, "\u00a0").replace(LEAD_AND_NUMBER, "\u00a0");
}

function spaceMarks(text: string, { highSpacing }: Customs): string {
  if (!highSpacing) return text;
  return text
    .replace(/(?<=\S) ?(?<=[\p{L}\p{N}»”)\]… ])(?=[;!?])/gu, "\u202f")
    .replace(/(?<=\S) (?=:)/g, "\u00a0")
    .replace(/« /g, "«\u202f")
    .replace(/ »/g, "\u202f»");
}
