import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { barChart } from "../../../../generator/commands/stats/page/bars.js";
import { escapedText, markup } from "../../../../generator/commands/stats/page/markup.js";
import { runTool } from "../../../helpers/run-tool.js";
import { temporaryFolder } from "../../../helpers/temporary-folder.js";
import { trafficCapture } from "../traffic-capture.js";

/* The page of statistics: without scripts and outside sources, and with every text escaped. */

async function pageOf(name: string, language = "en"): Promise<string> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, trafficCapture(100).file);
  const { out } = await runTool(["stats", path, "--format", "html", "--lang", language]);
  return out;
}

test("a page allows its own style alone, and has nothing else to load", async () => {
  const page = await pageOf("capture.pcapng");
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`content="${policy.replaceAll("'", "&#39;")}"`);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|\s(?:src|href)=|url\(/i);
  expect(page.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(3);
  expect(page).toContain("<td>CMPP_SUBMIT</td>");
  expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/);
});

test("the name of the file is no markup", async () => {
  const page = await pageOf("<img onerror=alert(1)>\u202e&'\".pcap");
  expect(page).toContain("<p>&lt;img onerror=alert(1)&gt;\ufffd&amp;&#39;&quot;.pcap</p>");
  expect(page).not.toContain("<img");
});

test("a page is in Chinese", async () => {
  const page = await pageOf("capture.pcapng", "zh");
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain("<h2>始终未应答的请求</h2>");
});

test("texts are escaped in content and in attributes", () => {
  expect(escapedText(`<a b="c" d='e'>&\u0000\u2066`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\ufffd\ufffd");
  expect(markup`<i title="${'"><b>'}">${"<b>"}${markup`<u>${1}</u>`}</i>`.text).toBe(
    '<i title="&quot;&gt;&lt;b&gt;">&lt;b&gt;<u>1</u></i>',
  );
});

test("bars are as long as their values, and a chart of zeros has none", () => {
  const bars = [4, 2, 0].map((value) => ({ label: "x", values: [value], shown: "" }));
  const widths = [...barChart("", bars).text.matchAll(/width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([300, 150, 0]);
  expect(barChart("", bars.slice(2)).text).toContain('width="0.0"');
});
