import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";

/* The tables of the specification, extracted independently of the schema. */

interface TableField {
  readonly name: string;
  readonly octets: number | string;
  readonly type: string | null;
  readonly wireType?: string;
}

type Tables = Readonly<
  Record<"cmpp20" | "cmpp30", Readonly<Record<string, { commandId: string; fields: TableField[] }>>>
>;

const tables: Tables = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "cmpp-fields.json"), "utf8"),
);

test("prints the layouts of the specification for all 62 messages", async () => {
  const { code, out } = await runTool(["layout", "--json"]);
  const expected = Object.fromEntries(
    (["cmpp20", "cmpp30"] as const).map((id) => [
      id,
      Object.fromEntries(
        Object.entries(tables[id]).map(([name, { commandId, fields }]) => [
          name,
          {
            command_id: commandId,
            fields: fields.map((field) => ({
              name: field.name,
              type: field.wireType ?? field.type,
              octets: field.octets,
            })),
          },
        ]),
      ),
    ]),
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(expected);
  expect(Object.values(expected).flatMap((messages) => Object.keys(messages))).toHaveLength(62);
});

test.each([
  ["NOPE", "Unknown message: NOPE. Run `layout` without a message to list all."],
  ["Submitt", "Unknown message: Submitt. Did you mean Submit? Run `layout` without a message to list all."],
  ["MT_Status_Report_71", "MT_Status_Report_71 is a structure, not a message."],
])("reports that %s is not a message", async (name, reported) => {
  expect(await runTool(["layout", name, "--protocol", "cmpp30"])).toEqual({ code: 2, out: "", err: `${reported}\n` });
});
