import { describe, expect, test } from "vitest";
import type { Protocol } from "../../generator/model/index.js";
import { acme, fieldOf, cmpp30, printed } from "./compile-imports.js";

/* Changes of imported protocols. */

describe("a change", () => {
  const change =
    "  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { octets: 21 } } }\nlimits: { max-octets: 9000 }\n";

  test("moves the following fields, and is described in comments", async () => {
    const protocol = acme(change);
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Service_Id")).toMatchObject({
      wire: { octets: 21 },
      changed: { of: "CMPP 3.0", before: { octets: "10" } },
    });
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Fee_UserType").offset.octets).toBe(45);
    expect(fieldOf(protocol, "CMPP_DELIVER", "Service_Id")).toMatchObject({ wire: { octets: 10 }, changed: null });
    const files = await printed(protocol, "acme/messages/submit.ts", "acme/messages/deliver.ts");
    expect(files.get("acme/messages/submit.ts")).toContain("Changed here; in CMPP 3.0: octets 10.");
    expect(files.get("acme/messages/deliver.ts")).not.toContain("Changed here");
  });

  test("of a type applies to every field of that type, and to nothing else", () => {
    const protocol = acme("  change:\n    types: { Terminal_Number: { octets: 40 } }\nlimits: { max-octets: 11000 }\n");
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Dest_terminal_Id")).toMatchObject({
      wire: { element: { octets: 40 } },
      changed: { before: { octets: "32" } },
    });
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Fee_terminal_Id").wire).toMatchObject({ octets: 40 });
  });

  test("of a structure applies, and adds values to an enumeration", () => {
    const value = "{ value: 1000, name: noCredit, en: No credit left., zh: 余额不足。 }";
    const protocol = acme(
      `  change:\n    structures: { MT_Status_Report_71: { Stat: { octets: 8 } } }\n    types: { Submit_Result: { values: [${value}] } }\n`,
    );
    const structure = protocol.types.find(({ name }) => name === "MT_Status_Report_71");
    expect(structure).toMatchObject({ kind: "structure", size: { min: 72 } });
    const result = protocol.types.find(({ name }) => name === "Submit_Result");
    expect(JSON.stringify(result)).toContain("noCredit");
    const old = cmpp30?.types.find(({ name }) => name === "Submit_Result");
    const count = old?.kind === "enumeration" ? old.values.length : 0;
    expect(result?.kind === "enumeration" ? result.values.length : 0).toBe(count + 1);
    expect(fieldOf(protocol, "CMPP_SUBMIT_RESP", "Result").changed).toEqual({
      of: "CMPP 3.0",
      before: { values: `${count} values` },
    });
    expect(JSON.stringify(cmpp30?.types)).not.toContain("noCredit");
  });

  test("of meaning only keeps the octets, and is not described", () => {
    const changed = acme("  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { en: Ours., zh: 我们的。 } } }\n");
    expect(fieldOf(changed, "CMPP_SUBMIT", "Service_Id")).toMatchObject({ en: "Ours.", zh: "我们的。", changed: null });
  });

  test("adds values to a type without any", () => {
    const value = "{ value: 1, name: one, en: One., zh: 一。 }";
    const protocol = acme(`  change:\n    types: { Terminal_Number: { values: [${value.replace("1", '"1"')}] } }\n`);
    expect(protocol.types.find(({ name }) => name === "Terminal_Number")).toMatchObject({
      kind: "enumeration",
      values: [{ value: "1" }],
    });
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Fee_terminal_Id").changed?.before).toEqual({ values: "none" });
  });

  test("drops only the vectors of messages whose octets moved", () => {
    const names = ({ vectors }: Protocol): string[] => [...new Set(vectors.map(({ message }) => message))].sort();
    const all = names(acme(""));
    expect(names(acme(change))).toEqual(all.filter((name) => name !== "CMPP_SUBMIT"));
    const meaning = acme('  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { default: "ACME" } } }\n');
    expect(names(meaning)).toEqual(all);
    const ofType = names(acme("  change:\n    types: { Msg_Id: { octets: 8 } }\n"));
    expect(ofType).not.toContain("CMPP_SUBMIT_RESP");
  });
});
