import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { encode } from "../../../generated/cmpp30/index.js";
import { Histogram } from "../../../generator/commands/stats/histogram.js";
import { Intervals } from "../../../generator/commands/stats/intervals.js";
import { pcapOf } from "../../capture/build-file.js";
import { Conversation } from "../../capture/build-packets.js";
import { submit } from "../../helpers/flow/raw-client.js";
import { randomIntegers } from "../../helpers/random.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { trafficCapture } from "./traffic-capture.js";

/* `stats FILE`: what a capture holds, counted. */

function fileOf(content: Uint8Array): string {
  const path = join(temporaryFolder(), "capture.pcapng");
  writeFileSync(path, content);
  return path;
}

const { file, expected } = trafficCapture(250);

describe("--format json", () => {
  test("counts messages, results, requests without an answer and the window", async () => {
    const { out, code } = await runTool(["stats", fileOf(file), "--format", "json"]);
    expect(code).toBe(0);
    const { submits, throttled, unanswered, delivered } = expected;
    expect(JSON.parse(out)).toMatchObject({
      streams: 1,
      invalid_frames: 0,
      gaps: 0,
      messages: [
        { protocol: "cmpp30", message: "CMPP_SUBMIT", count: submits },
        { message: "CMPP_SUBMIT_RESP", count: submits - unanswered },
        { message: "CMPP_DELIVER", count: delivered },
        { message: "CMPP_DELIVER_RESP", count: delivered },
        { message: "CMPP_CONNECT", count: 1 },
      ],
      results: expect.arrayContaining([
        expect.objectContaining({ message: "CMPP_SUBMIT_RESP", value: 0, count: submits - unanswered - throttled }),
        expect.objectContaining({ value: 8, count: throttled, meaning: expect.stringContaining("slow down") }),
      ]),
      never_answered: [
        { endpoint: "10.20.0.1:7890", message: "CMPP_SUBMIT", count: unanswered },
        { endpoint: "10.20.0.1:7890", message: "CMPP_CONNECT", count: 1 },
      ],
      windows: [{ protocol: "cmpp30", largest: unanswered, limit: 16 }],
    });
  });

  test("has response times from the packets' times", async () => {
    const conversation = new Conversation({ address: "10.0.0.1", port: 9 }, { address: "10.0.0.2", port: 7890 }).open();
    const answer = Buffer.from("00000018800000040000000000000000000000050000000000", "hex").subarray(0, 24);
    for (let index = 1; index <= 100; index++) {
      conversation.send(0, encode(submit(index))).wait(index * 1000 - 1000);
      answer.writeUInt32BE(index, 8);
      conversation.send(1, Buffer.from(answer));
    }
    const { out } = await runTool(["stats", fileOf(pcapOf(conversation.packets)), "--format", "json"]);
    const { response_times: times } = JSON.parse(out);
    expect(times).toMatchObject([{ message: "CMPP_SUBMIT", count: 100, max_ms: 100 }]);
    for (const [name, wanted] of [
      ["p50_ms", 50],
      ["p95_ms", 95],
      ["p99_ms", 99],
    ] as const)
      expect(Math.abs(times[0][name] / wanted - 1)).toBeLessThan(0.02);
  });

  test("counts rules that messages break", async () => {
    const broken = encode(submit(1, { pkTotal: 1, pkNumber: 2 }));
    const { packets } = new Conversation({ address: "10.0.0.1", port: 9 }, { address: "10.0.0.2", port: 7890 })
      .open()
      .send(0, broken)
      .send(0, broken);
    const { out } = await runTool(["stats", fileOf(pcapOf(packets)), "--format", "json"]);
    const { rules } = JSON.parse(out);
    expect(rules).toContainEqual(expect.objectContaining({ message: "CMPP_SUBMIT", severity: "error", count: 2 }));
  });
});

test("the table has a section for each, in both languages", async () => {
  const english = await runTool(["stats", fileOf(file)]);
  expect(english.out).toContain("\nRequests never answered\n");
  expect(english.out).toMatch(/\n {2}CMPP_SUBMIT +cmpp30 +250 +[\d,]+\n/);
  expect(english.out).toMatch(/\n {2}10\.20\.0\.1:7890 +CMPP_SUBMIT +cmpp30 +5\n/);
  expect(english.out).toMatch(/\nBroken rules\n {2}none\n/);
  const chinese = await runTool(["stats", fileOf(file), "--lang", "zh"]);
  expect(chinese.out).toMatch(/应答时间（毫秒）|应答时间 \(毫秒\)/);
  expect(chinese.out).toMatch(/\n违反的规则\n {2}无\n/);
});

describe("bad input", () => {
  test("is reported as by decode", async () => {
    const text = join(temporaryFolder(), "text");
    writeFileSync(text, "0000000c");
    expect(await runTool(["stats", text])).toMatchObject({ code: 2, err: expect.stringContaining("is not a capture") });
    expect(await runTool(["stats", `${text}-missing`])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no such file"),
    });
    const cut = await runTool(["stats", fileOf(file.subarray(0, file.length - 9)), "--format", "json"]);
    expect(cut.code).toBe(1);
    expect(JSON.parse(cut.out)).toMatchObject({ messages: [{ message: "CMPP_SUBMIT" }, {}, {}, {}, {}] });
    expect(cut.err).toContain("The file ends in the middle of packet");
  });
});

describe("a histogram", () => {
  test("gives quantiles to 1.6 % in constant memory", () => {
    const random = randomIntegers(3);
    const [values, histogram] = [Array.from({ length: 5000 }, () => random(40_000_000)), new Histogram()];
    for (const value of values) histogram.add(value);
    const sorted = values.toSorted((one, other) => one - other);
    for (const part of [0.01, 0.5, 0.95, 0.99, 1]) {
      const wanted = sorted[Math.ceil(part * values.length) - 1] ?? 0;
      expect(Math.abs((histogram.quantile(part) ?? 0) / wanted - 1)).toBeLessThan(0.016);
    }
    expect(new Histogram().quantile(0.5)).toBeNull();
  });

  test("of small and negative times is exact, and of none is null", () => {
    const histogram = new Histogram();
    for (const value of [-5, 3, 60]) histogram.add(value);
    expect([0.3, 0.6, 1].map((part) => histogram.quantile(part))).toEqual([0, 3, 60]);
  });
});

test("intervals grow so that there are at most 60, and lose no event", () => {
  const intervals = new Intervals();
  for (let second = 0; second < 10_000; second++) intervals.add(1_700_000_000_000_000 + second * 1_000_000);
  expect(intervals.seconds).toBe(256);
  expect(intervals.counts.length).toBeLessThanOrEqual(60);
  expect(intervals.counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
});
