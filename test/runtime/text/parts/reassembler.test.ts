import { beforeEach, describe, expect, test } from "vitest";
import {
  formatUserDataHeader,
  isTextError,
  type MessagePart,
  Reassembler,
  type ReassemblerOptions,
} from "../../../../generated/runtime/text/index.js";
import { reassemblyCase } from "./reassembly-cases.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { route, part, addAll } from "./part-of-three.js";

/* Parts arrive in any order, twice or never. No accepted part is lost or kept forever. */

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

let now = 0;

beforeEach(() => {
  now = 1000;
});

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

describe("a message that was not split is complete at once", () => {
  test.each<[string, Partial<MessagePart>, string | null]>([
    ["without a header", { content: octetsOf("6162"), headerIndicator: 0 }, "ab"],
    ["with ports only", { content: octetsOf("0605040b8423f06162") }, "ab"],
    ["as part 1 of 1", { content: octetsOf("05000307010161") }, "a"],
    ["of bytes", { content: octetsOf("0102"), headerIndicator: 0, format: 4 }, null],
  ])("%s", async (_, more, text) => {
    const { outcome, dropped } = await reassembler().add(part({ number: 1 }, more));
    expect(dropped).toEqual([]);
    expect(outcome).toMatchObject({ kind: "complete", message: { text, ids: [1n], error: null } });
  });

  test("and includes the error if its bytes are invalid text", async () => {
    const { outcome } = await reassembler().add(
      part({ number: 1 }, { content: octetsOf("4f60ff"), headerIndicator: 0, format: 15 }),
    );
    expect(outcome).toMatchObject({
      kind: "complete",
      message: { text: null, octets: octetsOf("4f60ff"), error: { code: "not-decodable" } },
    });
  });
});

describe("joins parts", () => {
  test.each([[[1, 2, 3]], [[3, 2, 1]], [[2, 3, 1]], [[2, 1, 2, 1, 3]]])("in the order %j", async (order) => {
    const to = reassembler();
    const { outcome, dropped } = await addAll(to, ...order.map((number) => part({ number })));
    expect(dropped).toEqual([]);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "<1><2><3>", ids: [1n, 2n, 3n] } });
    expect(await to.end()).toEqual([]);
  });

  test("of several messages at once", async () => {
    const to = reassembler();
    await addAll(to, part({ number: 1 }), part({ number: 2, reference: 8 }), part({ number: 1, total: 2 }));
    await addAll(to, part({ number: 1 }, { from: "1" }), part({ number: 1 }, { to: "1" }), part({ number: 3 }));
    const pending = await to.end();
    expect(pending.map(({ reference, total, from, to, missing }) => [reference, total, from, to, missing])).toEqual([
      [7, 3, route.from, route.to, [2]],
      [8, 3, route.from, route.to, [1, 3]],
      [7, 2, route.from, route.to, [2]],
      [7, 3, "1", route.to, [2, 3]],
      [7, 3, route.from, "1", [2, 3]],
    ]);
  });

  test("of separate messages, with references of one and of two bytes", async () => {
    const to = reassembler();
    const wide = octetsOf("06080400070202414243");
    expect((await to.add(part({ number: 1, total: 2 }))).outcome).toEqual({ kind: "kept", missing: [2] });
    expect((await to.add(part({ number: 2 }, { content: wide }))).outcome).toEqual({ kind: "kept", missing: [1] });
  });

  test("of different formats, each decoded in its own format", async () => {
    const to = reassembler();
    const ucs2 = part({ number: 1, total: 2 }, { content: octetsOf("0500030702014f60"), format: 8 });
    const { outcome } = await addAll(to, part({ number: 2, total: 2, text: "ab" }), ucs2);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "你ab" } });
  });

  test("with their other properties, in separate memory", async () => {
    interface Numbered extends MessagePart {
      readonly line: number;
    }
    const to = new Reassembler<Numbered>(textFormats);
    const first = { ...part({ number: 1, total: 2 }), line: 12 };
    await to.add(first);
    first.content.fill(0xff);
    const { outcome } = await to.add({ ...part({ number: 2, total: 2 }), line: 13 });
    const parts = outcome.kind === "complete" ? outcome.message.parts : [];
    expect(parts.map(({ line }) => line)).toEqual([12, 13]);
    expect(parts[0]?.content).toEqual(part({ number: 1, total: 2 }).content);
  });
});

