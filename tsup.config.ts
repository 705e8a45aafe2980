import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig } from "tsup";

const yaml = dirname(createRequire(import.meta.url).resolve("yaml/package.json"));

export default defineConfig({
  entry: { index: "src/index.ts", cli: "src/cli/index.ts" },
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  sourcemap: false,
  clean: true,
  // Node would load yaml as seventy CommonJS files, one by one; its modules go into the bundle as one.
  esbuildOptions(options) {
    options.alias = { yaml: join(yaml, "browser", "index.js") };
  },
  // TypeScript 6 deprecates an option the declaration bundler still sets.
  dts: { entry: { index: "src/index.ts" }, compilerOptions: { ignoreDeprecations: "6.0" } },
});
