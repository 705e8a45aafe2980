import type { Edition, MetricFigure, Side } from "../../campaign/edition.ts";

/** The losses of one side. */
export interface LossGroup {
  readonly side: Side;
  readonly rows: readonly MetricFigure[];
}

export function lossGroups(edition: Edition): LossGroup[] {
  return edition.sides.flatMap((side) => (side.losses.length > 0 ? [{ side, rows: side.losses }] : []));
}

const GRAVEST = [/dead|killed|died|casualties/, /captured|prisoner/, /wounded/, /missing/];

/** Which losses stay longest: the dead, then prisoners, the wounded, the missing; materiel last. */
export function gravity({ metric }: MetricFigure): number {
  const at = GRAVEST.findIndex((pattern) => pattern.test(metric.key));
  return (at < 0 ? GRAVEST.length : at) + (metric.kind === "materiel" ? 10 : 0);
}

/** At most `count` rows a side, the gravest kept, in their order. */
export function keepGravest(groups: readonly LossGroup[], count: number): LossGroup[] {
  return groups.map(({ side, rows }) => {
    const kept = new Set([...rows].sort((a, b) => gravity(a) - gravity(b)).slice(0, count));
    return { side, rows: rows.filter((row) => kept.has(row)) };
  });
}

/** What `keepGravest` leaves out, in words. */
export function leftOut(groups: readonly LossGroup[], kept: readonly LossGroup[]): string[] {
  return groups.flatMap(({ side, rows }, i) =>
    rows.filter((row) => !kept[i]!.rows.includes(row)).map((row) => `${row.metric.label} (${side.name})`),
  );
}
