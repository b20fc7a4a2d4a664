import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { runTool } from "./run-tool.js";
import { manyMessages } from "./many-messages.js";

/*
 * npm run many -- [--messages N]: generates a schema of so many messages, with tests and descriptors, from nothing. Exit
 * code 1 where 5,000 take more than a minute or a gigabyte.
 */

const { values } = parseArgs({ options: { messages: { type: "string", default: "5000" } } });
const count = Number(values.messages);

const GREATEST_SECONDS = (60 * count) / 5000;
const GREATEST_MEGABYTES = 1000;

const folder = mkdtempSync(join(tmpdir(), "many-"));
for (const [path, text] of manyMessages(count)) {
  const file = join(folder, "schema", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

// What was printed in another run is not to help this one.
process.env["XDG_CACHE_HOME"] = join(folder, "cache");
const start = performance.now();
const words = ["--schema", join(folder, "schema"), "--out", join(folder, "out"), "--conformance", "--descriptors"];
const { code, talk } = await runTool(["generate", ...words]);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1000;

rmSync(folder, { recursive: true });

console.log(talk.trim());
console.log(`${count} messages in ${seconds.toFixed(1)} s, with ${megabytes.toFixed(0)} MB`);
if (code !== 0 || seconds > GREATEST_SECONDS || megabytes > GREATEST_MEGABYTES) process.exitCode = 1;
