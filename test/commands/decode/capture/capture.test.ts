import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { encode } from "../../../../generated/cmpp30/index.js";
import { pcapngOf, pcapOf } from "../../../capture/build-file.js";
import { Conversation } from "../../../capture/build-packets.js";
import { submit } from "../../../helpers/flow/raw-client.js";
import { runTool } from "../../../helpers/run-tool.js";
import { temporaryFolder } from "../../../helpers/temporary-folder.js";
import { vectorFrames } from "../../../helpers/values/vector-frames.js";

/* `decode FILE` of captures: tables, JSON, filters, masks, and all bad input. */

const client = { address: "10.0.0.1", port: 40_001 };
const server = { address: "10.0.0.2", port: 7890 };
const opened = (): Conversation => new Conversation(client, server).open();

/** Writes a file, and returns its path. */
function fileOf(name: string, content: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const message = submit(2, { destTerminalId: ["13800138000"] });
const SUBMIT = encode(message);
const ACTIVE = Buffer.from("0000000c0000000800000019", "hex");
const usual = () => fileOf("usual.pcapng", pcapngOf(opened().send(0, SUBMIT).send(1, ACTIVE).packets));

const decode = (...words: readonly string[]) => runTool(["decode", ...words]);
const lines = (text: string) =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line): Record<string, unknown> => JSON.parse(line));

describe("--json", () => {
  test("has the keys of a line in snake case, and wire JSON", async () => {
    const { out, err, code } = await decode(usual(), "--json");
    expect(code).toBe(0);
    const [first, second] = lines(out);
    expect(first).toMatchObject({
      time: "2023-11-14T22:13:20.126456Z",
      stream: 0,
      source: "10.0.0.1:40001",
      destination: "10.0.0.2:7890",
      packet: 4,
      protocol: "cmpp30",
      message: "CMPP_SUBMIT",
      command_id: "0x00000004",
      sequence_id: 2,
      fields: { Dest_terminal_Id: ["13800138000"] },
      reports: null,
    });
    expect(Object.keys(second ?? {})).toEqual(
      Object.keys(first ?? {}).filter((key) => key !== "fields" || second?.["fields"]),
    );
    expect(err).toBe(
      "Stream 0, 10.0.0.1:40001 to 10.0.0.2:7890: cmpp30, only this version fits the sizes of its frames.\n",
    );
  });

  test("takes the report of a delivery apart", async () => {
    const report = vectorFrames("cmpp30").filter((frame) => frame[7] === 5 && frame[4] === 0);
    const packets = report.reduce((all, frame) => all.send(1, frame), opened()).packets;
    const { out } = await decode(fileOf("reports.pcap", pcapOf(packets)), "--json");
    const found = lines(out).filter(({ reports }) => reports !== null);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.["reports"]).toMatchObject({
      Msg_Content: { Stat: expect.any(String), Msg_Id: expect.any(String) },
    });
  });

  test("has an error for a frame that is invalid or incomplete", async () => {
    const wrong = Buffer.from("00000015800000040000000700000000000000050800".padEnd(42, "0"), "hex");
    const packets = opened().send(0, SUBMIT).send(1, wrong).send(0, SUBMIT.subarray(0, 20)).packets;
    const { out, code } = await decode(fileOf("wrong.pcap", pcapOf(packets)), "--json", "--protocol", "cmpp30");
    expect(code).toBe(1);
    expect(lines(out).map(({ error }) => error)).toMatchObject([
      undefined,
      { code: "body-too-short", field: "Result" },
      { code: "truncated" },
    ]);
  });
});

test("without --json, each frame is a table after the packet that completes it", async () => {
  const { out, code } = await decode(usual());
  expect(code).toBe(0);
  expect(out).toContain(
    "Packet 4, 2023-11-14T22:13:20.126456Z, stream 0: 10.0.0.1:40001 to 10.0.0.2:7890\nCMPP 3.0 CMPP_SUBMIT",
  );
  expect(out).toMatch(/\n\nPacket 5, .*: 10\.0\.0\.2:7890 to 10\.0\.0\.1:40001\nCMPP 3\.0 CMPP_ACTIVE_TEST/);
  const chinese = await decode(usual(), "--lang", "zh");
  expect(chinese.out).toContain("数据包4，2023-11-14T22:13:20.126456Z，流0：10.0.0.1:40001至10.0.0.2:7890\n");
});

