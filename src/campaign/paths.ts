/** Paths into a campaign: keys and indexes from the root. */

/** `sides[0].strength.tanks` in backticks, as the author would point at it. */
export function namePath(path: readonly (string | number)[]): string {
  if (path.length === 0) return "the campaign";
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return `\`${text.replace(/^\./, "")}\``;
}

/** What stands at a path, or undefined. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
