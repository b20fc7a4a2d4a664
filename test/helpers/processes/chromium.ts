import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The path of Chromium on Debian. */
const PATH = "/usr/bin/chromium";

/** Whether to skip a test in a browser: if there is no browser, except in continuous integration, where the test fails. */
export const lacksBrowser: boolean = !existsSync(PATH) && process.env["CI"] === undefined;

/** Starts a browser. The caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Runs a module in a separate page, and returns the result of its `run`. Throws if the page reports an error. */
export async function runInBrowser(module: string): Promise<unknown> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.setContent("<!doctype html><title>test</title>");
    await page.addScriptTag({ type: "module", content: `${module}\nglobalThis.answer = run();` });
    const answer: unknown = await page.evaluate("globalThis.answer");
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return answer;
  } finally {
    await browser.close();
  }
}
