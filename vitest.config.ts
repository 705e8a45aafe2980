import { defineConfig } from "vitest/config";

// Generated campaigns are searched for faults only when a number of them is given; see CONTRIBUTING.md.
const include = ["tests/**/*.test.ts", ...(process.env.BROADSIDE_CAMPAIGNS ? ["tests/**/*.search.ts"] : [])];

export default defineConfig({
  test: {
    include,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Native canvas and WebAssembly live longest in plain child processes.
    pool: "forks",
    typecheck: { enabled: false },
  },
});