describe("a part that arrives again", () => {
  test("is a duplicate before and after the message is complete", async () => {
    const to = reassembler();
    expect((await addAll(to, part({ number: 1 }), part({ number: 1 }))).outcome).toMatchObject({
      kind: "duplicate",
      first: { id: 1n },
    });
    expect((await addAll(to, part({ number: 2 }), part({ number: 3 }))).outcome.kind).toBe("complete");
    now += 99;
    expect((await to.add(part({ number: 2 }))).outcome).toMatchObject({ kind: "duplicate", first: { id: 2n } });
    now += 1;
    expect((await to.add(part({ number: 2 }))).outcome).toEqual({ kind: "kept", missing: [1, 3] });
  });

  test("with a different identifier, after the message is complete, starts a new message", async () => {
    const to = reassembler();
    await addAll(to, part({ number: 1 }), part({ number: 2 }), part({ number: 3 }));
    const again = part({ number: 1 }, { id: 99n });
    expect((await to.add(again)).outcome).toEqual({ kind: "kept", missing: [2, 3] });
  });

  test("with different bytes, after the message is complete, starts a new message", async () => {
    const to = reassembler();
    await addAll(to, part({ number: 1 }), part({ number: 2 }), part({ number: 3 }));
    const { outcome, dropped } = await to.add(part({ number: 1, text: "other" }));
    expect(outcome).toEqual({ kind: "kept", missing: [2, 3] });
    expect(dropped).toEqual([]);
  });
});

describe("a part that contradicts a kept one", () => {
  test("gives up the kept message and starts a new one", async () => {
    const to = reassembler();
    const { outcome, dropped } = await addAll(to, part({ number: 1 }), part({ number: 1, text: "new" }));
    expect(outcome).toEqual({ kind: "kept", missing: [2, 3] });
    expect(dropped).toMatchObject([{ reason: "conflict", missing: [2, 3], ids: [1n], parts: [part({ number: 1 })] }]);
    const whole = await addAll(to, part({ number: 2 }), part({ number: 3 }));
    expect(whole.outcome).toMatchObject({ message: { text: "new<2><3>" } });
  });

  test("only by its format", async () => {
    const to = reassembler();
    const { dropped } = await addAll(to, part({ number: 1 }), part({ number: 1 }, { format: 8 }));
    expect(dropped).toMatchObject([{ reason: "conflict" }]);
  });

  test("is returned if the kept message has priority", async () => {
    const to = reassembler({ onConflict: "reject" });
    const { outcome, dropped } = await addAll(to, part({ number: 1 }), part({ number: 1, text: "new" }));
    expect(outcome).toEqual({ kind: "conflict", kept: part({ number: 1 }) });
    expect(dropped).toEqual([]);
    const whole = await addAll(to, part({ number: 2 }), part({ number: 3 }));
    expect(whole.outcome).toMatchObject({ message: { text: "<1><2><3>" } });
  });
});

describe("an invalid part", () => {
  test.each([
    ["a header longer than the content", "0500030703", "at least 6 bytes of content, got 5."],
    [
      "an element longer than the header",
      "0470050307",
      "an element that ends by offset 5, got one that ends at offset 8.",
    ],
  ])("such as %s is rejected", async (_, hex, words) => {
    const to = reassembler();
    const { outcome } = await to.add(part({ number: 1 }, { content: octetsOf(hex) }));
    expect(outcome).toMatchObject({ kind: "rejected", error: { code: "wrong-header" } });
    expect(outcome.kind === "rejected" && isTextError(outcome.error) && outcome.error.message).toContain(words);
    expect(await to.end()).toEqual([]);
  });

  test("is rejected before its sender is read", async () => {
    const to = reassembler();
    const { outcome } = await to.add(part({ number: 1 }, Object({ from: {}, content: octetsOf("0500030703") })));
    expect(outcome).toMatchObject({ kind: "rejected", error: { code: "wrong-header" } });
    await expect(to.add(part({ number: 1 }, Object({ from: {} })))).rejects.toMatchObject({ code: "wrong-value" });
  });

  test("is rejected without an effect on its message", async () => {
    const to = reassembler();
    await addAll(
      to,
      part({ number: 1 }),
      part({ number: 2 }, { content: octetsOf("0500030703") }),
      part({ number: 2 }),
    );
    expect((await to.add(part({ number: 3 }))).outcome.kind).toBe("complete");
  });

  test("throws if its content is not bytes", async () => {
    const none: MessagePart = JSON.parse('{"from":"1","to":"2","content":"ab","format":0,"headerIndicator":1,"id":0}');
    await expect(reassembler().add(none)).rejects.toMatchObject({ code: "wrong-value" });
  });
});

test("accepts a part with additional elements in its header", async () => {
  const to = reassembler();
  const contents = [1, 2].map((number) =>
    Uint8Array.of(
      ...formatUserDataHeader([
        { kind: "ports", portSize: 2, destination: 2948, source: 9200 },
        { kind: "concatenation", referenceSize: 2, reference: 300, total: 2, number },
        { kind: "other", id: 0x24, octets: Uint8Array.of(1) },
      ]),
      0x60 + number,
    ),
  );
  const { outcome } = await addAll(to, ...contents.map((content, index) => part({ number: index + 1 }, { content })));
  expect(outcome).toMatchObject({ kind: "complete", message: { text: "ab" } });
});

test("returns a thousand random texts, with lost, duplicated and mixed parts, as complete or with the missing parts", async () => {
  for (let seed = 1; seed <= 1000; seed++) expect(await reassemblyCase(seed)).toEqual([]);
});
