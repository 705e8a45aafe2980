/** Errors the form alone does not show: metrics without a name, formations of no side, dates out of order. Works on values not yet validated. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { checkPins } from "./check-pins.ts";
import { compareDates, isProblem, parseDate } from "./dates.ts";
import type { DateValue } from "./edition.ts";
import { asList, asRecord } from "./ids.ts";
import { knownMetric, METRICS, metricForAlias } from "./metrics.ts";

type Path = (string | number)[];

export function checkSense(root: unknown): Diagnostic[] {
  const campaign = asRecord(root);
  return [
    ...checkMetrics(campaign),
    ...checkFormations(campaign),
    ...checkMarks(campaign),
    ...checkOrder(campaign),
    ...checkBoxes(campaign),
    ...checkPins(campaign.layout, ["layout"]),
    ...checkThemes(campaign),
    ...checkMapPin(campaign),
  ];
}

/** `theme` and its older place say the same thing, or one of them is there. */
function checkThemes({ theme, layout }: Record<string, unknown>): Diagnostic[] {
  if (theme === undefined || asRecord(layout).theme === undefined) return [];
  return [error("E-layout-pins", ["layout", "theme"], "`theme` and `layout.theme` both stand here", ["Keep `theme`."])];
}

/** A campaign that says it has no map cannot ask for one. */
function checkMapPin({ map, layout }: Record<string, unknown>): Diagnostic[] {
  const { blocks, emphasis } = asRecord(layout);
  if (map !== false) return [];
  const index = asList(blocks).indexOf("map");
  const path = index >= 0 ? ["layout", "blocks", index] : emphasis === "map" ? ["layout", "emphasis"] : undefined;
  if (!path) return [];
  const message = "the layout asks for a map, and `map: false` says there is none";
  return [error("E-layout-pins", path, message, ["Take out `map: false`, or the map from the layout."])];
}

function checkMetrics(campaign: Record<string, unknown>): Diagnostic[] {
  const own = asRecord(campaign.metrics);
  const found: Diagnostic[] = [];
  for (const [key, metric] of Object.entries(own)) {
    if (!knownMetric(key) && asRecord(metric).label === undefined) {
      found.push(
        error("E-missing-key", ["metrics", key, "label"], `the metric \`${key}\` needs a \`label\``, [
          "Add `label`: the words for its row.",
        ]),
      );
    }
  }
  const names = [...Object.keys(METRICS), ...Object.keys(own)];
  asList(campaign.sides).forEach((side, i) => {
    for (const group of ["strength", "losses"] as const) {
      for (const key of Object.keys(asRecord(asRecord(side)[group]))) {
        if (knownMetric(key) || Object.hasOwn(own, key)) continue;
        if (/^\d+$/.test(key)) {
          const hint = "Inside `{ … }` a comma ends the entry: group digits with `_`, as in `1_000`.";
          found.push(error("E-unknown-metric", ["sides", i, group, key], `there is no metric \`${key}\``, [hint]));
          continue;
        }
        const alias = metricForAlias(key);
        const hints = alias ? [`Write \`${alias}\`.`] : didYouMean(key, names, "metrics");
        hints.push(`For a metric of your own, name it: \`metrics: { ${key}: { label: … } }\`.`);
        found.push(error("E-unknown-metric", ["sides", i, group, key], `there is no metric \`${key}\``, hints));
      }
    }
  });
  return found;
}

/** Every formation has a side, its own or that of a formation above it, and no chain of parents bites its tail. */
function checkFormations(campaign: Record<string, unknown>): Diagnostic[] {
  const list = asList(campaign.formations).map(asRecord);
  const byId = new Map(list.map((formation) => [formation.id, formation]));
  return list.flatMap((formation, i) => {
    const seen = new Set<unknown>();
    let current: Record<string, unknown> | undefined = formation;
    while (current && current.side === undefined && current.parent !== undefined) {
      if (seen.has(current))
        return [
          error(
            "E-cycle",
            ["formations", i, "parent"],
            `the formation \`${formation.id}\` is its own parent in the end`,
          ),
        ];
      seen.add(current);
      const above: Record<string, unknown> | undefined = byId.get(current.parent);
      // An unknown parent is reported where it stands.
      if (!above) return [];
      current = above;
    }
    if (current?.side !== undefined) return [];
    return [
      error("E-missing-key", ["formations", i, "side"], `the formation \`${formation.id}\` has no side`, [
        "Add `side`, or a `parent` that has one.",
      ]),
    ];
  });
}

