import { describe, expect, test } from "vitest";
import {
  arrow,
  type Code,
  code,
  entryCode,
  imported,
  importedType,
  joinCode,
  nameOf,
  refersTo,
  textOf,
} from "../../../generator/emit/code/code.js";
import {
  type Declaration,
  type DeclarationData,
  emitConstant,
  emitFunction,
  objectLiteral,
} from "../../../generator/emit/code/declarations.js";
import { moduleOf } from "../../../generator/emit/code/module.js";
import {
  endVariable,
  local,
  privateName,
  scopeOf,
  sizeVariable,
  valueVariable,
} from "../../../generator/emit/code/scope.js";

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
  ])("gives a variable a different name than %s", (_, other, name) => {
    const variable = valueVariable(name);
    expect(textOf(variable, scopeOf([other, variable]))).toBe("viewValue");
  });

  test("gives variables with the same text different names, in any order of use", () => {
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

const returns = code`void`;

/** A declaration in its printed form, in a module without other names. */
function print(declaration: Declaration): DeclarationData {
  return declaration.print(({ name }) => name);
}

describe("a function", () => {
  test("marks parameters that its body does not refer to", () => {
    const parameters = [[local.octets, code`Uint8Array`] as const, [local.view, code`DataView`] as const];
    const declaration = emitFunction({ name: "f", docs: [], parameters, returns, body: [code`${local.view};`] });
    expect(print(declaration)).toMatchObject({ signature: { parameters: [{ name: "_octets" }, { name: "view" }] } });
  });

  test("gives variables names that differ from everything it refers to", () => {
    const body = [code`const ${valueVariable("octets")} = ${imported("m", "read")}(${local.octets});`];
    const parameters = [[local.octets, code`Uint8Array`] as const];
    const declaration = emitFunction({ name: "f", docs: [], parameters, returns, body });
    expect(print(declaration)).toMatchObject({ signature: { statements: ["const octetsValue = read(octets);"] } });
  });

  test("gives variables names that differ from the imports and private names of its module", () => {
    const names = [valueVariable("readImport"), valueVariable("textCache")].map((each) => code`const ${each} = 1;`);
    const body = [...names, code`${imported("m", "read")}(${privateName("textCache")});`];
    const [printed] = moduleOf("own", "", [
      emitFunction({ name: "read", docs: [], parameters: [], returns, body }),
    ]).declarations;
    expect(printed).toMatchObject({
      signature: {
        statements: ["const readImportValue = 1;", "const textCacheValue = 1;", "readImport(textCache);"],
      },
    });
  });
});

describe("a module", () => {
  const functionOf = (name: string, body: Code): Declaration =>
    emitFunction({ name, docs: [], parameters: [], returns, body: [body] });
  const documentationOf = (declarations: readonly Declaration[]): string[] =>
    moduleOf("own", "", declarations).declarations.flatMap((each) =>
      each.kind === "function" ? each.signature.statements : [],
    );

  test("imports a name that it declares under another name", () => {
    const call = code`${imported("runtime/wire/index", "read")}();`;
    const module = moduleOf("own", "", [functionOf("read", call)]);
    const expected = { module: "runtime/wire/index", name: "read", alias: "readImport", isType: false };
    expect(module.imports).toEqual([expected]);
    expect(documentationOf([functionOf("read", call)])).toEqual(["readImport();"]);
  });

  test("imports one name from two modules under two names, and renames that of the runtime", () => {
    const call = code`${imported("runtime/wire/index", "read")}(${importedType("other", "read")});`;
    expect(documentationOf([functionOf("f", call)])).toEqual(["readImport(read);"]);
  });

  test("refers to its own declarations by name, also if another module imports them", () => {
    const module = moduleOf("own", "", [functionOf("read", code`${imported("own", "read")}();`)]);
    expect(module.imports).toEqual([]);
    expect(module.declarations).toMatchObject([{ signature: { statements: ["read();"] } }]);
  });

  test("gives an entry of an object its key if an import is renamed", () => {
    const value = objectLiteral([["read", imported("m", "read")]]);
    expect(documentationOf([functionOf("read", value)])).toEqual(["{\nread: readImport\n}"]);
    expect(documentationOf([functionOf("f", value)])).toEqual(["{\nread\n}"]);
  });

  test("gives a private name that no declaration and no variable uses", () => {
    const cache = privateName("textCache");
    const declarations = [
      emitConstant({ name: cache, docs: [], isExported: false, value: code`1` }),
      functionOf("textCache", code`${nameOf("textCacheOwn")}(${cache});`),
    ];
    expect(documentationOf(declarations)).toEqual(["textCacheOwn(textCacheOwn2);"]);
    expect(moduleOf("own", "", declarations).declarations[0]).toMatchObject({ name: "textCacheOwn2" });
  });

  test("imports a name once, as a value if it is used as one", () => {
    const both = code`${importedType("m", "Splitter")} ${imported("m", "Splitter")}`;
    expect(moduleOf("own", "", [functionOf("f", both)]).imports).toMatchObject([{ name: "Splitter", isType: false }]);
  });
});
