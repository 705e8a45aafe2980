/** The properties every poster has, and what a failure prints. */
import { rm, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect } from "vitest";
import type { Campaign } from "../../src/campaign/types.ts";
import { assertScene } from "../../src/scene/validate.ts";
import { campaigns } from "./campaigns.ts";
import { type DrawnPoster, drawCampaign, writtenOut } from "./draw.ts";
import { drawingFaults } from "./faults.ts";
import { silentLosses } from "./told.ts";

/** How many campaigns are tried in all: a few while one works, thousands before a change is taken. */
export const CAMPAIGNS = Number(process.env["BROADSIDE_CAMPAIGNS"] ?? 120);
/** One poster in so many is composed twice. */
const TWICE = 8;

/** Everything wrong with one poster, in words. */
export function faultsOf(campaign: Campaign, drawn: DrawnPoster): string[] {
  return [
    ...drawingFaults(drawn),
    ...silentLosses(campaign, drawn.scene, drawn.poster.diagnostics).map(
      ({ at, text }) => `${at} vanished without being told: "${text.slice(0, 60)}"`,
    ),
    ...sceneFaults(drawn),
  ];
}

function sceneFaults({ scene, fonts }: DrawnPoster): string[] {
  try {
    assertScene(scene, { fonts, images: new Map() });
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Composes a share of all campaigns and holds each to the properties; a seed of its own for each share. */
export async function holdCampaigns(share: number, shares: number): Promise<void> {
  const seed = 20_260 + share;
  let count = 0;
  const property = fc.asyncProperty(campaigns, async (campaign) => {
    const drawn = await drawCampaign(campaign);
    expect(faultsOf(campaign, drawn)).toEqual([]);
    if (count++ % TWICE !== 0) return;
    const again = await drawCampaign(campaign);
    expect(JSON.stringify(again.scene) === JSON.stringify(drawn.scene)).toBe(true);
  });
  const result = await fc.check(property, { seed, numRuns: Math.ceil(CAMPAIGNS / shares), maxSkipsPerRun: 0 });
  if (!result.failed) return;
  const [campaign] = result.counterexample!;
  const file = `failed-campaign-${seed}.yaml`;
  await writeFile(file, writtenOut(campaign));
  throw new Error(
    [
      `seed ${seed}, path ${result.counterexamplePath}: ${(result.errorInstance as Error | undefined)?.message ?? "failed"}`,
      `The campaign is written to ${file}; once it is mended, keep it in fixtures/generated:`,
      writtenOut(campaign),
    ].join("\n"),
    { cause: result.errorInstance },
  );
}

/** Forgets the files of failures that are mended. */
export async function clearFailure(share: number): Promise<void> {
  await rm(`failed-campaign-${20_260 + share}.yaml`, { force: true });
}
