/** A flag's reference as it is looked up: "Côte d’Ivoire" → `cote-d-ivoire`. */
export function flagKey(ref: string): string {
  return ref
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
