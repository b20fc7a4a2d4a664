import { expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { normalizeNumber, Reassembler } from "../../../generated/runtime/text/index.js";
import { submit } from "../../helpers/values/submit.js";

/* Servers join the parts of a SUBMIT or FWD, whose receivers are a list. */

const text = "长短信".repeat(30);

const submits = (receivers: readonly string[]): cmpp30.Submit[] =>
  cmpp30.splitSubmitText(text, { reference: 7 }).map((part, index) =>
    cmpp30.createSubmit({
      ...submit,
      ...part,
      sequenceId: index,
      srcId: "10658888",
      destTerminalId: receivers,
    }),
  );

test.each([["13800138000"], ["13800138000", "13900139000"]].map((receivers) => [receivers]))(
  "partOfSubmit gives the parts of a message to %j",
  async (receivers) => {
    const reassembler = new Reassembler(cmpp30.textFormats);
    const [first, second] = submits(receivers);
    if (first === undefined || second === undefined) throw new Error("The text fits one message.");
    expect((await reassembler.add(cmpp30.partOfSubmit(first, 5n))).outcome).toEqual({ kind: "kept", missing: [2] });
    const other = cmpp30.partOfSubmit({ ...second, destTerminalId: ["13700137000"] }, 6n);
    expect((await reassembler.add(other)).outcome.kind).toBe("kept");
    const { outcome } = await reassembler.add(cmpp30.partOfSubmit(second, 6n));
    const parts = [{ from: "10658888", to: receivers.join(",") }, {}];
    expect(outcome).toMatchObject({ kind: "complete", message: { text, ids: [5n, 6n], parts } });
  },
);

test("partOfSubmit without an identifier recognizes a message that is sent again", async () => {
  const reassembler = new Reassembler(cmpp30.textFormats);
  const [first] = submits(["13800138000"]);
  if (first === undefined) throw new Error("There is no part.");
  await reassembler.add(cmpp30.partOfSubmit(first));
  expect((await reassembler.add(cmpp30.partOfSubmit(first))).outcome.kind).toBe("duplicate");
});

test("each receiver of a list is normalized", async () => {
  const reassembler = new Reassembler(cmpp30.textFormats, { normalizeNumber });
  const [first] = submits(["8613800138000", "13900139000"]);
  const [, second] = submits(["13800138000", "+8613900139000"]);
  if (first === undefined || second === undefined) throw new Error("The text fits one message.");
  await reassembler.add(cmpp30.partOfSubmit(first));
  expect((await reassembler.add(cmpp30.partOfSubmit(second))).outcome.kind).toBe("complete");
});

test("partOfFwd has the identifier of the message", () => {
  const content = { msgContent: Uint8Array.of(0x61), msgFmt: 0, tpUdhi: 0 };
  const part = { content: content.msgContent, format: 0, headerIndicator: 0 };
  for (const { partOfFwd } of [cmpp20, cmpp30]) {
    expect(partOfFwd({ ...content, srcId: "1", destId: ["2"], msgId: 9n })).toEqual({
      from: "1",
      to: "2",
      id: 9n,
      ...part,
    });
  }
});
