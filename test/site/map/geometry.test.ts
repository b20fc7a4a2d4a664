import { describe, expect, test } from "vitest";
import { layoutOfMap, longestPiece, type MapField, widthOfText } from "../../../generator/site/map/geometry.js";
import { mapBits, mapFields, mapParts } from "../../../generator/site/map/map-fields.js";
import { referenceOf } from "../../helpers/documents/references.js";

function field(slug: string, units: number | null, start: number, isRelative = false): MapField {
  const texts = { name: slug, number: 1, group: "other", size: "", place: "", text: "" } as const;
  return { slug, ...texts, units, start, isRelative, counts: null, href: null };
}

describe("a map", () => {
  test("places fields of fixed size to scale, over the ends of rows", () => {
    const { rows, cells } = layoutOfMap([field("a", 12, 0), field("b", 8, 12)], 16);
    expect(rows).toEqual(["0", "16"]);
    expect(cells.map(({ pieces }) => pieces)).toEqual([
      [{ row: 0, from: 0, to: 12 }],
      [
        { row: 0, from: 12, to: 16 },
        { row: 1, from: 0, to: 4 },
      ],
    ]);
  });

  test("gives a variable field its own row, and begins again in the first column", () => {
    const { rows, cells } = layoutOfMap([field("a", 1, 0), field("b", null, 1), field("c", 20, 0, true)], 16);
    expect(rows).toEqual(["0", "1", "+0", "+16"]);
    expect(cells.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
    expect(cells[1]?.pieces).toEqual([{ row: 1, from: 0, to: 16 }]);
    expect(cells[2]?.pieces[0]).toEqual({ row: 2, from: 0, to: 16 });
  });

  test("does not draw thousands of rows for a large field", () => {
    const { rows, cells } = layoutOfMap([field("a", 65_535, 0), field("b", 2, 65_535)], 16);
    expect(rows).toEqual(["0", "65535"]);
    expect(cells.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });

  test("leaves out fields without octets", () => {
    expect(layoutOfMap([field("a", 0, 0)], 16)).toEqual({ columns: 16, rows: [], cells: [] });
  });

  test("writes a name into the longest piece of its field", () => {
    const [cell] = layoutOfMap([field("a", 14, 0), field("b", 20, 14)], 16).cells.slice(1);
    expect(cell && longestPiece(cell)).toEqual({ row: 1, from: 0, to: 16 });
  });
});

test("Chinese characters are wider than Latin ones", () => {
  expect(widthOfText("状态")).toBeGreaterThan(widthOfText("ab"));
});

test("a map of a message begins with its header and names the counted field", () => {
  const { header, messages } = referenceOf("cmpp30");
  const submit = messages.find(({ slug }) => slug === "submit")?.fields ?? [];
  const fields = mapFields([...header.fields, ...submit], "en");
  expect(fields[0]).toMatchObject({ name: "Total_Length", units: 4, start: 0, place: "4 octets at 0" });
  expect(fields.find(({ name }) => name === "DestUsr_tl")).toMatchObject({ counts: "dest-terminal-id" });
  expect(fields.find(({ name }) => name === "Dest_terminal_Id")).toMatchObject({
    units: null,
    size: "32 × DestUsr_tl octets",
  });
  expect(fields.find(({ name }) => name === "LinkID")).toMatchObject({ isRelative: true, start: 0 });
});

test("bits without a name are drawn, and every bit is drawn once", () => {
  const type = referenceOf("smpp34").types.find((each) => each.kind === "bits");
  if (type?.kind !== "bits") throw new Error("No bits.");
  const fields = mapBits(type, "zh");
  expect(fields.reduce((sum, { units }) => sum + (units ?? 0), 0)).toBe(8 * type.octets);
  expect(fields.map(({ start }) => start)).toEqual(
    fields.map((_, index) => fields.slice(0, index).reduce((sum, { units }) => sum + (units ?? 0), 0)),
  );
});

test("the parts of a packed integer are its bits in order", () => {
  const type = referenceOf("cmpp30").types.find((each) => each.name === "Msg_Id");
  if (type?.kind !== "packed") throw new Error("No packed integer.");
  expect(mapParts(type.parts, "bit", "en").map(({ units }) => units)).toEqual([4, 5, 5, 6, 6, 22, 16]);
});
