import { expect, test } from "vitest";
import { withArticle } from "../../../generator/emit/code/article.js";

const an = [
  "MO_Status_Report",
  "MT_Status_Report_60",
  "SP",
  "ISMG",
  "MSISDN",
  "SMS_SUBMIT",
  "SGIP_BIND",
  "Octet String",
];
const anWords = ["Unknown", "UnknownMessage", "Update", "Entry", "entry", "Hour", "X", "UNBIND_X", "ACTIVE_TEST"];
const a = [
  "CMPP_SUBMIT",
  "UDH",
  "UCS2",
  "GB18030",
  "SIM_Card",
  "SUBMIT",
  "STATUS",
  "LOGIN",
  "REPORT",
  "Login",
  "Report",
];
const aWords = ["User", "Unit", "Usage", "UNIT", "One", "Utility", "Msg_Id", "Header", "_private", "$special", "b"];

test.each([...an, ...anWords])("an %s", (name) => {
  expect(withArticle(name)).toBe(`an ${name}`);
});

test.each([...a, ...aWords])("a %s", (name) => {
  expect(withArticle(name)).toBe(`a ${name}`);
});
