import type { Face } from "./face.ts";
import { standInFor } from "./stand-in.ts";

/** What any face can show: HarfBuzz makes fixed spaces from the word space. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Zs}\n]/u;

const chosen = new WeakMap<readonly Face[], Map<string, Face | undefined>>();

/**
 * The first face with every character of the cluster, or failing that with its base; the first of
 * all when none has. Undefined when any face will do.
 */
export function chooseFace(cluster: string, candidates: readonly Face[]): Face | undefined {
  let known = chosen.get(candidates);
  if (!known) {
    known = new Map();
    chosen.set(candidates, known);
  }
  if (!known.has(cluster)) known.set(cluster, findFace(cluster, candidates));
  return known.get(cluster);
}

function findFace(cluster: string, candidates: readonly Face[]): Face | undefined {
  const needed = [...cluster].filter((character) => !SHAPELESS.test(character));
  if (needed.length === 0) return undefined;
  const covering = (characters: readonly string[]) =>
    candidates.find((face) => characters.every((c) => face.has(c.codePointAt(0)!)));
  return (
    covering(needed) ??
    covering([...needed.join("").normalize("NFD")]) ??
    covering(needed.map((c) => standInFor(c) ?? c)) ??
    covering(needed.slice(0, 1)) ??
    candidates[0]
  );
}
