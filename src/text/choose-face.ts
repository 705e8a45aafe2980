import type { Face } from "./face.ts";
import { standInFor } from "./stand-in.ts";

/** What any face can show: HarfBuzz makes fixed spaces from the word space. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Zs}\n]/u;

/** What is known of a cluster: the face that has it, or that none of the candidates has and what further faces gave. */
interface Choice {
  readonly face: Face | undefined;
  readonly further?: Map<readonly Face[], Face | undefined>;
}

const choices = new WeakMap<readonly Face[], Map<string, Choice>>();

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
  let known = choices.get(candidates);
  if (!known) {
    known = new Map();
    choices.set(candidates, known);
  }
  let choice = known.get(cluster);
  if (!choice) {
    choice = chooseAmong(cluster, candidates);
    known.set(cluster, choice);
  }
  if (!choice.further) return choice.face;
  // What further faces there are hangs on the text around.
  const further = more();
  if (!choice.further.has(further)) choice.further.set(further, chooseFurther(cluster, candidates, further));
  return choice.further.get(further);
}

function chooseAmong(cluster: string, candidates: readonly Face[]): Choice {
  const needed = neededOf(cluster);
  if (needed.length === 0) return { face: undefined };
  const face = covering(needed, candidates);
  return face ? { face } : { face, further: new Map() };
}

function chooseFurther(cluster: string, candidates: readonly Face[], further: readonly Face[]): Face | undefined {
  const needed = neededOf(cluster);
  return (
    covering(needed, further) ??
    [...candidates, ...further].find((face) => face.has(needed[0]!.codePointAt(0)!)) ??
    candidates[0]
  );
}

function neededOf(cluster: string): string[] {
  return [...cluster].filter((character) => !SHAPELESS.test(character));
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
