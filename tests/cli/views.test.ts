import { describe, expect, test } from "vitest";
import type { LoadedCampaign } from "../../src/campaign/load.ts";
import { planPosters } from "../../src/cli/render-plan.ts";
import { readWishes } from "../../src/cli/render-wishes.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { compose } from "../../src/render/compose.ts";

const WAR = {
  id: "war",
  title: "War",
  sides: [{ name: "North" }, { name: "South" }],
  phases: [{ id: "one", name: "One" }],
  places: { a: { name: "A", at: [10, 50] as [number, number] } },
};

describe("--view", () => {
  test("reads views and refuses what is none, saying what could stand there", async () => {
    expect((await readWishes({ view: "whole,phases,phase=one,date=1945-08-14" })).views).toEqual([
      "whole",
      "phases",
      { phase: "one" },
      { date: "1945-08-14" },
    ]);
    for (const view of ["phasse", "phase=", "date=14.8.1945", "day=3"]) {
      await expect(async () => readWishes({ view }), view).rejects.toThrow(UsageError);
    }
    await expect(async () => readWishes({ view: "date=14.8.1945" })).rejects.toThrow(/1945-08-14/);
  });

  test("gives each of several views a poster and a name of its own", () => {
    const loaded = { campaign: WAR, file: "war.yaml", baseDir: ".", assets: new Map() } as unknown as LoadedCampaign;
    const views = [{ phase: "one" }, { date: "1815-06-18T16:00" }] as const;
    const plan = (list: readonly (typeof views)[number][]) =>
      planPosters([loaded], { folder: "out", formats: ["png"], views: list }).posters.map(({ files, view }) => [
        files[0]!.path,
        view,
      ]);
    expect(plan(views)).toEqual([
      ["out/war-one.png", views[0]],
      ["out/war-1815-06-18T16-00.png", views[1]],
    ]);
    expect(plan([views[0]])).toEqual([["out/war.png", views[0]]]);
  });
});

describe("compose with a view", () => {
  test("draws it, and refuses a phase there is none of", async () => {
    await expect(compose(WAR, { view: { phase: "oen" } })).rejects.toThrow(
      /there is no phase "oen"\. Did you mean `one`/,
    );
    const poster = await compose(WAR, { view: { phase: "one" } });
    expect(JSON.stringify(poster.scene)).toContain('"caption"');
  });
});
