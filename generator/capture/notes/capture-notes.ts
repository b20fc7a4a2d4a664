import { type Bilingual, pluralize } from "../../diagnostics/index.js";
import type { CaptureItem, Flow, ProtocolReason } from "../stream/capture-item.js";
import type { CaptureCounts } from "../stream/capture-reader.js";

/** Sentences of one kind that are shown; the others are counted. */
const MAX_SHOWN = 20;

/** Reports what a capture holds besides its frames: gaps, connections that cannot be read, packets that were passed over. */
export class CaptureNotes {
  readonly #counted = new Map<string, { count: number }>();
  #encrypted = 0;
  #foreign = 0;
  frames = 0;
  readonly #hint: Bilingual;
  /** Whether frames are missing or incomplete. */
  hasGaps = false;

  /** `hint` is how to select a protocol if several fit. */
  constructor(hint: Bilingual = BY_OPTION) {
    this.#hint = hint;
  }

  /** Returns the sentence for an item; null if it needs no sentence, or if there were enough of its kind. */
  sentenceFor(item: CaptureItem): Bilingual | null {
    if (item.kind === "frame") {
      this.frames++;
      return null;
    }
    if (item.kind === "foreign") return this.#foreignSentence(item);
    this.hasGaps ||= item.kind !== "protocol";
    return item.kind === "partial" ? null : this.#limited(item.kind, sentenceOf(item, this.#hint));
  }

  #foreignSentence(item: Extract<CaptureItem, { readonly kind: "foreign" }>): Bilingual | null {
    this.#foreign++;
    if (!item.isEncrypted) return null;
    this.#encrypted++;
    return this.#limited("encrypted", encrypted(item));
  }

  #limited(kind: string, sentence: Bilingual): Bilingual | null {
    const counted = this.#counted.get(kind) ?? { count: 0 };
    this.#counted.set(kind, counted);
    return ++counted.count > MAX_SHOWN ? null : sentence;
  }

  /** The sentences at the end. */
  summary(counts: CaptureCounts): readonly Bilingual[] {
    const more = [...this.#counted.values()].reduce((sum, { count }) => sum + Math.max(0, count - MAX_SHOWN), 0);
    const others = this.#foreign - this.#encrypted;
    return [
      ...(more === 0 ? [] : [moreInWords(more)]),
      ...(others === 0 ? [] : [othersInWords(others)]),
      ...passedOverInWords(counts),
      ...(this.frames === 0 ? [noFrames(counts)] : []),
    ];
  }
}

const BY_OPTION: Bilingual = { en: "Select one with --protocol", zh: "可用--protocol指定" };

function sentenceOf(
  item: Exclude<CaptureItem, { readonly kind: "frame" | "partial" | "foreign" }>,
  hint: Bilingual,
): Bilingual {
  if (item.kind === "protocol") return usedInWords(item, item, hint);
  const { number } = item.mark;
  const place = placeInWords(item);
  if (item.kind === "gap")
    return {
      en: `${place.en}: ${pluralize(item.size, "byte")} before packet ${number} are missing in the capture. Reading continues at the next header.`,
      zh: `${place.zh}：第${number}个数据包之前缺少${item.size}字节。从下一个消息头继续解析。`,
    };
  if (item.isStart)
    return {
      en: `${place.en}: the capture does not have its start. ${pluralize(item.size, "byte")} before the first header were skipped.`,
      zh: `${place.zh}：抓包不含其开头，跳过了第一个消息头之前的${item.size}字节。`,
    };
  return {
    en: `${place.en}: ${pluralize(item.size, "byte")} before packet ${number} are not a frame, and were skipped.`,
    zh: `${place.zh}：第${number}个数据包之前有${item.size}字节不是帧，已跳过。`,
  };
}

function placeInWords({ stream, source, destination }: Flow): Bilingual {
  return { en: `Stream ${stream}, ${source} to ${destination}`, zh: `流${stream}（${source}至${destination}）` };
}

/** Says by which protocol a stream is read, and why. */
function usedInWords(
  flow: Flow,
  { protocol, reason }: { readonly protocol: string; readonly reason: ProtocolReason },
  hint: Bilingual,
): Bilingual {
  const place = placeInWords(flow);
  const words: Readonly<Record<ProtocolReason["kind"], Bilingual>> = {
    only: { en: "the only candidate", zh: "唯一的候选协议" },
    login: { en: "its login names the version", zh: "登录消息给出此版本" },
    sizes: { en: "only this version fits the sizes of its frames", zh: "只有此版本与帧的长度相符" },
    guess: guessInWords(reason, hint),
  };
  const { en, zh } = words[reason.kind];
  return { en: `${place.en}: ${protocol}, ${en}.`, zh: `${place.zh}：${protocol}，${zh}。` };
}

function guessInWords(reason: ProtocolReason, hint: Bilingual): Bilingual {
  const others = reason.kind === "guess" ? reason.others : [];
  if (others.length === 0) return { en: "as far as its frames show", zh: "据其帧判断" };
  return {
    en: `a guess: ${others.join(", ")} also ${others.length === 1 ? "fits" : "fit"}. ${hint.en}`,
    zh: `仅为推测：${others.join("、")}也相符。${hint.zh}`,
  };
}

function encrypted(flow: Flow): Bilingual {
  const { en, zh } = placeInWords(flow);
  return {
    en: `${en}: encrypted with TLS. Its messages cannot be read.`,
    zh: `${zh}：已用TLS加密，无法读取其中的消息。`,
  };
}

function moreInWords(count: number): Bilingual {
  return {
    en: `${pluralize(count, "more message")} of these kinds are not shown.`,
    zh: `另有${count}条同类提示未显示。`,
  };
}

function othersInWords(count: number): Bilingual {
  return {
    en: `${pluralize(count, "stream")} ${count === 1 ? "does" : "do"} not fit any protocol of the schema.`,
    zh: `有${count}个流与schema中的任何协议都不相符。`,
  };
}

function passedOverInWords({ fragment, tunnel, short, links }: CaptureCounts): readonly Bilingual[] {
  const sentences: Bilingual[] = [];
  const add = (count: number, en: string, zh: string): void => {
    if (count > 0)
      sentences.push({ en: `${pluralize(count, "packet")} passed over: ${en}.`, zh: `略过${count}个数据包：${zh}。` });
  };
  add(fragment, "fragments of IP packets", "IP分片");
  add(tunnel, "inside of tunnels, such as GRE or PPPoE", "隧道封装（例如GRE、PPPoE）");
  add(short, "cut inside their headers", "在包头内被截断");
  for (const [link, count] of links) add(count, `their link type ${link} is not supported`, `不支持链路类型${link}`);
  return sentences;
}

/** Says why a capture has no frames. */
function noFrames({ packets, segments }: CaptureCounts): Bilingual {
  if (packets === 0) return { en: "The capture has no packets.", zh: "抓包文件中没有数据包。" };
  if (segments === 0)
    return {
      en: `The capture has ${pluralize(packets, "packet")}, and no TCP.`,
      zh: `抓包文件的${packets}个数据包中没有TCP。`,
    };
  return {
    en: `No message found in ${pluralize(segments, "TCP packet")}.`,
    zh: `${segments}个TCP数据包中没有找到消息。`,
  };
}
