import type { Bilingual } from "../diagnostics/index.js";
import { explainError } from "../runtime/explain/index.js";
import type { DecodeError } from "../runtime/wire/index.js";
import type { InspectedProtocol } from "./inspected-protocol.js";

/** A frame that a protocol rejects; the first one has the number 1. */
export interface Rejected {
  readonly frame: number;
  readonly error: DecodeError;
}

/** The reason if there is nothing to compare. */
export const NOTHING: Bilingual = { en: "There are no bytes to compare.", zh: "没有可比较的字节。" };

/** The choice of a version that a login names. */
export function byLogin({ protocol: { title } }: InspectedProtocol): Bilingual {
  return { en: `${title}: the login names this version.`, zh: `${title}：登录消息指明了该版本。` };
}

/** No protocol has a message that fits. */
export function noneFits({ protocol: { title } }: InspectedProtocol): Bilingual {
  return {
    en: `No protocol fits. The bytes are shown as ${title}, with the first error.`,
    zh: `没有协议与之相符。按${title}显示，并标出第一个错误。`,
  };
}

/** Several protocols fit. */
export function tieOf(ties: readonly InspectedProtocol[], { protocol: { title } }: InspectedProtocol): Bilingual {
  const titles = ties.map(({ protocol }) => protocol.title);
  return {
    en: `${titles.slice(0, -1).join(", ")} and ${titles.at(-1) ?? ""} fit equally well. Shown as ${title}.`,
    zh: `${titles.join("、")}同样相符。按${title}显示。`,
  };
}

/** The best one, with the first frame that another version rejects. */
export function theBest(
  { protocol: { title } }: InspectedProtocol,
  fitting: number,
  frames: number,
  other: { readonly protocol: InspectedProtocol; readonly rejected: Rejected | null } | null,
): Bilingual {
  const fits = fitsInWords(title, fitting, frames);
  if (other?.rejected == null) return fits;
  const { protocol, rejected } = other;
  const name = protocol.protocol.title;
  return {
    en: `${fits.en} ${name} does not fit frame ${rejected.frame}: ${explainError(rejected.error, "en")}`,
    zh: `${fits.zh}${name}与第${rejected.frame}帧不符：${explainError(rejected.error, "zh")}`,
  };
}

function fitsInWords(title: string, fitting: number, frames: number): Bilingual {
  if (fitting < frames)
    return { en: `${title} fits ${fitting} of ${frames} frames.`, zh: `${title}与${frames}帧中的${fitting}帧相符。` };
  if (frames === 1) return { en: `${title} fits.`, zh: `${title}相符。` };
  return { en: `${title} fits all ${frames} frames.`, zh: `${title}与全部${frames}帧相符。` };
}

/** A block that only another protocol fits. */
export function otherProtocol(line: number, { protocol: { title } }: InspectedProtocol, main: string): Bilingual {
  return {
    en: `Line ${line} is not ${main}: it fits ${title}, and is shown as such.`,
    zh: `第${line}行不是${main}：它与${title}相符，按后者显示。`,
  };
}
