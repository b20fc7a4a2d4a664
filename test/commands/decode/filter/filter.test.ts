import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSubmit, encode } from "../../../../generated/cmpp30/index.js";
import { pcapOf } from "../../../capture/build-file.js";
import { Conversation } from "../../../capture/build-packets.js";
import { submit } from "../../../helpers/flow/raw-client.js";
import { runTool } from "../../../helpers/run-tool.js";
import { temporaryFolder } from "../../../helpers/temporary-folder.js";

/* `decode --filter`: expressions in the language of rules. */

const opened = () =>
  new Conversation({ address: "10.0.0.1", port: 40_001 }, { address: "10.0.0.2", port: 7890 }).open();

/** Writes a file, and returns its path. */
function fileOf(name: string, content: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const message = submit(2, { destTerminalId: ["13800138000"] });
const SUBMIT = encode(message);
const ACTIVE = Buffer.from("0000000c0000000800000019", "hex");

const decode = (...words: readonly string[]) => runTool(["decode", ...words]);
const lines = (text: string) =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line): Record<string, unknown> => JSON.parse(line));

describe("--filter", () => {
  const two = encode(
    createSubmit({
      ...message,
      sequenceId: 9,
      pkTotal: 2,
      pkNumber: 1,
      msgContent: Uint8Array.of(5, 0, 3, 1, 2, 1, 65),
    }),
  );
  const several = () => fileOf("several.pcap", pcapOf(opened().send(0, SUBMIT).send(0, two).send(1, ACTIVE).packets));
  const kept = async (filter: string) =>
    lines((await decode(several(), "--json", "--filter", filter)).out).map((line) => line["sequence_id"]);

  test.each<readonly [filter: string, sequences: readonly number[]]>([
    ['message == "Submit" and Pk_total > 1', [9]],
    ['message == "CMPP_SUBMIT"', [2, 9]],
    ['message in ["ActiveTest"]', [25]],
    ["command_id == 8", [25]],
    ["sequence_id in 1..9 and not Pk_total == 2", [2]],
    ['begins(Dest_terminal_Id, "138") and Pk_total % 2 == 0', [9]],
    ["has(Dest_terminal_Id)", [2, 9]],
    ["Msg_Fmt == Msg_Fmt.ascii or Msg_Fmt != 0", [2, 9]],
    ["packet == 5", [9]],
    ['source == "10.0.0.2:7890"', [25]],
    ["length(Service_Id) > 100", []],
  ])("%s", async (filter, sequences) => {
    expect(await kept(filter)).toEqual(sequences);
  });

  test.each([
    ["Pk_total >", 'Invalid --filter at character 11 of "Pk_total >": expected a value before the end.'],
    [
      'message == "Sumbit"',
      'at character 12 of "message == \\"Sumbit\\"": no protocol has the message Sumbit. Did you mean SUBMIT?',
    ],
    ["Pk_totl > 1", "no protocol has the field Pk_totl. Did you mean Pk_total?"],
    ["Pk_total && 1", "&& is not an operator; write and"],
    ["sum(Pk_total) > 1", "expected has(field), length(field)"],
    ["Msg_Fmt == Msg_Fmt.nothing", "no field has the value Msg_Fmt.nothing"],
  ])("rejects %s", async (filter, error) => {
    const { code, err, out } = await decode(several(), "--filter", filter);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(error);
  });

  test("selects frames of a dump", async () => {
    const input = [SUBMIT, two].map((frame) => Buffer.from(frame).toString("hex")).join("\n");
    const { out } = await runTool(["decode", "--protocol", "cmpp30", "--json", "--filter", "Pk_total > 1"], input);
    expect(lines(out).map((line) => line["sequence_id"])).toEqual([9]);
  });
});
