/** Checks that every id used in a campaign is one it defines. Works on values not yet validated, so that one pass finds all errors. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { asList, asRecord, assignIds } from "./ids.ts";
import { namePath } from "./paths.ts";

type Path = (string | number)[];
type Kind = "side" | "member" | "phase" | "formation" | "place" | "source" | "movement" | "frame";

const NOUNS: Readonly<Record<Kind, string>> = {
  side: "sides",
  member: "members",
  phase: "phases",
  formation: "formations",
  place: "places",
  source: "sources",
  movement: "movements",
  frame: "places, formations, phases and movements",
};

/** Where ids are used; `*` stands for every key or index. */
const USES: readonly (readonly [pattern: string, kind: Kind])[] = [
  ["source", "source"],
  ["sides.*.commanders.*.member", "member"],
  ["sides.*.strength.*.source", "source"],
  ["sides.*.losses.*.source", "source"],
  ["events.*.side", "side"],
  ["events.*.phase", "phase"],
  ["events.*.at", "place"],
  ["formations.*.side", "side"],
  ["formations.*.parent", "formation"],
  ["formations.*.phase", "phase"],
  ["formations.*.at", "place"],
  ["formations.*.strength.source", "source"],
  ["map.extent.*", "frame"],
  ["map.places.*", "place"],
  ["map.territories.*.side", "side"],
  ["map.territories.*.contestedBy", "side"],
  ["map.territories.*.changes.*.side", "side"],
  ["map.territories.*.changes.*.contestedBy", "side"],
  ["map.view.phase", "phase"],
  ["map.movements.*.side", "side"],
  ["map.movements.*.phase", "phase"],
  ["map.movements.*.formation", "formation"],
  ["map.movements.*.branchOf", "movement"],
  ["map.movements.*.joins", "movement"],
  ["map.movements.*.path.*", "place"],
  ["map.fronts.*.side", "side"],
  ["map.fronts.*.phase", "phase"],
  ["map.fronts.*.line.*", "place"],
  ["map.fronts.*.lines.*.*", "place"],
  ["map.units.*.formation", "formation"],
  ["map.units.*.side", "side"],
  ["map.units.*.phase", "phase"],
  ["map.units.*.at", "place"],
  ["map.units.*.strength.source", "source"],
  ["map.labels.*.side", "side"],
  ["map.labels.*.at", "place"],
  ["map.labels.*.path.*", "place"],
  ["map.insets.*.phase", "phase"],
  ["map.insets.*.extent.*", "frame"],
];

/** Every unknown id, every id given twice. */
export function checkReferences(root: unknown): Diagnostic[] {
  const known = collectIds(root);
  const found: Diagnostic[] = checkDuplicates(root);
  for (const [pattern, kind] of USES) {
    visit(root, pattern.split("."), [], (value, path) => {
      const used =
        kind === "source"
          ? [value].flat().map((id, i) => [id, Array.isArray(value) ? [...path, i] : path] as const)
          : [[value, path] as const];
      for (const [id, at] of used) {
        if (typeof id === "string" && !known[kind].has(id)) found.push(unknownId(id, kind, at, known));
      }
    });
  }
  return found;
}

function unknownId(id: string, kind: Kind, path: Path, known: Record<Kind, ReadonlySet<string>>): Diagnostic {
  const noun = kind === "frame" ? "place, formation, phase or movement" : kind;
  const hints = didYouMean(id, known[kind], NOUNS[kind]);
  const elsewhere = (Object.keys(known) as Kind[]).find(
    (other) => other !== kind && other !== "frame" && known[other].has(id),
  );
  if (elsewhere) hints.unshift(`\`${id}\` is a ${elsewhere}; here a ${noun} is asked for.`);
  return { severity: "error", code: "E-unknown-id", message: `there is no ${noun} \`${id}\``, path, hints };
}

/** All ids by kind. */
export function collectIds(root: unknown): Record<Kind, ReadonlySet<string>> {
  const campaign = asRecord(root);
  const map = asRecord(campaign.map);
  const side = new Set(assignIds(campaign.sides, "side"));
  const member = new Set(asList(campaign.sides).flatMap((one) => assignIds(asRecord(one).members, "member")));
  const phase = new Set(assignIds(campaign.phases, "phase"));
  const formation = new Set(assignIds(campaign.formations, "formation"));
  const place = new Set(Object.keys(asRecord(campaign.places)));
  const source = new Set(Object.keys(asRecord(campaign.sources)));
  const movement = new Set(assignIds(map.movements, "movement"));
  const frame = new Set([...place, ...formation, ...phase, ...movement]);
  return { side, member, phase, formation, place, source, movement, frame };
}

function checkDuplicates(root: unknown): Diagnostic[] {
  const campaign = asRecord(root);
  const lists: [Path, string][] = [
    [["sides"], "side"],
    [["phases"], "phase"],
    [["formations"], "formation"],
    [["map", "movements"], "movement"],
    [["map", "layers"], "layer"],
  ];
  const found = lists.flatMap(([path, noun]) => {
    const seen = new Set<string>();
    const items = asList(path.reduce<unknown>((value, key) => asRecord(value)[key], campaign));
    return repeated(items, path, noun, seen);
  });
  const members = new Set<string>();
  asList(campaign.sides).forEach((side, i) => {
    found.push(...repeated(asList(asRecord(side).members), ["sides", i, "members"], "member", members));
  });
  return found;
}

function repeated(items: unknown[], path: Path, noun: string, seen: Set<string>): Diagnostic[] {
  return items.flatMap((item, index) => {
    const { id } = asRecord(item);
    if (typeof id !== "string") return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const at = [...path, index, "id"];
    return [
      {
        severity: "error",
        code: "E-duplicate-id",
        message: `two ${noun}s have the id \`${id}\` (the second at ${namePath(at)})`,
        path: at,
        hints: ["Give one of them another id."],
      },
    ];
  });
}

/** Calls back for every value a pattern reaches. */
export function visit(
  value: unknown,
  pattern: readonly string[],
  path: Path,
  found: (value: unknown, path: Path) => void,
): void {
  const [key, ...rest] = pattern;
  if (key === undefined) {
    if (value !== undefined) found(value, path);
  } else if (key !== "*") {
    visit(asRecord(value)[key], rest, [...path, key], found);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, rest, [...path, index], found);
  } else {
    for (const [name, item] of Object.entries(asRecord(value))) visit(item, rest, [...path, name], found);
  }
}
