import { expect, test } from "vitest";
import { createFind } from "../../../generator/site/client/find.js";
import { expandedData } from "../../../generator/site/search/expand.js";
import { tokenize } from "../../../generator/site/search/tokenize.js";
import { shippedVersions, siteOf } from "../../helpers/documents/site.js";

test.each([
  ["0x80000004", ["0x80000004"]],
  ["0x00000004", ["0x4"]],
  ["Msg_Id", ["msg_id", "msg", "id"]],
  ["TP_udhi", ["tp_udhi", "tp", "udhi"]],
  ["Result 10", ["result", "10"]],
  ["状态报告", ["状态", "态报", "报告"]],
  ["密", ["密"]],
  ["SP向ISMG提交", ["sp", "ismg", "提交", "向"]],
  ["", []],
])("%j has the terms %j", (text, terms) => {
  expect(tokenize(text).toSorted()).toEqual(terms.toSorted());
});

const files = siteOf(shippedVersions("cmpp20", "cmpp30", "smpp34"));

function finder(language: "en" | "zh") {
  const script = files.get(`assets/search-${language}.js`) ?? "";
  return createFind(expandedData(JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")))));
}

const find = finder("en");
const findChinese = finder("zh");

test("finds the value of a field, and the versions that have it", () => {
  const [first] = find("Result 8", "cmpp30", 10);
  expect(first).toMatchObject({ title: "Result 8", protocols: ["CMPP 2.0", "CMPP 3.0"] });
});

test.each([
  ["0x80000004", "CMPP_SUBMIT_RESP"],
  ["0x4", "CMPP_SUBMIT"],
  ["CMPP_SUBMIT", "CMPP_SUBMIT"],
  ["submit_sm", "submit_sm"],
  ["Msg_Fmt", "Msg_Fmt"],
  ["0x0427", "message_state"],
  ["part-within-total", "part-within-total"],
])("%j finds %j first", (query, title) => {
  expect(find(query, "", 10)[0]?.title).toBe(title);
});

test("forgives an error of typing, and completes the last word", () => {
  expect(find("regstered_delivery", "", 10).map(({ title }) => title)).toContain("Registered_Delivery");
  expect(find("dest_term", "", 10).map(({ title }) => title)).toContain("Dest_terminal_Id");
});

test("finds Chinese words within sentences", () => {
  const found = findChinese("状态报告", "cmpp30", 100);
  expect(found.length).toBeGreaterThan(10);
  expect(found.every(({ title, words, text }) => `${title}${words}${text}`.includes("状态"))).toBe(true);
});

test("prefers the protocol of the page", () => {
  expect(find("Submit", "cmpp20", 5)[0]?.page).toMatch(/^cmpp20\//);
  expect(find("Submit", "cmpp30", 5)[0]?.page).toMatch(/^cmpp30\//);
});

test("finds nothing for words that do not exist", () => {
  expect(find("zzzzqqq", "", 5)).toEqual([]);
});

test("every place that the search leads to exists", () => {
  const data = expandedData(JSON.parse(/\((.*)\);/.exec(files.get("assets/search-en.js") ?? "")?.[1] ?? ""));
  for (const [, , , , place, of] of data.entries) {
    for (const index of of) {
      const [page = "", fragment] = `${data.protocols[index]?.[0]}/${place}`.split("#");
      expect(files.get(page), place).toContain(fragment === undefined ? "<h1>" : `id="${fragment}"`);
    }
  }
});
