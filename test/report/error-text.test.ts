import { expect, test } from "vitest";
import { errorText } from "../../generator/report/index.js";
import { DecodeError } from "../../generator/runtime/wire/index.js";
import { routeLayouts as layouts } from "../helpers/engines/route-layouts.js";
import { runTool } from "../helpers/run-tool.js";

function errorAt(field: string | null, messageName: string | null = "TRACE"): DecodeError {
  const context = { protocol: "route10", title: "ROUTE 1.0", messageName };
  const nine = ["% bytes", 9] as const;
  const words = { expected: ["a NUL within %", nine], actual: ["none in %", nine] } as const;
  return new DecodeError(context, { code: "no-terminator", field, offset: 9, ...words });
}

test("names the meaning of the code and the property after the wire name, in both languages", () => {
  const error = errorAt("Hops[1].Host_Name");
  expect(errorText(layouts, error, "en")).toBe(
    "String without NUL: ROUTE 1.0 TRACE Hops[1].Host_Name (hops[1].hostName) at offset 9: expected a NUL within 9 bytes, got none in 9 bytes.",
  );
  expect(errorText(layouts, error, "zh")).toBe(
    "字符串没有结束符：ROUTE 1.0 TRACE Hops[1].Host_Name（hops[1].hostName），偏移9：应为9字节内有零字节，实为9字节内无零字节。",
  );
  expect(errorText(layouts, errorAt(null, null), "zh")).toMatch(/^字符串没有结束符：ROUTE 1\.0，偏移9：/);
});

test("adds the property to the errors of --json, and changes no other key", async () => {
  const { out } = await runTool(
    ["decode", "--protocol", "cmpp30", "--json", "--lang", "zh"],
    "00000014000000070000000112",
  );
  const message = "CMPP 3.0 CMPP_CANCEL Msg_Id，偏移12：应为20字节，实为13字节。";
  expect(JSON.parse(out)).toEqual({
    error: { code: "truncated", message, field: "Msg_Id", offset: 12, property: "msgId" },
  });
  const json = '{"message":"CMPP_CANCEL","sequence_id":1,"fields":{"Msg_Id":"zz"}}';
  const encoded = await runTool(["encode", "--protocol", "cmpp30"], json);
  expect(JSON.parse(encoded.out)).toMatchObject({ error: { field: "Msg_Id", property: "msgId" } });
});
