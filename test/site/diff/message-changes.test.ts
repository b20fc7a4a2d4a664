import { expect, test } from "vitest";
import { shippedVersions, siteOf } from "../../helpers/documents/site.js";

const files = siteOf(shippedVersions("cmpp20", "cmpp30"));

/** The rows of the comparison on the page of a message: mark, name, places. */
function changesOf(page: string): readonly (readonly [kind: string, cells: string])[] {
  const html = files.get(page) ?? "";
  const table = html.slice(html.indexOf('<table class="changes">'));
  return [...table.matchAll(/<tr id="c-\d+" class="change-(\w+)"[^>]*>(.*?)<\/tr>/g)].map(
    ([, kind = "", cells = ""]) => [kind, cells.replaceAll(/<\/td>/g, "|").replaceAll(/<[^>]+>/g, "")],
  );
}

test("shows where each octet of a message moved, and what was added", () => {
  const changes = changesOf("cmpp30/submit.html");
  expect(changes).toContainEqual(["added", "Fee_terminal_type||1 octet at 67|added|"]);
  expect(changes).toContainEqual(["changed", "Fee_terminal_Id|21 octets at 35|32 octets at 35|changed size|"]);
  expect(changes).toContainEqual(["moved", "TP_udhi|1 octet at 57|1 octet at 69|moved|"]);
  expect(changes).toContainEqual(["removed", "Reserve|8 octets at +0||removed|"]);
  expect(changes).toContainEqual(["same", "Pk_total|1 octet at 20|1 octet at 20|same place|"]);
});

test("says that a message is the same, or new", () => {
  expect(files.get("cmpp30/active-test.html")).toContain("Every octet is as in CMPP 2.0.");
  expect(files.get("zh/cmpp30/active-test.html")).toContain("每个字节都与CMPP 2.0相同。");
  const isNew = [...files.values()].filter((html) => html.includes("CMPP 2.0 does not have this message."));
  expect(isNew.length).toBeGreaterThan(0);
  expect(files.get("cmpp20/submit.html")).not.toContain('id="changes"');
});

test("lists the changed messages of two versions with their fields", () => {
  const page = files.get("changes/cmpp20-cmpp30.html") ?? "";
  expect(page).toMatch(/CMPP_SUBMIT<\/a> <span class="dim">added: Fee_terminal_type, Dest_terminal_type, LinkID/);
});
