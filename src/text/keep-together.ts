/** Words after which a line should not end, beyond those of one letter: short Cyrillic prepositions and conjunctions. */
const LEANING_WORDS = new Set("во из за на не ни но об он от по до ко со да же то як та що із зі у".split(" "));

/** Particles that lean on the word before. */
const TRAILING_WORDS = new Set("же ли ль бы б ж".split(" "));

/** Words that lead a number: `No. 5`, `p. 12`, `стр. 7`. */
const BEFORE_NUMBER =
  /(?:^|[\s(«„“"])(?:№|§|©|No\.?|Nos\.?|Nr\.?|nº|n°|p\.|pp\.|S\.|vol\.|Vol\.|ch\.|Fig\.|fig\.|c\.|ca\.|стр?\.|т\.|гл\.|рис\.|ок\.|art\.|str\.)$/u;

/** Units and measures that follow a number. */
const UNIT =
  /^(?:%|‰|°|[kcm]?m[²³2]?|in|ft|yd|nm|kts?|kn|mph|km\/h|[km]?g|t|l|ha|h|min|s|hp|PS|a\.m\.|p\.m\.|AD|BC|BCE|CE|Uhr|Mio\.?|Mrd\.?|Tsd\.?|million|billion|thousand|millions|milliards|millones|Millionen|Milliarden|[кмс]?м|[км]?г|т|га|ч|мин|сек|л|тыс\.?|млн\.?|млрд\.?|гг?\.|вв?\.|чел\.?|руб\.?|шт\.?|лет|год[ау]?)(?![\p{L}\p{N}])/u;

/**
 * Whether the two sides of a possible break belong together by the custom of printers, so that a
 * line should not end there: `62-я`, `1941–1945`, `№ 62`, `45 mm`, `G. K. Zhukov`, `9 August`,
 * a short preposition and its noun, a word and the dash after it.
 */
export function keepsTogether(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at, at + 24);
  const spaced = /\s$/u.test(before);
  if (/^[–—―-](?!\p{N})/u.test(after)) return true;
  return spaced ? spaceKeeps(before.trimEnd(), after, before.endsWith("\u2009")) : joinKeeps(before, after);
}

function spaceKeeps(before: string, after: string, thin: boolean): boolean {
  if (thin) return true;
  if (BEFORE_NUMBER.test(before) && /^[\p{N}IVXLC]/u.test(after)) return true;
  if (/^№/u.test(after) && /\p{L}$/u.test(before)) return false;
  if (/№$/u.test(before)) return true;
  if (/\p{N}$/u.test(before) && UNIT.test(after)) return true;
  if (/(?:^|[\s(])\p{N}{1,2}\.?$/u.test(before) && /^\p{L}/u.test(after)) return true;
  if (/(?:^|[\s(.«„“])\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(after)) return true;
  const last = /(?:^|[\s(«„“—–])([\p{L}]{1,2})$/u.exec(before)?.[1];
  if (last && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(last)) {
    if (last.length === 1 ? !/[IVXLC]/.test(last) : LEANING_WORDS.has(last.toLowerCase())) return true;
  }
  const next = /^(\p{Script=Cyrillic}{1,2})(?![\p{L}-])/u.exec(after)?.[1];
  return next !== undefined && TRAILING_WORDS.has(next);
}

/** Breaks after a hyphen, dash or slash inside a word. */
function joinKeeps(before: string, after: string): boolean {
  const joint = /([\p{L}\p{N}]*)[-‐‑–—/]$/u.exec(before);
  if (!joint) return false;
  const left = joint[1]!;
  const right = /^[\p{L}\p{N}]*/u.exec(after)![0];
  if (/\p{N}$/u.test(left) || /^\p{N}/u.test(right)) return true;
  return left.length < 3 || right.length < 3;
}
