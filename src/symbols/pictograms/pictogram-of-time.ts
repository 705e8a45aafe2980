/** For a pictogram of today, those of earlier or later times: each holds before the year beside it. */
const OF_TIME: Readonly<Record<string, readonly (readonly [before: number, pictogram: string])[]>> = {
  soldier: [
    [1500, "soldier-ancient"],
    [1860, "musketeer"],
  ],
  gun: [[1860, "cannon"]],
  warship: [
    [1500, "galley"],
    [1860, "sailing-ship"],
  ],
  transport: [
    [1500, "galley"],
    [1860, "sailing-ship"],
  ],
  aircraft: [
    [1960, "aircraft"],
    [Number.POSITIVE_INFINITY, "jet"],
  ],
};

/**
 * What a thing looked like in a year: ships are galleys until 1500 and under sail until 1860; soldiers
 * carry spear and shield, then muskets, over the same years; guns are cannon until 1860; aircraft are
 * jets from 1960. Other pictograms, and those of a year not known, stay as they are.
 */
export function pictogramOfTime(key: string, year: number | undefined): string {
  if (year === undefined || !Object.hasOwn(OF_TIME, key)) return key;
  return OF_TIME[key]!.find(([before]) => year < before)?.[1] ?? key;
}
