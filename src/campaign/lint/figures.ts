import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../text/numbers.ts";
import { isFigureProblem, parseFigure, type Range } from "../figures.ts";
import type { Campaign, FigureInput } from "../types.ts";
import { warning } from "./warning.ts";

type Path = (string | number)[];
type Figures = Readonly<Record<string, FigureInput>> | undefined;

/** What a loss is a loss of: the first of these that is given. */
const LOSS_OF: readonly (readonly [losses: readonly string[], strength: readonly string[]])[] = [
  [["casualties", "dead", "killed", "dead-or-missing", "wounded", "missing", "captured", "prisoners"], ["personnel"]],
  [["tanks-lost"], ["tanks", "tanks-and-spgs"]],
  [["guns-lost"], ["guns", "guns-and-mortars"]],
  [["aircraft-lost"], ["aircraft"]],
  [["ships-sunk"], ["ships"]],
];

/** Losses of men that do not overlap: the first given of each group. */
const APART = [["dead-or-missing", "dead", "killed"], ["wounded"], ["missing"], ["captured", "prisoners"]] as const;

/** Totals and parts of theirs that never overlap, and whether these are all there are. */
const PARTS: readonly (readonly [total: string, parts: readonly string[], complete: boolean])[] = [
  ["personnel", ["infantry", "cavalry", "archers"], false],
  ["guns-and-mortars", ["guns", "mortars"], true],
  ["tanks-and-spgs", ["tanks"], false],
  ["ships", ["warships", "transports"], false],
  ["ships", ["submarines", "transports"], false],
  ["dead", ["killed"], false],
  ["dead-or-missing", ["killed", "missing"], true],
  ["dead-or-missing", ["dead", "missing"], true],
  ["casualties", ["killed", "wounded", "missing", "captured"], true],
  ["casualties", ["dead", "wounded", "missing", "prisoners"], true],
  ["casualties", ["dead-or-missing", "wounded", "captured"], true],
  ["casualties", ["dead-or-missing", "wounded", "prisoners"], true],
];

/** Losses above strength, totals that are not the sum of their parts, disputed figures without a source. */
export function lintFigures(campaign: Campaign): Diagnostic[] {
  const found = campaign.sides.flatMap((side, i) => [
    ...lintLosses(side.strength, side.losses, i),
    ...lintTotals(side.strength, ["sides", i, "strength"]),
    ...lintTotals(side.losses, ["sides", i, "losses"]),
  ]);
  return [...found, ...lintFormations(campaign), ...lintSources(campaign)];
}

function lintLosses(strength: Figures, losses: Figures, i: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const key of Object.keys(losses ?? {})) {
    const lost = read(losses, key);
    const wholes = LOSS_OF.find(([keys]) => keys.includes(key))?.[1] ?? [key];
    const whole = wholes.find((name) => strength?.[name] !== undefined);
    const had = whole === undefined ? undefined : read(strength, whole);
    if (!lost || !had || lost.low <= had.high || isNoted(losses?.[key]) || isNoted(strength?.[whole!])) continue;
    found.push(lossWarning(["sides", i, "losses", key], `\`${key}\` counts ${atLeast(lost)}`, had, whole!));
  }
  return found.length > 0 ? found : lintLossesTogether(strength, losses, i);
}

/** Each loss may be possible by itself, and all of them together not. */
function lintLossesTogether(strength: Figures, losses: Figures, i: number): Diagnostic[] {
  const had = read(strength, "personnel");
  const keys = APART.map((group) => group.find((key) => losses?.[key] !== undefined)).filter(
    (key) => key !== undefined,
  );
  const apart = keys.filter((key) => !(key === "missing" && keys.includes("dead-or-missing")));
  const lost = apart.reduce((sum, key) => sum + (read(losses, key)?.low ?? 0), 0);
  const noted = isNoted(strength?.personnel) || apart.some((key) => isNoted(losses?.[key]));
  if (!had || noted || lost <= had.high) return [];
  const names = apart.map((key) => `\`${key}\``).join(" + ");
  return [lossWarning(["sides", i, "losses"], `${names} make ${print(lost)}`, had, "personnel")];
}

