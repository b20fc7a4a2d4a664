import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import { siteOf, siteOfSchema } from "../../helpers/documents/site.js";
import { sharedCache } from "../../helpers/shared-cache.js";
import { schemaOf } from "../../helpers/small-schema.js";

const start = performance.now();
const files = siteOf(shippedProtocols({ cache: sharedCache() }));
const seconds = (performance.now() - start) / 1000;
const pages = [...files].filter(([path]) => path.endsWith(".html"));

test("each protocol, message and type has a page in both languages", () => {
  expect(pages.length).toBeGreaterThan(1000);
  const english = pages.map(([path]) => path).filter((path) => !path.startsWith("zh/"));
  expect(pages.length).toBe(2 * english.length);
  expect(english.filter((path) => !files.has(`zh/${path}`))).toEqual([]);
  expect(seconds).toBeLessThan(60);
});

test("every link leads to a page and a place that exist, and none leaves the site", () => {
  const wrong = pages.flatMap(([path, html]) => {
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href);
    return [...new Set(links)].flatMap((href) => (leads(path, href) ? [] : [`${path}: ${href}`]));
  });
  expect(wrong).toEqual([]);
});

function leads(path: string, href: string): boolean {
  const [target = "", fragment] = href.split("#");
  const page = target === "" ? path : join(dirname(path), target);
  if (page.startsWith("assets/")) return true;
  const html = files.get(page);
  return html !== undefined && (fragment === undefined || html.includes(` id="${fragment}"`));
}

test("no page has the same id twice, code or styles in its text, or an address of a network", () => {
  for (const [path, html] of pages) {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
    expect(html, path).not.toMatch(/ on\w+="| style="|<style|javascript:|https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/<script[^>]*>[^<]/), path).toBe(null);
    expect(html, path).toContain("connect-src &#39;none&#39;".replaceAll("&#39;", "'"));
  }
});

test("pages have the language, title and heading of their subject", () => {
  const chinese = files.get("zh/cmpp30/submit.html") ?? "";
  expect(chinese).toContain('<html lang="zh-Hans"');
  expect(chinese).toContain("<title>CMPP_SUBMIT · CMPP 3.0</title>");
  expect(chinese.match(/<h1>/g)).toHaveLength(1);
  expect(chinese).toContain('hreflang="en" href="../../cmpp30/submit.html"');
});

test("a message page has its map, fields, rules, sequence, code and changes", () => {
  const page = files.get("cmpp30/submit.html") ?? "";
  const sections = [...page.matchAll(/<section id="([\w-]+)"/g)].map(([, id]) => id);
  expect(sections).toEqual(["map", "example", "fields", "rules", "sequence", "typescript", "changes"]);
});

test("the first page is small with all that it loads", async () => {
  const { readSiteAssets } = await import("../../../generator/files/index.js");
  const assets = await readSiteAssets();
  const loaded = [...assets].filter(([name]) => !name.startsWith("inspector.")).map(([, text]) => text);
  const sizes = [...loaded, files.get("index.html") ?? "", files.get("assets/search-en.js") ?? ""];
  const octets = sizes.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(octets).toBeLessThan(300_000);
});

/** Texts that would be markup, code, a link or another reading direction. */
const HOSTILE = `<img src=x onerror=alert(1)></script><script>alert(2)</script> javascript:alert(3) "onload="x`;

test("texts of a schema are never markup or code", () => {
  const hostile = siteOfSchema(
    schemaOf({}, (text) => text.replaceAll(/en: [A-Z][^,}\n]*\./g, `en: "${HOSTILE.replaceAll('"', String.raw`\"`)}"`)),
  );
  const page = hostile.get("demo10/ask.html") ?? "";
  expect(page).toContain("&lt;img src=x onerror=alert(1)>");
  expect(page).not.toContain("<img");
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(hostile.get("assets/search-en.js")).not.toContain("</script");
});

test("a protocol with the name of a folder of the site gets another folder", () => {
  const renamed = siteOfSchema(schemaOf({}, (text) => text.replace("id: demo10", "id: assets")));
  expect([...renamed.keys()]).toContain("assets-2/index.html");
});
