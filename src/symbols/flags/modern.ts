import type { SymbolArt } from "../types.ts";
export function findModernFlag(_key: string): SymbolArt | undefined {
  return undefined;
}
export function modernFlagNames(): string[] {
  return [];
}
