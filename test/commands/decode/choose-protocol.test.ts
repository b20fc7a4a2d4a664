import { describe, expect, test } from "vitest";
import { processTerminal } from "../../../generator/commands/terminal/process-terminal.js";
import { run } from "../../../generator/commands/program.js";
import { runTool } from "../../helpers/run-tool.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";

function frameOf(id: "cmpp20" | "cmpp30", message: string): string {
  const found = vectorLines(id).find((line) => line["message"] === message)?.frame;
  if (found === undefined) throw new Error(`${id} has no vector of ${message}.`);
  return found;
}

const submit30 = frameOf("cmpp30", "CMPP_SUBMIT");
const submit20 = frameOf("cmpp20", "CMPP_SUBMIT");
const activeTest = "0000000c0000000800000019";

describe("decode without --protocol", () => {
  test.each([
    ["cmpp30", submit30],
    ["cmpp20", submit20],
    ["cmpp30", `${activeTest}${submit30}`],
  ])("uses %s, and reports it", async (id, frames) => {
    for (const words of frames === submit30 ? [[], ["--json"]] : [[]]) {
      const run = await runTool(["decode", ...words], `${frames}\n${activeTest}\n`);
      const selected = await runTool(["decode", "--protocol", id, ...words], `${frames}\n${activeTest}\n`);
      const err = `Using ${id}, the only protocol that fits line 1. Select another with --protocol.\n`;
      expect(run).toEqual({ ...selected, err });
    }
  });

  test("lists the protocols that fit if there are several, or all if none fits", async () => {
    expect(await runTool(["decode"], activeTest)).toEqual({
      code: 2,
      out: "",
      err: "Select a protocol with --protocol: cmpp20, cmpp30. These fit line 1.\n",
    });
    expect(await runTool(["decode", "--lang", "zh"], "00000001")).toEqual({
      code: 2,
      out: "",
      err: "请用--protocol选择协议：cmpp20、cmpp30、sgip12、sgip13、smgp13、smgp303、smpp34、smpp50。第1行与它们都不相符。\n",
    });
  });

  test.each([
    ["a login and a heartbeat", `${frameOf("cmpp30", "CMPP_CONNECT")}\n${activeTest}`, []],
    ["a broken frame", "00000015000000050000", []],
    ["a tolerant response", "0000000c8000000100000007", ["--tolerant"]],
  ])("chooses at the first frame that decides, after %s", async (_, before, words) => {
    const line = before.split("\n").length + 1;
    for (const [id, submit] of [
      ["cmpp20", submit20],
      ["cmpp30", submit30],
    ] as const) {
      const input = `${before}\n${submit}\n${activeTest}\n`;
      const { code, out, err } = await runTool(["decode", ...words], input);
      const selected = await runTool(["decode", "--protocol", id, ...words], input);
      expect({ code, out }).toEqual({ code: selected.code, out: selected.out });
      expect(err).toBe(
        `Using ${id}, the only protocol that fits line ${line}. The frames before it fit several protocols or none. Select another with --protocol.\n`,
      );
    }
  });

  test("keeps the order of lines without bytes that wait for the decision", async () => {
    const input = `${activeTest}\nzz\n${submit20}\n`;
    const { code, out } = await runTool(["decode"], input);
    const selected = await runTool(["decode", "--protocol", "cmpp20"], input);
    expect({ code, out }).toEqual({ code: selected.code, out: selected.out });
    expect(code).toBe(1);
  });

  test("gives up after 1000 frames that do not decide", async () => {
    const { code, out, err } = await runTool(["decode"], `${activeTest}\n`.repeat(1000) + submit20);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe("Select a protocol with --protocol: cmpp20, cmpp30. These fit line 1.\n");
    expect((await runTool(["decode", "--json"], `${activeTest}\n`.repeat(999) + submit20)).code).toBe(0);
  });

  test("prefers the protocol that defines the message", async () => {
    // To CMPP 2.0, the frame is a valid frame of an unknown message.
    const frame = frameOf("cmpp30", "CMPP_GET_MO_ROUTE");
    expect((await runTool(["decode", "--protocol", "cmpp20"], frame)).code).toBe(0);
    const { err } = await runTool(["decode", "--lang", "zh"], frame);
    expect(err).toBe("使用cmpp30：只有此协议与第1行相符。可用--protocol另选。\n");
  });

  test("reports lines before the first frame, as with a protocol", async () => {
    const input = `zz\n${submit20}\n123\n`;
    const { code, out, err } = await runTool(["decode"], input);
    expect({ code, out }).toEqual({ code: 1, out: (await runTool(["decode", "--protocol", "cmpp20"], input)).out });
    expect(err).toContain("fits line 2");
    expect((await runTool(["decode", "--json"], "zz")).code).toBe(1);
  });

  test("reports later lines that only another protocol fits, and their number", async () => {
    const input = `${submit30}\n${submit20}\n${activeTest}\nzz\n00000001\n${submit20}\n`;
    const { code, err } = await runTool(["decode", "--json"], input);
    expect(code).toBe(1);
    expect(err.split("\n")[1]).toMatch(
      /^2 lines fit cmpp20 and not cmpp30, first line 2\. CMPP 3\.0 CMPP_SUBMIT .*expected .*, got .*\.$/,
    );
    expect(err.split("\n")).toHaveLength(3);
    const chinese = await runTool(["decode", "--lang", "zh"], input);
    expect(chinese.err).toMatch(/^有2行与cmpp20相符而与cmpp30不符，首见于第2行。CMPP 3\.0 CMPP_SUBMIT.*。$/m);
  });

  test("shows the evidence if the frames of the first line disagree", async () => {
    const { code, out, err } = await runTool(["decode"], `${activeTest}${submit30}${submit20}\n`);
    expect([code, out]).toEqual([2, ""]);
    const lines = err.split("\n");
    expect(lines[0]).toMatch(/^cmpp20 fits 2 of 3 frames; frame 2: CMPP 2\.0 CMPP_SUBMIT .*\.$/);
    expect(lines[1]).toMatch(/^cmpp30 fits 2 of 3 frames; frame 3: CMPP 3\.0 CMPP_SUBMIT .*\.$/);
    // The id of CMPP_ACTIVE_TEST is that of a query of routes in SMGP.
    const noQuery = "Query_TE_Route SrcGatewayID at offset 12: expected 6 bytes, got 0.";
    expect(lines.slice(2)).toEqual([
      "sgip12 fits 0 of 1 frame.",
      "sgip13 fits 0 of 1 frame.",
      `smgp13 fits 0 of 3 frames; frame 1: SMGP 1.3 ${noQuery}`,
      `smgp303 fits 0 of 3 frames; frame 1: SMGP 3.0.3 ${noQuery}`,
      "smpp34 fits 0 of 1 frame.",
      "smpp50 fits 0 of 1 frame.",
      "Select a protocol with --protocol: cmpp20, cmpp30, sgip12, sgip13, smgp13, smgp303, smpp34, smpp50. None fits line 1.",
      "",
    ]);
    const chinese = await runTool(["decode", "--lang", "zh"], `${submit30}${submit20}\n`);
    expect(chinese.err).toMatch(/^cmpp20与2帧中的1帧相符；第1帧：CMPP 2\.0 CMPP_SUBMIT.*。$/m);
  });

  test("decides at the first frame and not at the end of the input", async () => {
    let out = "";
    const seen: string[] = [];
    const lines = async function* () {
      yield [submit30];
      seen.push(out);
      yield [activeTest];
    };
    const terminal = { ...processTerminal, language: "en", color: false, resultColor: false } as const;
    const code = await run(["decode"], {
      ...terminal,
      lines,
      out: (text) => void (out += text),
      err: () => undefined,
      columns: () => null,
      messageColumns: () => null,
    });
    expect([code, seen[0]?.startsWith("CMPP 3.0 CMPP_SUBMIT")]).toEqual([0, true]);
  });
});
