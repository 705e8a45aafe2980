/** A number of things in words for the author: "1 note", "3 notes". */
export function countedWords(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
