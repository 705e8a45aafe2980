import { isIdeographic } from "../../text/ideographs.ts";

/** Parts words into that many lines so that the longest is as short as can be. */
export function shortestLines(words: readonly string[], count: number, measure: (text: string) => number): string[] {
  if (count === 1) return [joinParts(words)];
  let best: string[] = [joinParts(words)];
  let least = Number.POSITIVE_INFINITY;
  for (let take = 1; take <= words.length - count + 1; take++) {
    const head = joinParts(words.slice(0, take));
    const headWidth = measure(head);
    if (headWidth >= least) break;
    const rest = shortestLines(words.slice(take), count - 1, measure);
    const longest = Math.max(headWidth, ...rest.map(measure));
    if (longest < least) {
      least = longest;
      best = [head, ...rest];
    }
  }
  return best;
}

function joinParts(parts: readonly string[]): string {
  return parts.reduce((line, part) => (isIdeographic(line) && isIdeographic(part) ? line + part : `${line} ${part}`));
}
