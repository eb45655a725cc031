import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./test/e2e-server.ts",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Long enough for a machine that does other work, too: what hangs is told all the same.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    // Set by the global setup, which knows the free port.
    baseURL: process.env.E2E_URL,
    browserName: "chromium",
    locale: "vi-VN",
    // Far from Vietnam and off the full hour: no page may lean on the browser's zone.
    timezoneId: "America/St_Johns",
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.GIAO_BAN_BROWSER,
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
});
