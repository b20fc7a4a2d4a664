import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../generator/diagnostics/index.js";
import { runTool } from "../../helpers/run-tool.js";

/* The tables of the specification, extracted independently of the schema. */

interface TableField {
  readonly name: string;
  readonly octets: number | string;
  readonly type: string | null;
  readonly wireType?: string;
  readonly tlvs?: readonly object[];
}

interface Table {
  readonly commandId: string;
  readonly fields: readonly TableField[];
  /** The optional parameters after the fields. */
  readonly tlvs?: readonly string[];
}

type Tags = Readonly<Record<string, { readonly tag: string; readonly octets: number | string; readonly type: string }>>;

type Tables = Readonly<Record<string, Readonly<Record<string, Table>>>>;

function fixtureOf(protocol: string): string {
  return readFileSync(join(import.meta.dirname, "..", "..", "fixtures", `${protocol}-fields.json`), "utf8");
}

function tablesOf(protocol: string): Tables {
  return JSON.parse(fixtureOf(protocol));
}

const { tags }: { readonly tags: Tags } = JSON.parse(fixtureOf("smgp"));

/** The tables of the specifications, the ids of their versions, and the size of the header, before the first field. */
const TABLES = [
  { tables: tablesOf("cmpp"), ids: ["cmpp20", "cmpp30"], header: 12 },
  { tables: tablesOf("sgip"), ids: ["sgip12", "sgip13"], header: 20 },
  { tables: tablesOf("smgp"), ids: ["smgp13", "smgp303"], header: 12 },
] as const;

/** Our words for the types that the specifications of SGIP and SMGP print. */
const PRINTED: Readonly<Record<string, string>> = { Integer: "Unsigned Integer", Text: "Octet String" };

/** What the tables of the specification do not show: a body that may be absent, and the id that the text prints. */
const BESIDES: Readonly<Record<string, object>> = {
  QueryRoute_Resp: { body: "optional" },
  ModifySMG_Resp: { also_ids: ["0x0000000e"] },
};

/** The row of the optional parameters. A peer may send less than the printed size of an Octet String. */
function rowOfTlvs(names: readonly string[]): TableField {
  const tlvs = names.map((name) => {
    const { tag, octets, type = "" } = tags[name] ?? {};
    const size = octets === "Length" ? "rest" : type === "Octet String" ? `0..${octets}` : octets;
    return { name, tag, type: PRINTED[type] ?? type, octets: size };
  });
  return { name: "tlvs", octets: "rest", type: "TLVs", tlvs };
}

/** The fields with their offsets: from the beginning, or from the end of the last field of variable size. */
function withOffsets(header: number, fields: readonly TableField[], words: Readonly<Record<string, string>>): object[] {
  let after: string | null = null;
  let end = header;
  return fields.map(({ name, octets, type, wireType, tlvs }) => {
    const offset = after === null ? end : { after, octets: end };
    after = typeof octets === "number" ? after : name;
    end = typeof octets === "number" ? end + octets : 0;
    return {
      name,
      type: wireType ?? words[type ?? ""] ?? type,
      octets,
      offset,
      ...(tlvs === undefined ? {} : { tlvs }),
    };
  });
}

test("prints the layouts of the specifications for 194 messages; those of SMPP have a test of their own", async () => {
  const { code, out } = await runTool(["layout", "--json"]);
  const { smpp34: _, smpp50: __, ...layouts } = JSON.parse(out);
  const expected = TABLES.flatMap(({ tables, ids, header }) =>
    ids.map((id) => {
      const messages = Object.entries(tables[id] ?? {}).map(([name, { commandId, fields, tlvs }]) => {
        const words = id.startsWith("cmpp") ? {} : PRINTED;
        const rows = tlvs === undefined ? fields : [...fields, rowOfTlvs(tlvs)];
        return [name, { command_id: commandId, ...BESIDES[name], fields: withOffsets(header, rows, words) }] as const;
      });
      return [id, Object.fromEntries(messages)] as const;
    }),
  );
  expect(code).toBe(0);
  expect(layouts).toEqual(Object.fromEntries(expected));
  expect(expected.flatMap(([, messages]) => Object.keys(messages))).toHaveLength(194);
});

test.each([
  ["NOPE", "Unknown message: NOPE. Run `layout` without a message to list all."],
  ["Submitt", "Unknown message: Submitt. Did you mean Submit? Run `layout` without a message to list all."],
  ["MT_Status_Report_71", "MT_Status_Report_71 is a structure, not a message."],
])("reports that %s is not a message", async (name, reported) => {
  expect(await runTool(["layout", name, "--protocol", "cmpp30"])).toEqual({ code: 2, out: "", err: `${reported}\n` });
});

