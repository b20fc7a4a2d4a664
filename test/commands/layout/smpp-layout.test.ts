import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";

/* The layouts of SMPP against the tables of the specifications. */

interface Row {
  readonly name: string;
  readonly octets: number | string;
  readonly tag?: string;
  readonly tlvs?: readonly Row[];
}

interface Layout {
  readonly command_id: string;
  readonly body?: string;
  readonly fields: readonly Row[];
}

interface Table {
  readonly commandId: string;
  readonly body?: string;
  readonly fields: readonly Row[];
  readonly tlvs?: readonly string[];
}

interface Version {
  readonly tags: Readonly<Record<string, { readonly tag: string; readonly octets: number | string }>>;
  readonly messages: Readonly<Record<string, Table>>;
}

const tables: Readonly<Record<string, Version>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "smpp-fields.json"), "utf8"),
);

/** Fields that peers fill although the specification prints them as one NUL. */
const WIDER: Readonly<Record<string, string>> = {
  "smpp34 deliver_sm.schedule_delivery_time": "1..17",
  "smpp34 deliver_sm.validity_period": "1..17",
  "smpp34 deliver_sm_resp.message_id": "1..65",
};

/** TLVs of which any size is accepted: their structures end with what is left, or peers send other sizes. */
const OPEN = [
  "alert_on_message_delivery",
  "billing_identification",
  "broadcast_area_identifier",
  "broadcast_content_type_info",
  "broadcast_end_time",
  "broadcast_service_group",
  "callback_num",
  "callback_num_atag",
  "dest_addr_np_country",
  "dest_subaddress",
  "ms_validity",
  "source_subaddress",
];

/** A printed size as layout shows it: any size up to the larger one, or a list with its counter before it. */
function shownSize(octets: number | string, counter: string): number | string {
  if (typeof octets === "number") return octets;
  const list = /^n\*\[(\d+)\.\./.exec(octets);
  return list === null ? octets.replace("|", "..") : `${list[1]}..*${counter}`;
}

async function layoutsOf(id: string): Promise<Readonly<Record<string, Layout>>> {
  const { code, out } = await runTool(["layout", "--protocol", id, "--json"]);
  expect(code).toBe(0);
  const { [id]: layouts = {} } = JSON.parse(out);
  return layouts;
}

describe.each(["smpp34", "smpp50"])("%s", (id) => {
  const { messages, tags } = tables[id] ?? { messages: {}, tags: {} };

  test("has the messages and fields of its specification", async () => {
    const layouts = await layoutsOf(id);
    const expected = Object.entries(messages).map(([name, { commandId, body, fields }]) => {
      const rows = fields.map((field, index) => {
        const counter = fields[index - 1]?.name ?? "";
        const octets = WIDER[`${id} ${name}.${field.name}`] ?? shownSize(field.octets, counter);
        return { name: field.name, octets };
      });
      return [name, { commandId, body, fields: rows }] as const;
    });
    const shown = Object.entries(layouts).map(([name, { command_id: commandId, body, fields }]) => {
      const rows = fields.flatMap(({ name: field, octets, tlvs }) =>
        tlvs === undefined ? [{ name: field, octets }] : [],
      );
      return [name, { commandId, body, fields: rows }] as const;
    });
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
    expect(shown).toHaveLength(id === "smpp34" ? 27 : 33);
  });

  test("lists the TLVs of its specification, with their tags and sizes", async () => {
    const layouts = await layoutsOf(id);
    const used = new Set<string>();
    for (const [name, { fields }] of Object.entries(layouts)) {
      const rows = fields.flatMap(({ tlvs = [] }) => tlvs);
      expect([name, rows.map((row) => row.name).toSorted()]).toEqual([name, messages[name]?.tlvs ?? []]);
      for (const { name: tlv, tag, octets } of rows) {
        const printed = tags[tlv];
        used.add(tlv);
        expect([tlv, tag]).toEqual([tlv, printed?.tag]);
        const size = OPEN.includes(tlv) ? octets : shownSize(printed?.octets ?? "", "");
        expect([tlv, octets]).toEqual([tlv, size]);
      }
    }
    expect([...used].toSorted()).toEqual(Object.keys(tags).toSorted());
  });
});

test("a name without prefix selects the message of each protocol that has one", async () => {
  const { out } = await runTool(["layout", "submit"]);
  const shown = out.split("\n").flatMap((line) => /^(\S+ \S+) (\S+) 0x/.exec(line)?.slice(1).join(" ") ?? []);
  expect(shown).toEqual([
    "CMPP 2.0 CMPP_SUBMIT",
    "CMPP 3.0 CMPP_SUBMIT",
    "SGIP 1.2 Submit",
    "SGIP 1.3 Submit",
    "SMGP 1.3 Submit",
    "SMGP 3.0.3 Submit",
  ]);
});
