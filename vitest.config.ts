import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from Vietnam and off the full hour, so that no test leans on the zone of its machine.
process.env.TZ = "America/St_Johns";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: [
      "{db,domain,web,components,mail,worker,messages,bin,bench,test}/**/*.test.{ts,tsx}",
      "*.test.ts",
    ],
    globalSetup: "./test/global-setup.ts",
    // Half of the time would go into importing the same modules again for each file; none of them is mocked or keeps state.
    isolate: false,
    // These tests wait for Postgres more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
