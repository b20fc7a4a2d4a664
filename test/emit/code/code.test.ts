import { describe, expect, test } from "vitest";
import {
  arrow,
  code,
  entryCode,
  imported,
  joinCode,
  nameOf,
  refersTo,
  textOf,
} from "../../../generator/emit/code/code.js";
import { emitFunction, objectLiteral } from "../../../generator/emit/code/declarations.js";
import { endVariable, local, scopeOf, sizeVariable, valueVariable } from "../../../generator/emit/code/scope.js";

describe("references", () => {
  test("include the names and variables of interpolated code", () => {
    const body = joinCode([code`const ${local.size} = 1;`, code`${local.view}.set(${valueVariable("size")});`], "\n");
    expect([local.size, local.view, valueVariable("size")].map((name) => refersTo(body, name))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("do not include properties, strings and parts of other names", () => {
    const body = code`this.view = ["view", dataViewOf(octets), overview];`;
    expect(refersTo(body, local.view)).toBe(false);
  });

  test("distinguish a name, a value, a size and an end of the same text", () => {
    const names = [nameOf("afterText"), valueVariable("afterText"), endVariable("text"), sizeVariable("text")];
    for (const one of names) for (const other of names) expect(refersTo(one, other)).toBe(one === other);
  });

  test("do not include the parameters of arrow functions", () => {
    const body = arrow([local.from], code`read(${local.view}, ${local.from})`);
    expect(textOf(body)).toBe("(from) => read(view, from)");
    expect([local.from, local.view].map((name) => refersTo(body, name))).toEqual([false, true]);
  });

  test("decide whether an arrow function has an optional parameter", () => {
    expect(textOf(arrow([local.at], code`f(${local.at}, ${local.to})`, [local.to]))).toBe("(at, to) => f(at, to)");
    expect(textOf(arrow([local.at], code`f(${local.at})`, [local.to]))).toBe("(at) => f(at)");
  });
});

describe("a scope", () => {
  test.each([
    ["a name that the emitter uses", local.view, "view"],
    ["an import", imported("runtime/wire/index", "view"), "view"],
    ["a parameter of an arrow function", arrow([local.view], code`1`), "view"],
  ])("gives a variable another name than %s", (_, other, name) => {
    const variable = valueVariable(name);
    expect(textOf(variable, scopeOf([other, variable]))).toBe("viewValue");
  });

  test("gives variables with the same text different names, whichever is asked for first", () => {
    const both = [valueVariable("afterText"), endVariable("text"), nameOf("afterTextValue")];
    const nameIn = scopeOf(both);
    expect(both.map((each) => textOf(each, nameIn))).toEqual(["afterText", "afterTextValue2", "afterTextValue"]);
  });

  test("keeps the name of a variable", () => {
    const nameIn = scopeOf([local.view]);
    const twice = code`${valueVariable("view")} + ${valueVariable("view")}`;
    expect(textOf(twice, nameIn)).toBe("viewValue + viewValue");
  });

  test("renames in entries of objects and patterns", () => {
    const entries = [entryCode("view", valueVariable("view")), entryCode("text", valueVariable("text"))];
    expect(entries.map((each) => textOf(each, scopeOf([local.view])))).toEqual(["view: viewValue", "text"]);
    expect(textOf(objectLiteral([["start", local.start]]))).toBe("{\nstart\n}");
  });
});

describe("a function", () => {
  const returns = code`void`;

  test("marks parameters that its body does not refer to", () => {
    const parameters = [[local.octets, code`Uint8Array`] as const, [local.view, code`DataView`] as const];
    const declaration = emitFunction({ name: "f", docs: [], parameters, returns, body: [code`${local.view};`] });
    expect(declaration).toMatchObject({ signature: { parameters: [{ name: "_octets" }, { name: "view" }] } });
  });

  test("names variables apart from everything it refers to", () => {
    const body = [code`const ${valueVariable("octets")} = ${imported("m", "read")}(${local.octets});`];
    const parameters = [[local.octets, code`Uint8Array`] as const];
    const declaration = emitFunction({ name: "f", docs: [], parameters, returns, body });
    expect(declaration).toMatchObject({ signature: { statements: ["const octetsValue = read(octets);"] } });
  });
});
