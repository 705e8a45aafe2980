import type { Face } from "./face.ts";
import { standInFor } from "./stand-in.ts";

/** What any face can show: HarfBuzz makes fixed spaces from the word space. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Zs}\n]/u;

const chosen = new WeakMap<readonly Face[], Map<string, Face | undefined>>();

/**
 * The first face with every character of the cluster, or failing that one with signs that stand in
 * for them; after `candidates` those of `more` are asked. When none has all, one with its base; the
 * first of all when none has. Undefined when any face will do.
 */
export function chooseFace(
  cluster: string,
  candidates: readonly Face[],
  more: () => readonly Face[] = () => [],
): Face | undefined {
  let known = chosen.get(candidates);
  if (!known) {
    known = new Map();
    chosen.set(candidates, known);
  }
  const before = known.get(cluster);
  if (before !== undefined || known.has(cluster)) return before;
  const needed = [...cluster].filter((character) => !SHAPELESS.test(character));
  const found = needed.length === 0 ? undefined : covering(needed, candidates);
  if (found || needed.length === 0) {
    known.set(cluster, found);
    return found;
  }
  // What further faces there are hangs on the text around, so that it is not remembered here.
  const further = more();
  return (
    (further.length > 0 ? covering(needed, further) : undefined) ??
    [...candidates, ...further].find((face) => face.has(needed[0]!.codePointAt(0)!)) ??
    candidates[0]
  );
}

/** The first face with all the characters, composed or not, or with what stands in for them. */
function covering(needed: readonly string[], faces: readonly Face[]): Face | undefined {
  const having = (characters: readonly string[]) =>
    faces.find((face) => characters.every((c) => face.has(c.codePointAt(0)!)));
  return (
    having(needed) ??
    having([...needed.join("").normalize("NFD")]) ??
    having(needed.map((character) => standInFor(character) ?? character))
  );
}