describe("--mask", () => {
  test.each([[], ["--json"], ["--check"]])("leaves nothing personal with %j", async (...words) => {
    const { out } = await decode(usual(), "--mask", ...words);
    expect(out).not.toContain("13800138000");
    expect(out.replaceAll(/\s/g, "")).not.toContain(Buffer.from("13800138000").toString("hex"));
    expect(out).toContain("138****8000");
  });

  test("hides the values of frames in hexadecimal, too", async () => {
    const hex = Buffer.from(SUBMIT).toString("hex");
    for (const words of [["--json"], []]) {
      const { out, code } = await runTool(["decode", "--protocol", "cmpp30", "--mask", ...words], `${hex}\n`);
      expect(code).toBe(0);
      expect(out).toContain("138****8000");
      expect(out).not.toContain("13800138000");
    }
  });
});

describe("bad input", () => {
  const run = async (name: string, content: Uint8Array) => decode(fileOf(name, content), "--json");

  test("that is not a capture, empty, or missing", async () => {
    expect(await run("gzip.pcap", Buffer.from([0x1f, 0x8b, 8, 0, 0]))).toMatchObject({
      code: 2,
      err: expect.stringContaining("the capture is compressed. Unpack it first: gunzip."),
    });
    expect((await run("empty.pcap", pcapOf([]))).err).toBe("The capture has no packets.\n");
    expect(await decode(join(temporaryFolder(), "missing.pcap"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("no such file or folder"),
    });
  });

  test("that is cut in the middle of a packet", async () => {
    const file = pcapOf(opened().send(0, SUBMIT).send(1, ACTIVE).packets);
    const { code, out, err } = await run("cut.pcap", file.subarray(0, file.length - 5));
    expect(code).toBe(1);
    expect(lines(out)).toHaveLength(1);
    expect(err).toMatch(
      /The file ends in the middle of packet 5, at offset \d+\. The packets before it were read\.\n$/,
    );
  });

  test("that lacks a segment or the start of a stream", async () => {
    const { packets } = opened().send(0, SUBMIT).send(0, SUBMIT, [50]).send(0, SUBMIT);
    const lossy = await run("lossy.pcap", pcapOf(packets.filter((_, index) => index !== 4)));
    expect(lossy.code).toBe(1);
    expect(lossy.err).toContain(
      "50 bytes before packet 5 are missing in the capture. Reading continues at the next header.",
    );
    const middle = await run("middle.pcap", pcapOf(packets.slice(5)));
    expect(middle.err).toMatch(
      /the capture does not have its start\. \d+ bytes before the first header were skipped\./,
    );
    expect(lines(middle.out)).toHaveLength(1);
  });

  test("that is encrypted, or of other protocols", async () => {
    const tls = opened().send(0, Buffer.from("16030100c8010000c40303", "hex")).packets;
    const http = new Conversation({ ...client, port: 9 }, server)
      .open()
      .send(0, Buffer.from("GET / HTTP/1.1\r\n\r\n")).packets;
    const { code, err } = await run("tls.pcap", pcapOf([...tls, ...http]));
    expect(err).toContain(
      "Stream 0, 10.0.0.1:40001 to 10.0.0.2:7890: encrypted with TLS. Its messages cannot be read.",
    );
    expect(err).toContain("1 stream does not fit any protocol of the schema.");
    expect(err).toContain("No message found in 8 TCP packets.");
    expect(code).toBe(0);
  });

  test("of two versions is read by each", async () => {
    const other = new Conversation({ ...client, port: 9 }, server).open();
    const old = vectorFrames("cmpp20").find((frame) => frame[7] === 4 && frame[4] === 0) ?? ACTIVE;
    const packets = [...opened().send(0, SUBMIT).packets, ...other.send(0, old).packets];
    const { out, code } = await run("mixed.pcap", pcapOf(packets));
    expect(code).toBe(0);
    expect(lines(out).map(({ protocol }) => protocol)).toEqual(["cmpp30", "cmpp20"]);
  });
});
