import { expect, test } from "vitest";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import { resolveEdition } from "../../../src/campaign/resolve.ts";
import type { Campaign } from "../../../src/campaign/types.ts";
import { contextFor, wordsOf } from "../context.ts";

/** A wide frame for a theatre that is tall: its extent would leave most of the frame empty. */
const WIDE = { x: 0, y: 0, width: 1200, height: 500 };

function campaignFraming(extent: string[]): Campaign {
  return {
    title: "A march",
    sides: [{ id: "blue", name: "Blue" }],
    places: {
      near: { name: "Near", at: [4.5, 50.5], rank: 1 },
      far: { name: "Far", at: [4.6, 50.8], rank: 1 },
      city: { name: "Capital", at: [4.5, 50.95], rank: 1 },
    },
    map: { extent, movements: [{ side: "blue", path: ["near", "far"] }] },
  } as Campaign;
}

test("a place named for the extent shows, though nothing happens there and the frame is shaped unlike it", () => {
  const words = (extent: string[]) => {
    const { edition } = resolveEdition(campaignFraming(extent), { language: "en" });
    return wordsOf(drawMap(contextFor(edition), WIDE).nodes);
  };
  expect(words(["near", "far", "city"])).toContain("Capital");
  expect(words(["near", "far"])).not.toContain("Capital");
});
