import pc from "picocolors";
import type { Codec } from "../../../generator/commands/project/open-codec.js";
import { frameReport } from "../../../generator/commands/decode/frame-report.js";

/** Returns the output for several frames, and whether all of them are valid. */
export function described(codec: Codec, octets: Uint8Array, language: "en" | "zh") {
  const frames = [...frameReport(codec, octets, { language, colors: pc.createColors(false), columns: null })];
  return { text: frames.map(({ text }) => text).join("\n\n"), isSound: frames.every(({ isSound }) => isSound) };
}
