/** The properties every poster has, and what a failure prints. */
import { readdir, rm, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect } from "vitest";
import type { Campaign } from "../../src/campaign/types.ts";
import { assertScene } from "../../src/scene/validate.ts";
import { campaigns } from "./campaigns.ts";
import { type DrawnPoster, drawCampaign, writtenOut } from "./draw.ts";
import { emptinessFaults } from "./emptiness.ts";
import { drawingFaults } from "./faults.ts";
import { silentLosses } from "./told.ts";

/** How many campaigns are tried in all: a few hundred while one works, thousands before a change is taken. */
export const CAMPAIGNS = Number(process.env.BROADSIDE_CAMPAIGNS ?? 240);
/** One poster in so many is composed twice. */
const TWICE = 20;

/** Everything wrong with one poster, in words. */
export function faultsOf(campaign: Campaign, drawn: DrawnPoster): string[] {
  return [
    ...drawingFaults(drawn),
    ...silentLosses(campaign, drawn.scene, drawn.poster.diagnostics).map(
      ({ at, text }) => `${at} vanished without being told: "${text.slice(0, 60)}"`,
    ),
    ...emptinessFaults(drawn),
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
  const failures: string[] = [];
  for (const [i, campaign] of fc.sample(campaigns, { seed, numRuns: Math.ceil(CAMPAIGNS / shares) }).entries()) {
    const faults = await faultsWhenDrawn(campaign, i % TWICE === 0);
    if (faults.length === 0) continue;
    const file = `failed-campaign-${seed}-${i}.yaml`;
    await writeFile(file, writtenOut(campaign));
    failures.push(`${file}: ${faults.join("\n  ")}`);
  }
  // All of them at once, and none shrunk: a campaign of a page is read in a minute, shrinking one takes an hour.
  expect(failures, "once they are mended, keep one of each kind in fixtures/generated").toEqual([]);
}

async function faultsWhenDrawn(campaign: Campaign, twice: boolean): Promise<string[]> {
  try {
    const drawn = await drawCampaign(campaign);
    const faults = faultsOf(campaign, drawn);
    if (!twice) return faults;
    const again = await drawCampaign(campaign);
    const same = JSON.stringify(again.scene) === JSON.stringify(drawn.scene);
    return same ? faults : [...faults, "comes out different the second time"];
  } catch (error) {
    return [String(error)];
  }
}

/** Forgets the files of failures that are mended. */
export async function clearFailures(share: number): Promise<void> {
  const files = await readdir(".");
  for (const file of files) if (file.startsWith(`failed-campaign-${20_260 + share}-`)) await rm(file);
}
