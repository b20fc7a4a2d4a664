import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";
import { described } from "./described.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { runTool } from "../../helpers/run-tool.js";
import { sound20 } from "../../helpers/values/valid-messages.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { readLines, vectorFrames, vectorLines } from "../../helpers/values/vector-frames.js";
import { rowsOf, frameOf } from "./shown-rows.js";

/* The output of `decode` without --json. */

async function shown(words: readonly string[], input: string): Promise<string[]> {
  const { out } = await runTool(["decode", ...words], input);
  return out.split("\n").map((line) => line.trim().replaceAll(/ +/g, " "));
}

describe("decode", () => {
  const report = frameOf("cmpp30", "CMPP_DELIVER", { Registered_Delivery: 1 });

  test("shows offsets, octets, wire names, values and their meanings", async () => {
    const lines = await shown(["--protocol", "cmpp30"], report);
    expect(lines[0]).toBe("CMPP 3.0 CMPP_DELIVER 0x00000005, 180 bytes");
    expect(lines).toContain("4 4 00 00 00 05 Command_Id 0x00000005");
    expect(lines).toContain("12 8 aa a0 2c 01 e2 40 00 01 Msg_Id 0xaaa02c01e2400001 = 1021080248012345600001");
    expect(lines).toContain("87 1 01 Registered_Delivery 1 (A status report)");
    expect(lines).toContain('160 20 00 x 20 LinkID ""');
  });

  test("divides a field whose octets hold a structure", async () => {
    const lines = await shown(["--protocol", "cmpp30"], report);
    expect(lines).toContain("89 71 Msg_Content MT_Status_Report_71");
    expect(lines).toContain('97 7 44 45 4c 49 56 52 44 Msg_Content.Stat "DELIVRD" (Delivered)');
    expect(lines).toContain("156 4 12 34 56 78 Msg_Content.SMSC_sequence 305419896");
    const other = report.replace("000000b4", "0000006e").slice(0, 2 * 88) + "0141" + "00".repeat(20);
    const odd = await shown(["--protocol", "cmpp30"], other);
    expect(odd).toContain('89 1 41 Msg_Content "A" is not MT_Status_Report_60 or MT_Status_Report_71');
  });

  test("shows the fields of a status report of a wrong size, its deviations, and a text", async () => {
    const withContent = (content: string): string => {
      const size = content.length / 2;
      const length = (109 + size).toString(16).padStart(8, "0");
      const count = size.toString(16).padStart(2, "0");
      return `${length}${report.slice(8, 2 * 88)}${count}${content}${"00".repeat(20)}`;
    };
    const content = report.slice(2 * 89, 2 * 160);
    const cut = await shown(["--protocol", "cmpp30"], withContent(content.slice(0, 32)));
    expect(cut.find((line) => line.startsWith("89 16"))).toMatch(/is not MT_Status_Report_60 or MT_Status_Report_71$/);
    expect(cut).toContain('97 7 44 45 4c 49 56 52 44 Msg_Content.Stat "DELIVRD" (Delivered)');
    expect(cut.some((line) => line.includes("Msg_Content.Submit_time "))).toBe(true);
    expect(cut).toContain("! deviation: Msg_Content.Submit_time at offset 104: expected 10 bytes, got 1 byte.");
    const long = await shown(["--protocol", "cmpp30", "--lang", "zh"], withContent(`${content}00`));
    expect(long).toContain("156 4 12 34 56 78 Msg_Content.SMSC_sequence 305419896");
    expect(long.filter((line) => line.startsWith("!"))).toEqual([
      "! 偏差：Msg_Content，偏移160：应为其后无内容，实有1字节。",
    ]);
    const text = Buffer.from("id:5 stat:DELIVRD").toString("hex");
    expect((await shown(["--protocol", "cmpp30"], withContent(text))).join("\n")).toContain(
      '"id:5 stat:DELIVRD" is not MT_Status_Report_60 or MT_Status_Report_71',
    );
  });

  test("explains a frame in Chinese", async () => {
    const lines = await shown(["--protocol", "cmpp30", "--lang", "zh"], report);
    expect(lines[0]).toBe("CMPP 3.0 CMPP_DELIVER 0x00000005，180字节");
    expect(lines[1]).toContain("送交给SP");
    expect(lines).toContain("87 1 01 Registered_Delivery 1（状态报告）");
    expect(lines).toContain('97 7 44 45 4c 49 56 52 44 Msg_Content.Stat "DELIVRD"（短信已成功送达）');
  });

  test("shows values outside enumerations, ranges of an enumeration, and octets after a NUL", async () => {
    const submit = fromHex(frameOf("cmpp30", "CMPP_SUBMIT")) ?? new Uint8Array(0);
    submit[70] = 77;
    submit.set([0x41, 0, 0x42], 79);
    const lines = await shown(["--protocol", "cmpp30"], toHex(submit));
    expect(lines).toContain("70 1 4d Msg_Fmt 77 (not listed)");
    expect(lines.find((line) => line.includes("FeeCode"))).toBe(
      '79 6 41 00 42 00 00 00 FeeCode "A", after its NUL: 0042000000',
    );
    const answer = "0000001880000004000000010000000000000000000000 0a".replace(" ", "");
    expect(await shown(["--protocol", "cmpp30"], answer)).toContain("20 4 00 00 00 0a Result 10 (Src_Id is wrong)");
  });

  test("escapes control characters of a frame", async () => {
    const submit = fromHex(frameOf("cmpp30", "CMPP_SUBMIT")) ?? new Uint8Array(0);
    submit.set([0x1b, 0x5b, 0x9b, 0x7f, 0x0a], 24);
    const { out } = await runTool(["decode", "--protocol", "cmpp30"], toHex(submit));
    expect(out).toContain(String.raw`"\u001b[\u009b\u007f\n"`);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test("shows the parts of a packed integer without a text form", async () => {
    const lines = await shown(["--protocol", "cmpp20"], frameOf("cmpp20", "CMPP_CONNECT", { Version: 32 }));
    expect(lines.find((line) => line.includes("Version"))).toMatch(/20 Version 0x20 = Major 2, Minor 0$/);
  });

  test("prints the same from a schema and from generated code", async () => {
    for (const id of protocolIds) {
      const input = vectorLines(id)
        .map(({ frame }) => frame)
        .join("\n");
      const generated = await runTool(["decode", "--protocol", id], input);
      expect(generated.code).toBe(0);
      expect(await runTool(["decode", "--protocol", id, "--schema", "schema"], input)).toEqual(generated);
    }
  });

  test("assigns every octet of a frame to one field", () => {
    for (const id of protocolIds) {
      for (const frame of vectorFrames(id)) {
        const { text, isSound } = described(protocols[id], frame, "zh");
        let end = 0;
        for (const { offset, octets, rest } of rowsOf(text)) {
          expect(offset).toBe(end);
          // The parts of a divided field follow it.
          if (!/ MT_Status_Report_\d+$| MO_Status_Report$/.test(rest)) end += octets;
        }
        expect(end).toBe(frame.length);
        expect(isSound).toBe(true);
      }
    }
  });
});

describe("decode with lists, structures and strings", () => {
  const invented = join(import.meta.dirname, "..", "..", "fixtures", "synthetic");
  const frames = readLines(join(invented, "vectors", "by-hand.jsonl"));

  test("shows paths of elements and parts", async () => {
    const schema = temporaryFolder();
    cpSync(invented, join(schema, "buoy"), { recursive: true });
    const words = ["--protocol", "buoy1", "--schema", schema];
    const lines = await shown(words, frames.find(({ id }) => id === "buoy1/report/by-hand")?.frame ?? "");
    expect(lines).toContain("4 4 01 00 00 00 Mark.Node 1");
    expect(lines.find((line) => line.includes("Place.East"))).toMatch(/4 fb ff ff ff Place\.East -5$/);
    expect(lines.find((line) => line.includes("Colour"))).toMatch(/Colour "RED" \(Red\)$/);
    expect(lines.find((line) => line.includes("Wave[0].Witness"))).toMatch(/4 41 64 61 00 Wave\[0\]\.Witness "Ada"$/);
    expect(lines.find((line) => line.includes("Wave[1].Height"))).toMatch(/Wave\[1\]\.Height 120$/);
  });
});

describe("decode --check", () => {
  const words = ["decode", "--protocol", "cmpp20", "--check"];
  const submit = toHex(cmpp20.encode({ ...sound20.CMPP_SUBMIT, registeredDelivery: 1 }));
  const toTwo = toHex(
    cmpp20.encode({ ...sound20.CMPP_SUBMIT, registeredDelivery: 1, destTerminalId: ["13800138000", "13900139000"] }),
  );
  const marked = (out: string): string[] => out.split("\n").filter((line) => line.startsWith("! "));

  test("reports broken rules in the chosen language", async () => {
    const { code, out } = await runTool(words, `${submit}${toTwo}`);
    expect(code).toBe(1);
    expect(marked(out)).toEqual([
      "! error report-for-one-receiver (section 7.4.3): A message to several receivers requests no status report. To get reports, send one message per receiver.",
    ]);
    expect(marked((await runTool([...words, "--lang", "zh"], toTwo)).out)).toEqual([
      "! 错误 report-for-one-receiver（7.4.3节）：群发（接收用户多于一个）时不得要求状态报告；需要状态报告时须逐条发送。",
    ]);
  });

  test("exits with 0 if there are only warnings", async () => {
    const warned = toHex(cmpp20.encode({ ...sound20.CMPP_SUBMIT, reserve: "0" }));
    const { code, out } = await runTool(words, warned);
    expect([code, marked(out)]).toEqual([
      0,
      ["! warning reserve-empty (section 7.4.3): Reserved octets are left empty."],
    ]);
    const connect = toHex(cmpp20.encode({ ...sound20.CMPP_CONNECT, version: 0x30 }));
    expect(marked((await runTool(words, connect)).out)).toEqual([
      "! warning version-of-protocol: The upper half of Version is 2.",
    ]);
  });

  test("checks no unknown or broken frames, and nothing without the flag", async () => {
    expect(await runTool(words, "0000000f0000000300000019abcdef")).toMatchObject({ code: 0 });
    expect(marked((await runTool(words, toTwo.slice(0, -2))).out)).toHaveLength(2);
    expect(marked((await runTool(words.slice(0, 3), toTwo)).out)).toEqual([]);
    expect(await runTool([...words, "--json"], toTwo)).toMatchObject({ code: 2, out: "" });
  });
});

describe("decode with several frames", () => {
  test("shows several frames of one line in order", async () => {
    const frames = vectorFrames("cmpp30").slice(0, 5);
    const together = await runTool(["decode", "--protocol", "cmpp30"], frames.map(toHex).join(""));
    const titles = together.out.split("\n").filter((line) => line.startsWith("CMPP 3.0 CMPP_"));
    expect(titles).toHaveLength(5);
    expect(titles[1]).toContain(`, at offset ${frames[0]?.length} of the line`);
    expect(together.code).toBe(0);
  });

  test("shows the frames before a broken one, and the lines after it", async () => {
    const good = "0000000c0000000800000009";
    const { code, out } = await runTool(
      ["decode", "--protocol", "cmpp30"],
      `${good}00000005${good}\n0000 zz\n123\n0x\n00\u009b31m\n😀\n\u007f\n${good}`,
    );
    expect(code).toBe(1);
    expect(out.split("\n").filter((line) => /^! \S/.test(line))).toEqual([
      "! Invalid frame length: CMPP 3.0 Total_Length at offset 0: expected 12 to 8578, got 5.",
      '! Line 2 is not a frame in hexadecimal: it has "z" at column 6.',
      "! Line 3 is not a frame in hexadecimal: it has an odd number of digits.",
      "! Line 4 is not a frame in hexadecimal: it has no digits.",
      "! Line 5 is not a frame in hexadecimal: it has U+009B at column 3.",
      '! Line 6 is not a frame in hexadecimal: it has "😀" at column 1.',
      "! Line 7 is not a frame in hexadecimal: it has U+007F at column 1.",
    ]);
    expect(out.trim().split("\n").at(-1)).toMatch(/Sequence_Id +9$/);
  });

  test("shows a message that is not in the protocol", async () => {
    const lines = await shown(["--protocol", "cmpp20"], "0000000f0000000300000019abcdef");
    expect(lines[0]).toBe("CMPP 2.0 unknown message, 15 bytes");
    expect(lines).toContain("12 3 ab cd ef body");
  });
});
