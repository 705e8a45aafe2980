import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { campaignSchema } from "../../src/campaign/schema/campaign.ts";
import type { Campaign } from "../../src/campaign/types.ts";

/** Types to compare: without `readonly`, and tuples as objects, for the names of their places are part of their identity. */
type Plain<T> = T extends readonly unknown[]
  ? number extends T["length"]
    ? Plain<T[number]>[]
    : { length: T["length"]; places: { -readonly [K in keyof T & `${number}`]: Plain<T[K]> } }
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;

test("what the schema lets through is a campaign, and every campaign passes the schema's type", () => {
  expectTypeOf<Plain<z.output<typeof campaignSchema>>>().toEqualTypeOf<Plain<Campaign>>();
  expectTypeOf<Plain<z.input<typeof campaignSchema>>>().toEqualTypeOf<Plain<Campaign>>();
});

test("the comparison would notice a field too many, too few or too narrow", () => {
  expectTypeOf<Plain<Campaign & { extra: string }>>().not.toEqualTypeOf<Plain<Campaign>>();
  expectTypeOf<Plain<Omit<Campaign, "credit">>>().not.toEqualTypeOf<Plain<Campaign>>();
  expectTypeOf<Plain<Omit<Campaign, "id"> & { id?: "one" }>>().not.toEqualTypeOf<Plain<Campaign>>();
});