function lossWarning(path: Path, lost: string, had: Range, whole: string): Diagnostic {
  const most = had.low < had.high ? " at most" : "";
  return warning(
    "W-losses-above-strength",
    path,
    `${lost}, more than the ${print(had.high)} \`${whole}\` there were${most}`,
    ["Is a digit too many? If there were reinforcements the strength leaves out, say so in a `note`."],
  );
}

function isNoted(input: FigureInput | undefined): boolean {
  return typeof input === "object" && input.note !== undefined;
}

function lintTotals(figures: Figures, at: Path): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const [total, parts, complete] of PARTS) {
    const whole = read(figures, total);
    const there = parts.map((part) => read(figures, part)).filter((part) => part !== undefined);
    // Several lists may find the same total wrong: once is enough.
    if (!whole || there.length === 0 || found.has(total)) continue;
    const low = there.reduce((sum, part) => sum + part.low, 0);
    const high = there.reduce((sum, part) => sum + part.high, 0);
    const names = parts.filter((part) => figures?.[part] !== undefined).map((part) => `\`${part}\``);
    const make = `${names.join(" + ")} ${names.length > 1 ? "make" : "counts"}`;
    const verdict =
      low > whole.high
        ? `${print(low)}, more than the ${print(whole.high)}`
        : complete && there.length === parts.length && high < whole.low
          ? `${print(high)}, less than the ${print(whole.low)}`
          : undefined;
    if (verdict === undefined) continue;
    found.set(
      total,
      warning("W-sum", [...at, total], `${make} ${verdict} of \`${total}\``, ["Correct the total or a part."]),
    );
  }
  return [...found.values()];
}

/** The men of formations under one parent are not more than the parent's own. */
function lintFormations(campaign: Campaign): Diagnostic[] {
  const formations = campaign.formations ?? [];
  return formations.flatMap((parent, i) => {
    const whole = parent.strength === undefined ? undefined : readFigure(parent.strength);
    const parts = formations
      .filter((one) => one.parent === parent.id && one.strength !== undefined)
      .map((one) => readFigure(one.strength!));
    const sum = parts.reduce((amount, part) => amount + (part?.low ?? 0), 0);
    if (!whole || sum <= whole.high) return [];
    const message = `the formations under \`${parent.id}\` have ${print(sum)} men together, more than the ${print(whole.high)} of \`${parent.id}\` itself`;
    return [
      warning("W-sum", ["formations", i, "strength"], message, [
        "Correct its strength, or that of a formation under it.",
      ]),
    ];
  });
}

/** A range says the sources differ: they want naming. */
function lintSources(campaign: Campaign): Diagnostic[] {
  if (campaign.source !== undefined) return [];
  const figures: (readonly [name: string, input: FigureInput | undefined, path: Path])[] = [
    ...campaign.sides.flatMap((side, i) =>
      (["strength", "losses"] as const).flatMap((group) =>
        Object.entries(side[group] ?? {}).map(([key, input]) => [key, input, ["sides", i, group, key]] as const),
      ),
    ),
    ...(campaign.formations ?? []).map(({ id, strength }, i) => {
      return [`strength of ${id}`, strength, ["formations", i, "strength"]] as const;
    }),
  ].map(([name, input, path]) => [name, input, [...path]]);
  return figures.flatMap(([name, input, path]) => {
    if (typeof input !== "object") return [];
    const range = readFigure(input);
    const named =
      input.note !== undefined || (Array.isArray(input.source) ? input.source.length > 0 : input.source !== undefined);
    if (!range || range.low === range.high || named) return [];
    const message = `the sources differ on \`${name}\` (${print(range.low)} to ${print(range.high)}), and none is named`;
    return [warning("W-unsourced", path, message, ["Add `source` with ids of `sources`, or a `note`."])];
  });
}

/** The number, said to be the least of a range where it is one. */
function atLeast({ low, high }: Range): string {
  return low < high ? `at least ${print(low)}` : print(low);
}

function read(figures: Figures, key: string): Range | undefined {
  const input = figures?.[key];
  return input === undefined ? undefined : readFigure(input);
}

function readFigure(input: FigureInput): Range | undefined {
  const figure = parseFigure(input);
  return isFigureProblem(figure) ? undefined : figure;
}

function print(value: number): string {
  return formatNumber(value, "en");
}
