import type { BlockContext, Presentation } from "../block.ts";

/** The same page with its type that much larger: for the body of a block that has height to fill. */
export function enlarged(context: BlockContext, factor: number): BlockContext {
  return factor === 1 ? context : { ...context, page: { ...context.page, typeScale: context.page.typeScale * factor } };
}

/** Steps by which type shrinks again until a block fits the height it was given. */
const STEP = 0.96;

/**
 * The form with the largest type, at most `largest` times its own, that is no higher than `height`.
 * Larger type that leaves its width (`width`, when given) is not taken.
 */
export function fillWithType(
  height: number,
  natural: number,
  largest: number,
  present: (factor: number) => Presentation,
  width = Number.POSITIVE_INFINITY,
): Presentation {
  for (let factor = Math.min(Math.max(height / natural, 1), largest); factor > 1; factor *= STEP) {
    const form = present(factor);
    if (form.height <= height + 0.01 && (form.width ?? 0) <= width) return form;
  }
  return present(1);
}