/** Movements and units need a side and a point, their own or their formation's. */
function checkMarks(campaign: Record<string, unknown>): Diagnostic[] {
  const map = asRecord(campaign.map);
  const placed = new Map(asList(campaign.formations).map((one) => [asRecord(one).id, asRecord(one).at !== undefined]));
  const found: Diagnostic[] = [];
  asList(map.movements).forEach((movement, i) => {
    const { side, formation } = asRecord(movement);
    if (side !== undefined || formation !== undefined) return;
    found.push(
      error("E-missing-key", ["map", "movements", i, "side"], `movement ${i + 1} has no side`, [
        "Add `formation`, or `side`.",
      ]),
    );
  });
  asList(map.units).forEach((unit, i) => {
    const mark = asRecord(unit);
    const known = mark.formation !== undefined;
    const missing = (known ? [] : ["name", "side"]).filter((key) => mark[key] === undefined);
    if (mark.at === undefined && !placed.get(mark.formation)) missing.push("at");
    for (const key of missing) {
      const hint = known
        ? "Its formation stands nowhere: add `at` here or there."
        : `Add \`${key}\`, or a \`formation\` that has it.`;
      found.push(error("E-missing-key", ["map", "units", i, key], `unit ${i + 1} has no \`${key}\``, [hint]));
    }
  });
  return found;
}

/** Boxes have their south below their north; west may lie east of east, across the antimeridian. */
function checkBoxes(campaign: Record<string, unknown>): Diagnostic[] {
  const map = asRecord(campaign.map);
  const boxes: [Path, unknown][] = [
    [["map", "extent"], map.extent],
    [["map", "relief", "bounds"], asRecord(map.relief).bounds],
    ...asList(map.insets).map((inset, i): [Path, unknown] => [["map", "insets", i, "extent"], asRecord(inset).extent]),
  ];
  return boxes.flatMap(([path, box]) => {
    const [[west, south], [east, north]] = [asList(asList(box)[0]), asList(asList(box)[1])];
    if (typeof south !== "number" || typeof north !== "number" || south < north) return [];
    const hint =
      south === north ? "Give it a height." : `South-west goes first: \`[[${west}, ${north}], [${east}, ${south}]]\`.`;
    return [error("E-extent", path, `the south of this box (${south}) is not below its north (${north})`, [hint])];
  });
}

/** What changes hands does so in order of time, and what was no more had been. */
function checkOrder(campaign: Record<string, unknown>): Diagnostic[] {
  const map = asRecord(campaign.map);
  const changes = asList(map.territories).flatMap((territory, i) => {
    const dates = asList(asRecord(territory).changes).map((change) => dateOf(asRecord(change).date));
    return dates.flatMap((date, j) => {
      const before = dates[j - 1];
      if (date === undefined || before === undefined || compareDates(before, date) < 0) return [];
      const path = ["map", "territories", i, "changes", j, "date"];
      return [
        error("E-order", path, "this change does not come after the one above it", ["Put changes in order of time."]),
      ];
    });
  });
  const fronts = asList(map.fronts).flatMap((front, i) => {
    const { date, until } = asRecord(front);
    const [start, end] = [dateOf(date), dateOf(until)];
    if (start === undefined || end === undefined || compareDates(start, end) < 0) return [];
    return [
      error("E-order", ["map", "fronts", i, "until"], "this front is no more before it stood", [
        "Give `until` a date after `date`.",
      ]),
    ];
  });
  return [...changes, ...fronts];
}

function dateOf(input: unknown): DateValue | undefined {
  if (typeof input !== "string" && typeof input !== "number") return undefined;
  const date = parseDate(input);
  return isProblem(date) ? undefined : date;
}

function error(code: string, path: Path, message: string, hints: readonly string[] = []): Diagnostic {
  return { severity: "error", code, message, path, hints };
}
