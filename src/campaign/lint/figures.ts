import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../text/numbers.ts";
import { isFigureProblem, parseFigure, type Range } from "../figures.ts";
import type { Campaign, FigureInput } from "../types.ts";
import { warning } from "./warning.ts";

type Path = (string | number)[];
type Figures = Readonly<Record<string, FigureInput>> | undefined;

/** What a loss is a loss of. */
const LOSS_OF: Readonly<Record<string, readonly string[]>> = {
  personnel: ["casualties", "dead", "killed", "dead-or-missing", "wounded", "missing", "captured", "prisoners"],
  tanks: ["tanks-lost"],
  aircraft: ["aircraft-lost"],
  guns: ["guns-lost"],
  ships: ["ships-sunk"],
};

/** Totals and the parts they are made of; the parts of one list never overlap. */
const PARTS: readonly (readonly [total: string, parts: readonly string[], complete: boolean])[] = [
  ["personnel", ["infantry", "cavalry", "archers"], false],
  ["guns-and-mortars", ["guns", "mortars"], true],
  ["ships", ["warships", "submarines", "transports"], false],
  ["dead-or-missing", ["killed", "missing"], true],
  ["casualties", ["killed", "wounded", "missing", "captured"], true],
  ["casualties", ["dead", "wounded", "missing", "prisoners"], true],
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
    const whole = Object.keys(LOSS_OF).find((total) => LOSS_OF[total]?.includes(key)) ?? key;
    const had = read(strength, whole);
    const explained = [losses?.[key], strength?.[whole]].some(
      (input) => typeof input === "object" && input.note !== undefined,
    );
    if (!lost || !had || explained || lost.low <= had.high) continue;
    found.push(
      warning(
        "W-losses-above-strength",
        ["sides", i, "losses", key],
        `${print(lost.low)} ${key} is more than the ${print(had.high)} ${whole} there were`,
        ["Is a digit too many, or does the strength leave out reinforcements? Then say so in a `note`."],
      ),
    );
  }
  return found;
}

function lintTotals(figures: Figures, at: Path): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const [total, parts, complete] of PARTS) {
    const whole = read(figures, total);
    const there = parts.map((part) => read(figures, part)).filter((part) => part !== undefined);
    // Several lists may find the same total wrong: once is enough.
    if (!whole || there.length < 2 || found.has(total)) continue;
    const [low, high] = (["low", "high"] as const).map((edge) => there.reduce((sum, part) => sum + part[edge], 0)) as [
      number,
      number,
    ];
    const names = parts.filter((part) => figures?.[part] !== undefined).join(" + ");
    const verdict =
      low > whole.high
        ? `${print(low)}, more than the ${print(whole.high)}`
        : complete && there.length === parts.length && high < whole.low
          ? `${print(high)}, less than the ${print(whole.low)}`
          : undefined;
    if (verdict === undefined) continue;
    found.set(
      total,
      warning("W-sum", [...at, total], `${names} make ${verdict} of \`${total}\``, ["Correct the total or a part."]),
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
    const message = `the formations of \`${parent.id}\` have ${print(sum)} men together, more than its own ${print(whole.high)}`;
    return [warning("W-sum", ["formations", i, "strength"], message, ["Correct one of them."])];
  });
}

/** A range says the sources differ: they want naming. */
function lintSources(campaign: Campaign): Diagnostic[] {
  if (campaign.source !== undefined) return [];
  return campaign.sides.flatMap((side, i) =>
    (["strength", "losses"] as const).flatMap((group) =>
      Object.entries(side[group] ?? {}).flatMap(([key, input]) => {
        const range = readFigure(input);
        if (typeof input !== "object" || !range || range.low === range.high) return [];
        if (input.source !== undefined || input.note !== undefined) return [];
        const message = `the sources differ on \`${key}\` (${print(range.low)} to ${print(range.high)}), and none is named`;
        return [
          warning("W-unsourced", ["sides", i, group, key], message, [
            "Add `source` with ids of `sources`, or a `note`.",
          ]),
        ];
      }),
    ),
  );
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
