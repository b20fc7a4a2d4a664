import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSiteServer } from "../../../generator/commands/site/site-server.js";
import { readFolder } from "../../../generator/files/index.js";
import { shippedVersions, writtenSite } from "../../helpers/documents/site.js";
import { lacksBrowser, startBrowser } from "../../helpers/processes/chromium.js";
import { faintOrOverlappingTexts, openPage, seriousFindings } from "../../helpers/processes/site-page.js";

/** Pages of every kind. */
const PAGES = [
  "index.html",
  "a-z.html",
  "cmpp30/index.html",
  "cmpp30/a-z.html",
  "cmpp30/submit.html",
  "cmpp30/msg-id.html",
  "cmpp30/msg-fmt.html",
  "changes/cmpp20-cmpp30.html",
  "smpp34/submit-multi.html",
  "smpp34/esm-class.html",
  "smpp34/dest-address.html",
  "zh/index.html",
  "zh/cmpp30/submit.html",
];

describe.skipIf(lacksBrowser)("in a browser", () => {
  let browser: Browser;
  let base = "";
  let folder = "";
  beforeAll(async () => {
    folder = await writtenSite(shippedVersions("cmpp20", "cmpp30", "smpp34"));
    base = `${pathToFileURL(folder).href}/`;
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each(PAGES)("%s can be read in light, dark and on a phone", async (path) => {
    const { page, incidents } = await openPage(browser, base, path);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await faintOrOverlappingTexts(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await faintOrOverlappingTexts(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await faintOrOverlappingTexts(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test("the search finds a value, and the keyboard opens it", async () => {
    const { page, incidents } = await openPage(browser, base, "cmpp30/submit.html");
    await page.keyboard.press("/");
    await page.keyboard.type("0x80000004");
    const first = page.locator("#results a").first();
    await first.waitFor();
    expect(await first.locator("strong").textContent()).toBe("CMPP_SUBMIT_RESP");
    await page.locator("#search").fill("Result 8");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('#results a[aria-selected="true"] strong').textContent()).toBe("Result 8");
    await page.keyboard.press("Enter");
    await page.waitForURL(/cmpp30\/.*#v-/);
    expect(await page.locator("tr:target").count()).toBe(1);
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test("the search understands Chinese", async () => {
    const { page } = await openPage(browser, base, "zh/index.html");
    await page.locator("#search").fill("状态报告");
    await page.locator("#results a").nth(5).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#results").isHidden()).toBe(true);
    await page.context().close();
  });

  test("the language switch keeps the place, and the colours stay", async () => {
    const { page } = await openPage(browser, base, "cmpp30/submit.html#f-msg-fmt");
    await page.locator(".theme").click();
    await page.locator("a.language").click();
    await page.waitForURL(/zh\/cmpp30\/submit\.html#f-msg-fmt$/);
    expect(await page.evaluate("document.documentElement.lang")).toBe("zh-Hans");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    await page.context().close();
  });

  test("a field is marked in the map, the table and the octets, and a counter marks what it counts", async () => {
    const { page } = await openPage(browser, base, "cmpp30/submit.html");
    await page.locator('#map svg.map-wide a[data-f="dest-usr-tl"] text').hover();
    expect(await page.locator("tr.on[data-f=dest-usr-tl]").count()).toBeGreaterThan(0);
    expect(await page.locator(".hex a.on").count()).toBeGreaterThan(0);
    expect(await page.locator("#map svg.map-wide .counted[data-f=dest-terminal-id]").count()).toBe(1);
    expect(await page.locator(".map-note").textContent()).toContain("DestUsr_tl: 1 octet at 140.");
    await page.context().close();
  });

  test("the keyboard reaches the content, the fields and the octets", async () => {
    const { page } = await openPage(browser, base, "cmpp30/submit.html");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.locator("#map svg.map-wide a").first().focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('data-f')")).toBe("command-id");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("#f-command-id");
    await page.locator(".hex a").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.getAttribute('data-f')")).toBe("command-id");
    expect(await page.locator('.hex a[tabindex="0"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("works under any path of a server, and loads only from there", async () => {
    const server = await startSiteServer(0);
    const files = readFolder(folder, () => true);
    server.show(new Map([...files].map(([path, text]) => [`a/b/${path}`, text])));
    const { page, incidents } = await openPage(browser, `${server.url}a/b/`, "zh/cmpp30/submit.html");
    await page.locator("#search").fill("CMPP_CONNECT");
    await page.locator("#results a").first().click();
    await page.waitForURL(/\/a\/b\/zh\/cmpp30\/connect\.html$/);
    expect(incidents).toEqual([]);
    await page.context().close();
    await server.close();
  });

  test("the policy of a page forbids code in it, connections and images of others", async () => {
    const { page } = await openPage(browser, base, "index.html");
    await page.evaluate(`globalThis.broken = [];
      document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
      try { document.body.setAttribute("onclick", "globalThis.ran = true"); } catch {}
      document.body.click();
      document.body.setAttribute("style", "color: red");
      new Image().src = "https://example.com/x.png";
      fetch("https://example.com/").catch(() => undefined);`);
    await expect
      .poll(async () => page.evaluate("[...new Set(broken)].sort()"))
      .toEqual(["connect-src", "img-src", "require-trusted-types-for", "style-src-attr"]);
    expect(await page.evaluate("globalThis.ran")).toBe(undefined);
    await page.context().close();
  });

  test("without JavaScript a page has everything but what needs it", async () => {
    const { page, incidents } = await openPage(browser, base, "cmpp30/submit.html", { javaScriptEnabled: false });
    expect(await page.locator("#search").isVisible()).toBe(false);
    expect(await page.locator("a.without-script").isVisible()).toBe(true);
    expect(await page.locator("#map svg.map-wide").isVisible()).toBe(true);
    expect(await page.locator(".hex").first().isVisible()).toBe(true);
    await page.locator("a.language").click();
    expect(page.url()).toContain("zh/cmpp30/submit.html");
    expect(incidents).toEqual([]);
    await page.context().close();
  });
});
