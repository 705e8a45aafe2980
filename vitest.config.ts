import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/seed.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Native canvas and WebAssembly live longest in plain child processes.
    pool: "forks",
    // Left to itself it keeps a processor free, which on a machine with two halves the speed.
    maxWorkers: "100%",
    typecheck: { enabled: false },
  },
});
