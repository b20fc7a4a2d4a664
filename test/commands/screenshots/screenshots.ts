import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { readLines } from "../../helpers/values/vector-frames.js";
import { runTool } from "../../helpers/run-tool.js";
import { terminalPage } from "./ansi-to-html.js";

/* Renders the output of commands on terminals to images, in .screenshots: `npm run screenshots`. */

const root = join(import.meta.dirname, "..", "..", "..");
const out = join(root, ".screenshots");

/** A schema with an error in a line of Chinese text, and others. */
function faultySchema(): string {
  const folder = join(out, "schema");
  cpSync(join(root, "test", "faulty-schemas", "base"), join(folder, "demo"), { recursive: true });
  const file = join(folder, "demo", "messages", "login.yaml");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace("name: User", "nam: User").replace("zh: ", "zh: 中文说明：“登录”请求，"),
  );
  return folder;
}

const submit = readLines(join(root, "schema", "cmpp", "vectors", "cmpp30.jsonl"))
  .filter(({ message }) => message === "CMPP_SUBMIT")
  .map(({ frame }) => frame)[0];

interface Shot {
  readonly name: string;
  readonly words: readonly string[];
  readonly input?: string;
}

const SHOTS: readonly Shot[] = [
  { name: "check", words: ["check", "--schema", faultySchema()] },
  { name: "decode", words: ["decode", "--check"], input: `${submit}\n${String(submit).slice(0, -2)}` },
  { name: "layout", words: ["layout", "deliver", "--protocol", "cmpp30"] },
  { name: "layout-diff", words: ["layout", "SUBMIT", "--diff", "cmpp20", "cmpp30"] },
  { name: "explain", words: ["explain", "counter-after-content"] },
  { name: "simulate-numbers", words: ["simulate", "--numbers"] },
  { name: "simulate-help", words: ["simulate", "--help"] },
  { name: "help", words: ["generate", "--help"] },
];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 400, height: 200 } });
for (const { name, words, input } of SHOTS) {
  for (const language of ["en", "zh"] as const) {
    for (const width of [60, 120]) {
      const columns = (): number => width;
      const screen = { color: true, resultColor: true, language, columns, messageColumns: columns };
      const run = await runTool(words, input, screen);
      await page.setContent(terminalPage(run.err + run.out, width));
      await page.locator("pre").screenshot({ path: join(out, `${name}-${language}-${width}.png`) });
    }
  }
}
await browser.close();
