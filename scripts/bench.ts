/**
 * Measures what a poster costs, all in one run so that the numbers can be compared: the whole
 * process for each format, and our PNG encoder beside the canvas's own.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Canvas, createCanvas, Image } from "@napi-rs/canvas";
import { encodePng } from "../src/backends/canvas/png.ts";
import { timeLabels } from "./bench-labels.ts";

const CAMPAIGN = "examples/soviet-japanese-war/campaign.yaml";
const CLI = "dist/cli.js";
const RUNS = 3;

interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Tells the parent the peak memory of the process it is loaded into. */
const REPORTER = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))`;

function runOnce(formats: string, folder: string): Promise<Cost> {
  const start = performance.now();
  const options = ["--import", REPORTER, CLI, "render", CAMPAIGN, "--format", formats, "-o", folder];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const peak = /peak (\d+)/.exec(log)?.[1];
      if (code !== 0 || peak === undefined) reject(new Error(`rendering ${formats} failed:\n${log}`));
      else resolve({ milliseconds: performance.now() - start, megabytes: Number(peak) / 1024 });
    });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

async function measure(formats: string, folder: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let i = 0; i < RUNS; i++) costs.push(await runOnce(formats, folder));
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}

async function time(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function openPicture(file: string): Promise<Canvas> {
  const image = new Image();
  image.src = file;
  await image.decode();
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas;
}

async function compareEncoders(file: string): Promise<void> {
  const canvas = await openPicture(file);
  const { width, height } = canvas;
  const ours = await time(() => encodePng({ width, height, data: canvas.data() }));
  const theirs = await time(() => canvas.toBuffer("image/png"));
  const sizes = [(await encodePng({ width, height, data: canvas.data() })).length, canvas.toBuffer("image/png").length];
  console.log(`\nPNG encoder, ${width} × ${height}, median of 7`);
  console.log(`  ours          ${ours.toFixed(0).padStart(6)} ms ${(sizes[0]! / 1024).toFixed(0).padStart(7)} KB`);
  console.log(`  canvas's own  ${theirs.toFixed(0).padStart(6)} ms ${(sizes[1]! / 1024).toFixed(0).padStart(7)} KB`);
  console.log(`  ratio         ${(theirs / ours).toFixed(2).padStart(6)} times faster`);
}

if (!existsSync(CLI)) throw new Error(`${CLI} is not there: run "npm run build" first`);
const folder = await mkdtemp(join(tmpdir(), "broadside-bench-"));
try {
  console.log(`Whole process, ${CAMPAIGN}, median of ${RUNS}`);
  for (const formats of ["png", "svg", "pdf", "png,svg,pdf"]) {
    const { milliseconds, megabytes } = await measure(formats, folder);
    console.log(
      `  ${formats.padEnd(13)} ${milliseconds.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(7)} MB`,
    );
  }
  const files = (await readdir(folder)).sort();
  console.log("\nFiles");
  for (const file of files) {
    console.log(`  ${file.padEnd(32)} ${((await stat(join(folder, file))).size / 1024).toFixed(0).padStart(6)} KB`);
  }
  await compareEncoders(join(folder, files.find((file) => file.endsWith(".png"))!));
  const { labels, placed, collect, place } = timeLabels();
  console.log(`\nLabels of a map, ${labels} of them, ${placed} placed, median of 7`);
  console.log(`  finding places ${collect.toFixed(0).padStart(6)} ms`);
  console.log(`  choosing       ${place.toFixed(0).padStart(6)} ms`);
} finally {
  await rm(folder, { recursive: true });
}
