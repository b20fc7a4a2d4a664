import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedVersions, writtenSite } from "../../../helpers/documents/site.js";
import { lacksBrowser, startBrowser } from "../../../helpers/processes/chromium.js";
import { openPage, seriousFindings } from "../../../helpers/processes/site-page.js";
import { framesOf } from "../../../inspector/sessions.js";

const [submit = ""] = framesOf("cmpp", "cmpp30", "CMPP_SUBMIT");
const [connect = ""] = framesOf("cmpp", "cmpp30", "CMPP_CONNECT");
const pairs = submit.match(/../g) ?? [];
const lines = pairs.flatMap((_, at) => (at % 16 === 0 ? [pairs.slice(at, at + 16)] : []));

/** A dump of a frame: each line with its offset. */
function dump(line: (offset: string, octets: readonly string[]) => string): string {
  return lines.map((octets, index) => line((16 * index).toString(16).padStart(8, "0"), octets)).join("\n");
}

/** The same frame in each notation. */
const NOTATIONS: Readonly<Record<string, string>> = {
  hexadecimal: submit,
  xxd: dump(
    (offset, octets) =>
      `${offset}: ${octets
        .join("")
        .replaceAll(/(....)/g, "$1 ")
        .trim()
        .padEnd(39)}  ${".".repeat(octets.length)}`,
  ),
  Wireshark: dump((offset, octets) => `${offset.slice(4)}  ${octets.join(" ")}`),
  Netty: dump((offset, octets) => `|${offset}| ${octets.join(" ").padEnd(48)}|................|`),
  "decimal numbers": `[${pairs.map((each) => (Number.parseInt(each, 16) << 24) >> 24).join(", ")}]`,
  base64: Buffer.from(submit, "hex").toString("base64"),
};

describe.skipIf(lacksBrowser)("the inspector", () => {
  let browser: Browser;
  let base = "";
  beforeAll(async () => {
    base = `${pathToFileURL(await writtenSite(shippedVersions("cmpp20", "cmpp30", "smpp34"))).href}/`;
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function openInspector(path = "inspect.html") {
    const opened = await openPage(browser, base, path);
    await opened.page.locator("textarea").waitFor();
    return opened;
  }

  async function paste(page: Page, text: string): Promise<void> {
    await page.locator("textarea").first().fill(text);
    await page.locator("#frame-0").waitFor();
  }

  test("reads each notation, and says why it chose a protocol", async () => {
    const { page, incidents } = await openInspector();
    for (const [notation, text] of Object.entries(NOTATIONS)) {
      await page.locator("textarea").first().fill("");
      await page.locator("#frame-0").waitFor({ state: "detached" });
      await paste(page, text);
      await page.locator(".frame-shown h2", { hasText: "CMPP_SUBMIT" }).waitFor();
      const notes = await page.locator(".notes").textContent();
      expect(notes).toContain(`Read as ${notation}.`);
      expect(notes).toContain("CMPP 2.0 does not fit frame 1");
    }
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test("the tree and the octets mark each other, with the pointer and the keyboard", async () => {
    const { page } = await openInspector();
    await paste(page, submit);
    await page.locator(".field", { hasText: "Service_Id" }).hover();
    expect(await page.locator(".digits .run.on").allTextContents()).toEqual([
      " 74 65 73 74 00 00 00 00".replace(/^/, " "),
      "00 00",
    ]);
    await page.locator(".digits .run").first().hover();
    expect(await page.locator(".field.on .name").allTextContents()).toEqual(["Total_Length"]);
    await page.locator(".octets").focus();
    await page.mouse.move(0, 0);
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('.field[aria-selected="true"] .name').textContent()).toBe("Msg_Id");
    await page.locator(".tree").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".chosen").textContent()).toBe("Pk_total: 1 byte at offset 20");
    await page.context().close();
  });

  test("marks the error and the broken rules, in Chinese as well", async () => {
    const { page } = await openInspector("zh/inspect.html");
    await paste(page, `${submit.slice(0, -8)}\n${connect}`);
    expect(await page.locator(".findings .error").textContent()).toContain("帧不完整");
    expect(await page.locator(".field.wrong").count()).toBe(1);
    expect(await page.locator(".frame-row.error .mark .hidden-text").first().textContent()).toBe("错误");
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  test("edits a value, shows which octets changed, and copies", async () => {
    const { page, incidents } = await openInspector();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await paste(page, submit);
    await page.locator(".field", { hasText: "Sequence_Id" }).click();
    await page.locator(".tree").focus();
    await page.keyboard.press("Enter");
    await page.locator(".edit-box input").fill("258");
    await page.keyboard.press("Enter");
    await page.locator(".run.changed").first().waitFor();
    expect(await page.locator(".digits .run.changed").allTextContents()).toEqual([" 01 02"]);
    await page.getByRole("button", { name: "hex", exact: true }).click();
    await page.locator(".copied", { hasText: "Copied as hex." }).waitFor();
    const changed = `${submit.slice(0, 16)}00000102${submit.slice(24)}`;
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(changed);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".field", { hasText: "Sequence_Id" }).getByText("23", { exact: true }).waitFor();
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test("masks in the tree, the octets and the text", async () => {
    const { page } = await openInspector();
    await paste(page, submit);
    await page.getByText("hello gocmpp").first().waitFor();
    await page.locator(".tree").focus();
    await page.keyboard.press("m");
    await page.locator(".text-panel").waitFor({ state: "detached" });
    const shown = await page.locator(".frame-shown").textContent();
    expect(shown).toContain("135****2696");
    expect(shown).not.toMatch(/13500002696|hello/);
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious in %s, nor on a phone", async (colorScheme) => {
    const { page, incidents } = await openInspector();
    await page.emulateMedia({ colorScheme });
    await paste(page, `${submit}\n${submit.slice(0, -8)}\n${connect}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.locator("#frame-1").click();
    await page.locator(".findings").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await seriousFindings(page)).toEqual([]);
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test("pasted text is never markup", async () => {
    const { page, incidents } = await openInspector();
    const hostile = `<img src=x onerror=alert(1)>`;
    const hex = Buffer.from(hostile).toString("hex");
    await paste(page, `${submit.slice(0, -2 * 20 - 24)}${hex.slice(0, 24)}${submit.slice(-40)}\n${hostile}`);
    expect(await page.locator(".inspector img, .inspector script").count()).toBe(0);
    expect(await page.locator(".text-panel blockquote").textContent()).toContain("<img src=x");
    expect(incidents).toEqual([]);
    await page.context().close();
  });
});
