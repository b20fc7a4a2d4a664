import { bundleSession } from "../../helpers/compile/bundle.js";
import { formatted, type Line } from "./lines.js";

/** What the core adds to a bundle with the codec. */
export async function bundleLine(): Promise<Line> {
  const { without, withSession } = await bundleSession();
  const kilobytes = (withSession.gzippedBytes - without.gzippedBytes) / 1000;
  return {
    name: "core in a bundle besides the codec, kB minified and gzipped",
    value: formatted(kilobytes),
    spread: "",
    target: "≤ 5",
    isMet: kilobytes <= 5,
  };
}
