import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { shippedVersions, writtenSite } from "../../../../helpers/documents/site.js";
import { lacksBrowser, startBrowser } from "../../../../helpers/processes/chromium.js";
import { openPage } from "../../../../helpers/processes/site-page.js";
import { framesOf } from "../../../../inspector/sessions.js";
import { measureCapture } from "./measure-capture.js";
import { exchanges, tlsCapture } from "./write-capture.js";

const [submit = ""] = framesOf("cmpp", "cmpp30", "CMPP_SUBMIT");
const [answer = ""] = framesOf("cmpp", "cmpp30", "CMPP_SUBMIT_RESP");

describe.skipIf(lacksBrowser)("a capture in the inspector", () => {
  let browser: Browser;
  let base = "";
  const folder = mkdtempSync(join(tmpdir(), "smswire-capture-"));
  beforeAll(async () => {
    base = `${pathToFileURL(await writtenSite(shippedVersions("cmpp20", "cmpp30"))).href}/`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function written(name: string, octets: Uint8Array): string {
    writeFileSync(join(folder, name), octets);
    return join(folder, name);
  }

  test("of 100,000 frames is usable within 5 s, in less than 500 MB", async () => {
    const path = written("large.pcap", exchanges(submit, answer, 50_000));
    const { frames, seconds, megabytes } = await measureCapture(browser, base, path);
    expect(frames).toBe("100,000");
    expect(seconds).toBeLessThan(5);
    expect(megabytes).toBeLessThan(500);
  });

  test("joins requests and responses, and scrolls to the end with the keyboard", async () => {
    const { page, incidents } = await openPage(browser, base, "inspect.html");
    await page.locator("input[type=file]").setInputFiles(written("small.pcap", exchanges(submit, answer, 500)));
    await page.locator("#frame-1").waitFor();
    expect(await page.locator("#frame-0 .partner").textContent()).toBe("↪ 2");
    expect(await page.locator("#frame-1 .partner").textContent()).toBe("↩ 1 after 1.0 ms");
    expect(await page.locator("#frame-1 .ends").textContent()).toBe("10.0.0.2:7890 → 10.0.0.1:40000");
    await page.locator(".frame-list").focus();
    await page.keyboard.press("End");
    await page.locator('#frame-999[aria-selected="true"]').waitFor();
    await page.getByRole("button", { name: "request: frame 999" }).click();
    await page.locator(".frame-shown h2", { hasText: "CMPP_SUBMIT" }).waitFor();
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["cut.pcap", exchanges(submit, answer, 2).slice(0, -20), /ends in the middle of packet 4/],
    ["start.pcap", exchanges(submit.slice(40) + submit, answer, 1), /does not have its start/],
    ["encrypted.pcap", tlsCapture(), /encrypted with TLS/],
    ["other.pcap", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), /not a capture, a text or frames/],
  ])("%s is answered by a sentence", async (name, octets, sentence) => {
    const { page, incidents } = await openPage(browser, base, "inspect.html");
    await page.locator("input[type=file]").setInputFiles(written(name, octets));
    await page.locator(".notes p", { hasText: sentence }).first().waitFor();
    expect(incidents).toEqual([]);
    await page.context().close();
  });
});
