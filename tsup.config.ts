import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", cli: "src/cli/index.ts" },
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  sourcemap: false,
  clean: true,
  // TypeScript 6 deprecates an option the declaration bundler still sets.
  dts: { entry: { index: "src/index.ts" }, compilerOptions: { ignoreDeprecations: "6.0" } },
});
