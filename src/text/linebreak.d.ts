/** The part of the untyped package `linebreak` that is used here. */
declare module "linebreak" {
  /** Walks the line breaks of a text by UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** The next place at which a line may (or must) begin, or null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
