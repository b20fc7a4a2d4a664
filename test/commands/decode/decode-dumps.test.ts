import { describe, expect, test } from "vitest";
import { processTerminal } from "../../../generator/commands/terminal/process-terminal.js";
import { run } from "../../../generator/commands/program.js";
import { runTool } from "../../helpers/run-tool.js";

/* `decode` with dumps: what it reports about the notation, and wire JSON. */

const FRAME = "0000000c0000000800000019";
const XXD = "00000000: 0000 000c 0000 0008 0000 0019            ............\n";
const WORDS = ["decode", "--protocol", "cmpp30"];
const JSON_OF_FRAME =
  '{"protocol":"cmpp30","message":"CMPP_ACTIVE_TEST","command_id":"0x00000008","sequence_id":25,"fields":{}';

describe("decode of a dump", () => {
  test("describes its frames like those of digits", async () => {
    expect(await runTool(WORDS, XXD)).toEqual(await runTool(WORDS, FRAME));
    const { out } = await runTool(WORDS, `${XXD}\n${XXD}`);
    expect(out.split("\n").filter((line) => line.startsWith("CMPP 3.0"))).toHaveLength(2);
  });

  test("reports the notation with --verbose, once until it changes", async () => {
    const input = `${XXD}\n${XXD}\n${FRAME}\n<Buffer ${FRAME.match(/../g)?.join(" ")}>\n`;
    expect((await runTool([...WORDS, "-v"], input)).err).toBe(
      "Line 1: read as xxd.\nLine 5: read as hexadecimal.\nLine 6: read as JavaScript.\n",
    );
    expect((await runTool([...WORDS, "--verbose", "--lang", "zh"], XXD)).err).toBe("第1行：按xxd读取。\n");
    expect((await runTool(WORDS, input)).err).toBe("");
  });

  test.each([
    [80, "Line 1: read as xxd.\n"],
    [null, ""],
  ])("reports the notation on a terminal of %j columns", async (columns, expected) => {
    let err = "";
    await run(WORDS, {
      ...processTerminal,
      language: "en",
      lines: async function* () {
        yield [XXD.trimEnd(), FRAME];
      },
      out: () => undefined,
      err: (text) => void (err += text),
      columns: () => null,
      messageColumns: () => columns,
    });
    expect(err).toBe(expected);
  });

  test("always reports a choice between two readings", async () => {
    const input = "0000000 0000 0c00 0000 0800 0000 1900\n000000c\n";
    expect((await runTool(WORDS, input)).err).toBe(
      "Line 1: read as hexdump, because only this gives frames. Also fits: big-endian words. Select another with --from.\n",
    );
    expect((await runTool([...WORDS, "--lang", "zh"], input)).err).toBe(
      "第1行：按hexdump读取，因为只有这样才得到完整的帧；大端序的字也符合。可用--from另选。\n",
    );
  });

  test("writes a line of JSON for each frame, with the notation", async () => {
    const two = `<Buffer ${`${FRAME}${FRAME}`.match(/../g)?.join(" ")}>`;
    const { out, code } = await runTool([...WORDS, "--json"], `${two}\n${FRAME}\n`);
    const line = `${JSON_OF_FRAME},"notation":"javascript"}\n`;
    expect({ out, code }).toEqual({ code: 0, out: `${line}${line}${JSON_OF_FRAME}}\n` });
    const encoded = await runTool(["encode", "--protocol", "cmpp30"], out);
    expect(encoded.out).toBe(`${FRAME}\n`.repeat(3));
  });

  test("writes errors as JSON, in both languages, and exits with 1", async () => {
    const broken = await runTool([...WORDS, "--json"], "[0, 256]");
    const message = 'Line 1: expected a byte from -128 to 255, got "256".';
    const error = { code: "bad-dump", message, field: null, offset: null, property: null };
    expect([broken.code, JSON.parse(broken.out)]).toEqual([1, { error }]);
    const chinese = await runTool([...WORDS, "--json", "--lang", "zh"], "[0, 256]");
    expect(JSON.parse(chinese.out).error.message).toBe('第1行：应为-128至255的字节，实为"256"。');
    const cut = await runTool([...WORDS, "--json"], "<Buffer 00 00 00 0d 00 00>");
    expect(JSON.parse(cut.out)).toMatchObject({ error: { code: "truncated" }, notation: "javascript" });
  });

  test("selects a notation with --from, and rejects unknown ones", async () => {
    const forced = await runTool([...WORDS, "--from", "xxd"], `${XXD}${FRAME}\n`);
    expect([forced.code, forced.out.split("\n").at(-2)]).toEqual([1, "! Line 2: expected xxd, as --from selects."]);
    const unknown = await runTool([...WORDS, "--from", "xdd"], XXD);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("xxd");
  });

  test("selects the protocol by the frames of a dump", async () => {
    const { err } = await runTool(["decode"], XXD);
    expect(err).toBe("Select a protocol with --protocol: cmpp20, cmpp30. These fit line 1.\n");
  });
});
