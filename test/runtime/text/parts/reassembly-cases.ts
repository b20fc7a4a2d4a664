import {
  encodeFormat,
  formatUserDataHeader,
  type IncompleteMessage,
  type MessagePart,
  Reassembler,
  splitMessage,
  type WholeMessage,
} from "../../../../generated/runtime/text/index.js";
import { randomIntegers } from "../../../helpers/random.js";
import { textFormats } from "../../../helpers/text-formats.js";

const CHARACTERS: Readonly<Record<number, readonly string[]>> = {
  0: ["a", "Z", "0", " ", "~"],
  8: ["你", "好", "，", "a", "é", "😀", "𠀀", "镕", "\ud83d", "\ude00"],
  15: ["你", "镕", "㐀", "😀", "a", "é", "，", "€"],
};

/** A text that was sent, its parts, and the parts that arrive. */
interface Sent {
  readonly text: string;
  readonly parts: readonly MessagePart[];
  readonly arriving: ReadonlySet<number>;
}

/**
 * Sends some random texts at once in random parts: some are lost, some arrive twice, all in random order. Returns the errors
 * of the reassembler; empty if there were no errors.
 */
export async function reassemblyCase(seed: number): Promise<string[]> {
  const random = randomIntegers(seed);
  const sent = Array.from({ length: 1 + random(3) }, (_, index) => sendOne(random, index));
  const whole: WholeMessage[] = [];
  const incomplete: IncompleteMessage[] = [];
  const wrong: string[] = [];
  const to = new Reassembler(textFormats, { now: () => 0, onConflict: random(2) === 0 ? "restart" : "reject" });
  for (const part of arrivalsOf(random, sent)) {
    const { outcome, dropped } = await to.add(part);
    if (outcome.kind === "complete") whole.push(outcome.message);
    if (outcome.kind === "conflict" || outcome.kind === "rejected") wrong.push(outcome.kind);
    if (dropped.length > 0) wrong.push("dropped");
  }
  incomplete.push(...(await to.end()));
  return [...wrong, ...sent.flatMap((each) => failuresOf(each, whole, incomplete))];
}

function sendOne(random: (below: number) => number, index: number): Sent {
  const format = [0, 8, 15][random(3)] ?? 0;
  const characters = CHARACTERS[format] ?? [];
  const text = Array.from(
    { length: random(random(4) === 0 ? 600 : 200) },
    () => characters[random(characters.length)],
  ).join("");
  const reference = random(2) === 0 ? 7 : index;
  const split =
    random(3) === 0 ? cutAnywhere(random, text, format, reference) : cutWell(random, text, format, reference);
  // Sender and receiver distinguish messages with the same reference.
  const parts = split.map((part): MessagePart => ({
    from: `from ${index}`,
    to: "to",
    content: part.content,
    format,
    headerIndicator: part.headerIndicator === 1 && random(2) === 0 ? 0x40 : part.headerIndicator,
    id: BigInt(1000 * index + part.number),
  }));
  const isLossy = random(3) === 0;
  const arriving = new Set(parts.flatMap((_, at) => (isLossy && random(3) === 0 ? [] : [at])));
  return { text, parts, arriving };
}

type Cut = Pick<MessagePart, "content" | "headerIndicator"> & { readonly number: number };

function cutWell(random: (below: number) => number, text: string, format: number, reference: number): readonly Cut[] {
  return splitMessage(textFormats, text, {
    format,
    reference,
    referenceSize: random(2) === 0 ? 1 : 2,
    reserve: { first: random(40), last: random(40) },
  });
}

/** Cuts at any byte, also inside a character, as some senders do. */
function cutAnywhere(random: (below: number) => number, text: string, format: number, reference: number): Cut[] {
  const octets = encodeFormat(textFormats, text, format);
  const total = 2 + random(6);
  const ends = Array.from({ length: total - 1 }, () => random(octets.length + 1)).sort((a, b) => a - b);
  return [...ends, octets.length].map((end, at): Cut => {
    const header = formatUserDataHeader([
      { kind: "concatenation", referenceSize: 1, reference, total, number: at + 1 },
    ]);
    const content = Uint8Array.of(...header, ...octets.subarray(ends[at - 1] ?? 0, end));
    return { content, headerIndicator: 1, number: at + 1 };
  });
}

/** The parts that arrive, in random order, some twice. A message of one part arrives once: a repetition cannot be recognized. */
function arrivalsOf(random: (below: number) => number, sent: readonly Sent[]): MessagePart[] {
  const arrivals = sent.flatMap(({ parts, arriving }) =>
    parts.flatMap((part, at) => {
      if (!arriving.has(at)) return [];
      return parts.length > 1 && random(3) === 0 ? [part, part] : [part];
    }),
  );
  for (let at = arrivals.length - 1; at > 0; at--) {
    const other = random(at + 1);
    const [one, two] = [arrivals[at], arrivals[other]];
    if (one === undefined || two === undefined) continue;
    arrivals[at] = two;
    arrivals[other] = one;
  }
  return arrivals;
}

function failuresOf(
  { text, parts, arriving }: Sent,
  whole: readonly WholeMessage[],
  incomplete: readonly IncompleteMessage[],
): string[] {
  const isOurs = ({ parts: [first] }: { readonly parts: readonly MessagePart[] }): boolean =>
    first?.from === parts[0]?.from;
  const texts = whole.filter(isOurs).map((message) => [message.text, message.ids.join()]);
  const missing = incomplete.filter(isOurs).map((message) => [message.missing.join(), message.ids.join()]);
  const here = parts.filter((_, at) => arriving.has(at)).map(({ id }) => id);
  const isWhole = arriving.size === parts.length;
  const gone = parts.flatMap((_, at) => (arriving.has(at) ? [] : [at + 1]));
  const expectedTexts = isWhole ? [[text, here.join()]] : [];
  const expectedMissing = isWhole || arriving.size === 0 ? [] : [[gone.join(), here.join()]];
  return JSON.stringify([texts, missing]) === JSON.stringify([expectedTexts, expectedMissing])
    ? []
    : [JSON.stringify({ text, texts, missing, expectedMissing })];
}
