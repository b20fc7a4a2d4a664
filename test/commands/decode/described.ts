import type { Codec } from "../../../generator/commands/project/open-codec.js";
import { frameReport } from "../../../generator/commands/decode/frame-report.js";

/** The descriptions of frames one after another, as they are shown, and whether nothing is wrong with any. */
export function described(codec: Codec, octets: Uint8Array, language: "en" | "zh") {
  const frames = [...frameReport(codec, octets, language)];
  return { text: frames.map(({ text }) => text).join("\n\n"), isSound: frames.every(({ isSound }) => isSound) };
}
