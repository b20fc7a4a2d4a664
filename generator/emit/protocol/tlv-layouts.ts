import type { Protocol, TlvBlock } from "../../model/index.js";
import { layoutOfTlvs } from "../../tables/index.js";
import { type Declaration, emitConstant } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { dataLiteral, type NameOf, objectCode } from "../code/literal.js";
import { layoutName } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";

/* Layouts of TLVs that several messages list: each is a private constant, to which the blocks refer. */

type Layout = ReturnType<typeof layoutOfTlvs>["parameters"][number];

/** The layouts that several blocks have, and the names of their constants. */
export interface SharedTlvs {
  /** One layout for each constant, by its name. */
  readonly constants: ReadonlyMap<string, Layout>;
  /** All equal layouts, with the name of their constant. */
  readonly names: ReadonlyMap<object, string>;
}

/** Finds the layouts that several blocks of a protocol have. */
export function sharedTlvs({ types, messages }: Protocol, blocks: readonly TlvBlock[]): SharedTlvs {
  const taken = new Set([...types, ...messages].map(({ typeName }) => layoutName(typeName)));
  const constants = new Map<string, Layout>();
  const names = new Map<object, string>();
  for (const [first, ...others] of equalLayouts(blocks)) {
    const name = `${first?.value.property ?? ""}TlvLayout`;
    if (first === undefined || others.length === 0 || taken.has(name)) continue;
    taken.add(name);
    constants.set(name, first);
    for (const layout of [first, ...others]) names.set(layout, name);
  }
  return { constants, names };
}

function equalLayouts(blocks: readonly TlvBlock[]): Iterable<readonly Layout[]> {
  const groups = new Map<string, Layout[]>();
  for (const layout of blocks.flatMap((block) => layoutOfTlvs(block).parameters)) {
    const content = dataLiteral(layout);
    groups.set(content, [...(groups.get(content) ?? []), layout]);
  }
  return groups.values();
}

/** The constants of shared layouts. */
export function tlvConstants({ constants }: SharedTlvs, nameOf: NameOf): Declaration[] {
  return [...constants].map(([name, layout]) =>
    emitConstant({
      name,
      docs: docComment(`Layout of the TLV ${layout.value.name}.`),
      isExported: false,
      type: runtimeType.interpreter("TlvLayout"),
      // A copy: the original object would be written as its name.
      value: objectCode({ ...layout }, nameOf),
    }),
  );
}