test("a body that may be absent is stated with the size", async () => {
  const words = ["layout", "QueryRoute_Resp", "--protocol", "sgip12"];
  expect((await runTool(words)).out).toMatch(/^SGIP 1\.2 QueryRoute_Resp 0x80000009, 20 or 25 to 4096 octets\n/);
  expect((await runTool([...words, "--lang", "zh"])).out).toContain("，20或25至4096字节\n");
  const { sgip12 } = JSON.parse((await runTool([...words, "--json"])).out);
  expect(sgip12.QueryRoute_Resp.body).toBe("optional");
});

const submit = ["layout", "submit", "--protocol", "cmpp30"];

describe("the types of a message", () => {
  test("are its structures and enumerations, with the fields that use them", async () => {
    const { out } = await runTool(submit);
    expect(out).toContain(
      "\nValues of Fee_terminal_type, Dest_terminal_type (Terminal_Type)\n  0  realNumber    Real number\n",
    );
    const deliver = await runTool(["layout", "deliver", "--protocol", "cmpp30", "--lang", "zh"]);
    expect(deliver.out).toContain("\nMsg_Content中的结构MT_Status_Report_71，71字节\n");
    expect(deliver.out).toMatch(/\n {2}"DELIVRD" {2}delivered +短信已成功送达\n/);
    expect(deliver.out.match(/MT_Status_Report_60\.Stat、MT_Status_Report_71\.Stat的取值/g)).toHaveLength(1);
  });

  test("are not repeated for all messages", async () => {
    expect((await runTool(["layout", "--protocol", "cmpp30"])).out).not.toContain("Values of");
  });
});

test("explains offsets that begin with +, once, and only if there are any", async () => {
  const legend = "\n\n+n: n octets after the end of the last field of variable size\n";
  const all = await runTool(["layout"]);
  expect(all.out.endsWith(legend)).toBe(true);
  expect(all.out.split(legend.trim())).toHaveLength(2);
  expect((await runTool(["layout", "SUBMIT", "--diff", "cmpp20", "cmpp30"])).out).toContain(legend);
  expect((await runTool(["layout", "cancel", "--protocol", "cmpp30"])).out).not.toContain("+n");
});

describe("colours of a layout", () => {
  const screen = { resultColor: true };

  test("change nothing but the colour", async () => {
    for (const words of [submit, ["layout", "SUBMIT", "--diff", "cmpp20", "cmpp30"]]) {
      const plain = await runTool(words);
      const colored = await runTool(words, "", screen);
      expect(colored.out).not.toBe(plain.out);
      expect(stripVTControlCharacters(colored.out)).toBe(plain.out);
      expect(plain.out).not.toContain("\u001b");
    }
  });

  test("mark changed, added and removed fields", async () => {
    const { out } = await runTool(["layout", "SUBMIT", "--diff", "cmpp20", "cmpp30"], "", screen);
    const colorOf = (name: string): string | undefined =>
      out
        .split("\n")
        .find((line) => line.includes(`\u001b[33m${name}`) || line.includes(`m${name}\u001b`))
        ?.slice(2, 7);
    expect(colorOf("Fee_terminal_Id")).toBe("\u001b[33m");
    expect(colorOf("Fee_terminal_type")).toBe("\u001b[32m");
    expect(colorOf("Reserve")).toBe("\u001b[31m");
  });
});

describe.each([20, 60, 80])("on a terminal of %i columns", (width) => {
  test.each(["en", "zh"] as const)("no line is longer, and no word is lost, in %s", async (language) => {
    for (const words of [submit, ["layout", "SUBMIT", "--diff", "cmpp20", "cmpp30"]]) {
      const { out } = await runTool(words, "", { columns: () => width, language });
      const wide = await runTool(words, "", { language });
      expect(Math.max(...out.split("\n").map(columnsOf))).toBeLessThanOrEqual(width);
      expect(out.replaceAll(/\s/g, "").length).toBe(wide.out.replaceAll(/\s/g, "").length);
    }
  });
});

test("a column without values has no heading", async () => {
  const headings = (out: string): readonly string[] => out.split("\n").filter((line) => line.includes(" offset"));
  const { out } = await runTool(["layout", "DELIVER", "--protocol", "cmpp30"]);
  const [fields = "", ...structures] = headings(out);
  expect(fields).toMatch(/ default$/);
  expect(structures.length).toBeGreaterThan(0);
  for (const each of structures) expect(each).toMatch(/ field$/);
  const bare = await runTool(["layout", "TERMINATE", "--diff", "cmpp20", "cmpp30"]);
  expect(headings(bare.out)[0]).toMatch(/ field$/);
});
