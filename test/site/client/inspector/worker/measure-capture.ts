import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openPage } from "../../../../helpers/processes/site-page.js";

/** How the inspector opened a capture. */
export interface Measured {
  /** The number of frames that the page shows. */
  readonly frames: string | null;
  /** The time until all frames were in the list, and the last one was shown after a key. */
  readonly seconds: number;
  /** The memory of the page and its worker. */
  readonly megabytes: number;
}

/** Opens a capture in the inspector, goes to its last frame, and measures time and memory. */
export async function measureCapture(browser: Browser, base: string, path: string): Promise<Measured> {
  const { page, incidents } = await openPage(browser, base, "inspect.html");
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  const session = await browser.newBrowserCDPSession();
  const start = performance.now();
  await page.locator("input[type=file]").setInputFiles(path);
  await page.locator("#frame-0").waitFor();
  await page.locator("progress").waitFor({ state: "detached", timeout: 120_000 });
  await page.locator(".frame-list").focus();
  await page.keyboard.press("End");
  await page.locator('.frame-row[aria-selected="true"]').waitFor();
  const seconds = (performance.now() - start) / 1000;
  const frames = await page.locator(".list-pane h2 .dim").textContent();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const megabytes = Math.max(
    ...processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentMegabytes(id)),
  );
  await page.context().close();
  if (incidents.length > 0) throw new Error(incidents.join("\n"));
  return { frames, seconds, megabytes };
}

/** The memory of a process that no other one shares with it. */
function residentMegabytes(id: number): number {
  const text = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  const sizes = [...text.matchAll(/^Private_\w+: +(\d+) kB$/gm)].map(([, size]) => Number(size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
