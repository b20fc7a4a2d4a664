import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** An open page of the site, and everything that should not happen on it. */
export interface SitePage {
  readonly page: Page;
  /** Messages of the console, errors, violations of the policy, and requests to other places. */
  readonly incidents: readonly string[];
}

/** Opens a page of the site. Only requests that begin with `base` are allowed. */
export async function openPage(
  browser: Browser,
  base: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<SitePage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const incidents: string[] = [];
  page.on("console", (message) => incidents.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => incidents.push(`error: ${error.message}`));
  page.on("request", (request) => {
    // The worker of the inspector is a blob of its page.
    const isOwn = request.url().startsWith(base) || request.url().startsWith("blob:");
    if (!isOwn) incidents.push(`request: ${request.url()}`);
  });
  page.on("requestfailed", (request) => incidents.push(`failed: ${request.url()}`));
  await page.goto(`${base}${path}`);
  return { page, incidents };
}

/** What axe finds on a page, from serious on. */
export async function seriousFindings(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, { preload: false, resultTypes: ["violations"] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(" | ")))`,
  );
}

/** The texts of maps that overlap each other, or whose colour is too near to that of their cell. */
export function faintOrOverlappingTexts(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const found = [];
    const light = (color) => {
      const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const map of document.querySelectorAll("svg.map")) {
      if (getComputedStyle(map).display === "none") continue;
      const boxes = [...map.querySelectorAll("text")].map((text) => [text, text.getBBox()]);
      for (const [index, [text, box]] of boxes.entries()) {
        for (const [other, next] of boxes.slice(index + 1)) {
          const apart = box.x + box.width <= next.x || next.x + next.width <= box.x || box.y + box.height <= next.y || next.y + next.height <= box.y;
          if (!apart) found.push(text.textContent + " overlaps " + other.textContent);
        }
        const cell = text.parentElement.querySelector("path");
        if (cell === null || text.parentElement.matches(".unnamed")) continue;
        const shape = cell.getBBox();
        if (box.x < shape.x || box.x + box.width > shape.x + shape.width) found.push(text.textContent + " is wider than its cell");
        const [one, two] = [light(getComputedStyle(text).fill), light(getComputedStyle(cell).fill)].sort((a, b) => b - a);
        if ((one + 0.05) / (two + 0.05) < 4.5) found.push(text.textContent + " is faint");
      }
    }
    return found;
  })()`);
}
