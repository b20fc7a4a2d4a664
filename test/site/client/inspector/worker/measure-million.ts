import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { shippedVersions, writtenSite } from "../../../../helpers/documents/site.js";
import { startBrowser } from "../../../../helpers/processes/chromium.js";
import { framesOf } from "../../../../inspector/sessions.js";
import { measureCapture } from "./measure-capture.js";
import { exchanges } from "./write-capture.js";

/* Opens a capture of 1,000,000 frames in the inspector: npm run memory:inspector. Fails above 500 MB or 30 s. */

const [submit = ""] = framesOf("cmpp", "cmpp30", "CMPP_SUBMIT");
const [answer = ""] = framesOf("cmpp", "cmpp30", "CMPP_SUBMIT_RESP");
const folder = mkdtempSync(join(tmpdir(), "smswire-million-"));
const browser = await startBrowser();
try {
  const base = `${pathToFileURL(await writtenSite(shippedVersions("cmpp20", "cmpp30"))).href}/`;
  const path = join(folder, "million.pcap");
  writeFileSync(path, exchanges(submit, answer, 500_000));
  const { frames, seconds, megabytes } = await measureCapture(browser, base, path);
  console.log(`${frames} frames, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  if (frames !== "1,000,000" || seconds > 30 || megabytes > 500) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
