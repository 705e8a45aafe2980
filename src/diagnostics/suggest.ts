/** Optimal string alignment distance (Damerau–Levenshtein with adjacent swaps), by the Wagner–Fischer table. */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let [older, previous]: [number[], number[]] = [[], right.map((_, j) => j).concat(right.length)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, older[j - 2]! + 1);
      }
      row.push(cost);
    }
    [older, previous] = [previous, row];
  }
  return previous[right.length]!;
}

/** Compared without case, marks and joiners, so that `dead_or_missing` is near `dead-or-missing`. */
function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/**
 * The candidates a misspelt word most likely meant, nearest first, at most three. A third of the
 * letters (at least one) may be wrong; a candidate that begins with the word counts as near.
 */
export function suggest(word: string, candidates: Iterable<string>): string[] {
  const wanted = fold(word);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const folded = fold(candidate);
    const begins = wanted.length >= 3 && folded.startsWith(wanted);
    if (!begins && Math.abs(folded.length - wanted.length) > allowed) continue;
    const distance = begins ? 0.5 : editDistance(wanted, folded);
    if (distance <= allowed) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  const best = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The hint for a misspelt word, "Did you mean `strength`?", or a list of the words there are. */
export function didYouMean(word: string, candidates: Iterable<string>, noun?: string): string[] {
  const known = [...new Set(candidates)];
  const near = suggest(word, known);
  if (near.length > 0) return [`Did you mean ${near.map((name) => `\`${name}\``).join(" or ")}?`];
  if (known.length === 0) return noun ? [`There are no ${noun} in this campaign yet.`] : [];
  const shown = known.slice(0, 12).map((name) => `\`${name}\``);
  const rest = known.length - shown.length;
  return [
    `${noun ? `The ${noun} here` : "What can stand here"}: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
  ];
}
