/** Numbers as authors write them. */
import type { Amount, FigureInput } from "./types.ts";

/** The numbers of a figure, all known. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FigureProblem {
  readonly problem: string;
  readonly hints: readonly string[];
  /** The part of the figure that is wrong; absent: the figure itself. */
  readonly part?: "best" | "low" | "high";
}

const GROUPED = /^\d{1,3}(?:_\d{3})+$|^\d{1,3}(?:,\d{3})+$|^\d+$/;

/** Reads one amount: a number, or digits grouped with underscores or commas. */
export function parseAmount(input: Amount): number | FigureProblem {
  if (typeof input === "string" && !GROUPED.test(input.trim())) return unreadable(input.trim());
  const value = typeof input === "number" ? input : Number(input.trim().replace(/[_,]/g, ""));
  if (!Number.isFinite(value)) return { problem: `${input} is not a number`, hints: [] };
  if (value < 0) return { problem: "an amount cannot be negative", hints: [`Did you mean \`${-value}\`?`] };
  if (!Number.isSafeInteger(value)) {
    return Number.isInteger(value)
      ? { problem: "it is too large to count exactly", hints: [`The largest is \`${Number.MAX_SAFE_INTEGER}\`.`] }
      : { problem: "an amount is a whole number", hints: [`Did you mean \`${Math.round(value)}\`?`] };
  }
  return value;
}

/** Reads a figure: one amount, or a best value and a range. What is not given follows from the rest. */
export function parseFigure(input: FigureInput): Range | FigureProblem {
  if (typeof input !== "object") {
    const value = parseAmount(input);
    return typeof value === "number" ? { value, low: value, high: value } : value;
  }
  const parts: { best?: number; low?: number; high?: number } = {};
  for (const part of ["best", "low", "high"] as const) {
    const written = input[part];
    if (written === undefined) continue;
    const amount = parseAmount(written);
    if (typeof amount !== "number") return { ...amount, part };
    parts[part] = amount;
  }
  const { best } = parts;
  const low = parts.low ?? best ?? parts.high;
  const high = parts.high ?? best ?? parts.low;
  if (low === undefined || high === undefined) {
    return { problem: "a figure needs a number", hints: ["Give `best`, or `low` and `high`."] };
  }
  if (low > high) {
    const part = parts.low !== undefined ? "low" : "best";
    const other = parts.high !== undefined ? "high" : "best";
    return { problem: `\`${part}\` ${low} is above \`${other}\` ${high}`, hints: ["Swap the two numbers."], part };
  }
  if (best !== undefined && (best < low || best > high)) {
    return {
      problem: `\`best\` ${best} lies outside the range ${low} to ${high}`,
      hints: ["Correct `best`, or widen the range."],
      part: "best",
    };
  }
  return { value: best ?? Math.round((low + high) / 2), low, high };
}

/** True for the result of a parse that failed. */
export function isFigureProblem(value: unknown): value is FigureProblem {
  return typeof value === "object" && value !== null && "problem" in value;
}

function unreadable(text: string): FigureProblem {
  const problem = `"${text}" is not a number`;
  if (/^\d{1,3}(?:[\s'’.\u00a0\u202f]\d{3})+$/.test(text)) {
    return { problem, hints: [`Write \`${text.replace(/\D+/g, "_")}\`.`] };
  }
  const scaled =
    /^(?:~|c\.|about|nearly|almost|over|under|some|more than|less than|up to)?\s*(\d+(?:\.\d+)?)\s*(thousand|million|k|m)$/i.exec(
      text,
    );
  if (scaled) {
    const amount = Math.round(Number(scaled[1]) * (/^(m|million)$/i.test(scaled[2] ?? "") ? 1_000_000 : 1_000));
    return { problem, hints: [`Write \`{ best: ${amount}, display: ${JSON.stringify(text)} }\`.`] };
  }
  const range = /^(\d[\d_,]*)\s*[-–—/]\s*(\d[\d_,]*)$/.exec(text);
  if (range) return { problem, hints: [`Write a range as \`{ low: ${range[1]}, high: ${range[2]} }\`.`] };
  const worded = /^(?:nearly|almost|over|under|some|more than|less than|up to)\s+(\d[\d_,]*)$/i.exec(text);
  if (worded)
    return {
      problem,
      hints: [`Write \`{ best: ${worded[1]!.replace(/,/g, "_")}, display: ${JSON.stringify(text)} }\`.`],
    };
  const about = /^(?:~|≈|c\.|ca\.|about)\s*(\d[\d_,]*)$/i.exec(text);
  if (about) return { problem, hints: [`Write \`{ best: ${about[1]}, approx: true }\`.`] };
  if (/^-\d/.test(text))
    return { problem: "an amount cannot be negative", hints: [`Did you mean \`${text.slice(1)}\`?`] };
  return { problem, hints: ["Write digits, grouped if you like: `1_747_000` or `1,747,000`."] };
}
