import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { Refusal } from "@/env";
import { runQuietly, step } from "../setup/steps.mjs";

/** A browser that starts: one of this machine, else Playwright's own, else the one in an npm package. */
export async function findBrowser(): Promise<string> {
  const found =
    installed().find(starts) ??
    (await playwrightsOwn()) ??
    (await step("Downloading a browser", downloaded)) ??
    (await packaged());
  if (!found)
    throw new Refusal("There is no browser for the end-to-end tests: install Chrome, Chromium or Edge.");
  return found;
}

function installed(): string[] {
  const chosen = process.env.GIAO_BAN_BROWSER ? [process.env.GIAO_BAN_BROWSER] : [];
  if (process.platform === "win32") return [...chosen, ...onWindows()];
  if (process.platform === "darwin") return [...chosen, ...onMac()];
  return [...chosen, ...onLinux()];
}

const onLinux = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .concat("/opt/google/chrome", "/opt/microsoft/msedge", "/snap/bin")
    .flatMap((folder) =>
      [
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "chromium",
        "chromium-browser",
        "microsoft-edge",
      ].map((name) => join(folder, name)),
    );

const onMac = () =>
  ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
      join(folder, `${name}.app`, "Contents/MacOS", name),
    ),
  );

const onWindows = () =>
  [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      [
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
      ].map((path) => join(folder, path)),
    );

/** Some names only lead to a script that asks to install the real thing, and some lack their libraries. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // There the question for its version would open a window.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

/** Without a way out to its host this fails, and the package is left. */
async function downloaded(): Promise<string | undefined> {
  const args = ["node_modules/@playwright/test/cli.js", "install", "--no-shell", "chromium"];
  await runQuietly(process.execPath, args, { failure: "", timeout: 300_000 }).catch(() => {});
  return playwrightsOwn();
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // With this name set at import it brings the system libraries it needs along.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  delete process.env.AWS_EXECUTION_ENV;
  return starts(path) ? path : undefined;
}
