import {
  annotate,
  annotationsOf,
  type OperationNode,
  type TypesNode,
  keyRange,
  type SourceRef,
  valueRange,
  type SyntaxTree,
} from "../syntax/index.js";
import { type Bilingual, firstDefined } from "../diagnostics/index.js";
import type { ImportContext } from "./import-context.js";

/** The types and operations that a protocol adds to its import. */
interface OwnFiles {
  readonly types: readonly SyntaxTree<TypesNode>[];
  readonly operations: readonly SyntaxTree<OperationNode>[];
}

/** What is already imported, and how to avoid that, in words. */
const ALREADY = {
  operation: {
    what: { en: "The operation", zh: "操作" },
    fix: {
      en: "Rename it, or exclude the imported one with import.operations",
      zh: "请将其改名，或用import.operations排除导入的操作",
    },
  },
  type: {
    what: { en: "The type", zh: "类型" },
    fix: {
      en: "Rename it, or change the imported one with import.change",
      zh: "请将其改名，或用import.change改动导入的类型",
    },
  },
  tlv: {
    what: { en: "The TLV", zh: "TLV" },
    fix: {
      en: "Rename it, or change the imported one with import.change",
      zh: "请将其改名，或用import.change改动导入的TLV",
    },
  },
  head: {
    what: { en: "The key", zh: "键" },
    fix: { en: "Remove it here", zh: "请在此处删除" },
  },
  party: {
    what: { en: "The party", zh: "参与方" },
    fix: { en: "Rename it, or remove it here", zh: "请将其改名，或在此处删除" },
  },
} as const;

const ID: Bilingual = { en: "The id", zh: "模块名" };

/** Returns the protocol's own types and operations. Those that are already imported are reported and skipped. */
export function ownFiles(
  from: ImportContext,
  operations: readonly SyntaxTree<OperationNode>[],
  types: readonly SyntaxTree<TypesNode>[],
): OwnFiles {
  reportParties(from);
  reportHead(from);
  reportIds(from);
  return { types: newTypes(from, types), operations: newOperations(from, operations) };
}

function newOperations(
  { own, title, report }: ImportContext,
  imported: readonly SyntaxTree<OperationNode>[],
): SyntaxTree<OperationNode>[] {
  return own.operations.flatMap(({ document, node }) => {
    const name = node.operation;
    const other = imported.find((each) => each.node.operation === name);
    if (other === undefined) {
      const added = { ...node };
      annotate(added, { ...annotationsOf(node), addedTo: title });
      return [{ document, node: added }];
    }
    const related = firstDefined(valueRange({ document: other.document, path: ["operation"] }));
    report(
      "already-imported",
      valueRange({ document, path: ["operation"] }),
      { ...ALREADY.operation, name, of: title },
      related,
    );
    return [];
  });
}

function newTypes(from: ImportContext, imported: readonly SyntaxTree<TypesNode>[]): SyntaxTree<TypesNode>[] {
  return from.own.types.map(({ document, node }) => {
    const isNew = (section: "types" | "tlvs", name: string): boolean => {
      const other = imported.find((each) => Object.hasOwn(each.node[section] ?? {}, name));
      if (other === undefined) return true;
      const related = firstDefined(keyRange({ document: other.document, path: [section, name] }));
      const words = { ...ALREADY[section === "types" ? "type" : "tlv"], name, of: from.title };
      from.report("already-imported", keyRange({ document, path: [section, name] }), words, related);
      return false;
    };
    const types = Object.entries(node.types ?? {}).filter(([name]) => isNew("types", name));
    const tlvs = Object.entries(node.tlvs ?? {}).filter(([name]) => isNew("tlvs", name));
    return { document, node: { types: Object.fromEntries(types), tlvs: Object.fromEntries(tlvs) } };
  });
}

/** Reports other octets of tags and lengths: all imported TLVs have those of their protocol. */
function reportHead({ own, source, title, report }: ImportContext): void {
  if (own.protocol.node.tlv === undefined || source.protocol.node.tlv === undefined) return;
  const related = firstDefined(keyRange({ document: source.protocol.document, path: ["tlv"] }));
  const at: SourceRef = { document: own.protocol.document, path: ["tlv"] };
  report("already-imported", keyRange(at), { ...ALREADY.head, name: "tlv", of: title }, related);
}

function reportParties({ own, source, title, report }: ImportContext): void {
  for (const name of Object.keys(own.protocol.node.parties ?? {})) {
    if (!Object.hasOwn(source.protocol.node.parties, name)) continue;
    const related = firstDefined(keyRange({ document: source.protocol.document, path: ["parties", name] }));
    const at: SourceRef = { document: own.protocol.document, path: ["parties", name] };
    report("already-imported", keyRange(at), { ...ALREADY.party, name, of: title }, related);
  }
}

/** Reports an id of the source, unless the source is in the same output: then uniqueProtocolIds reports it. */
function reportIds({ own, source, isSibling, title, report }: ImportContext): void {
  if (isSibling) return;
  const theirs = source.protocol.node.versions;
  own.protocol.node.versions.forEach(({ id: name }, index) => {
    const other = theirs.findIndex(({ id }) => id === name);
    if (other < 0) return;
    const related = firstDefined(valueRange({ document: source.protocol.document, path: ["versions", other, "id"] }));
    const at: SourceRef = { document: own.protocol.document, path: ["versions", index, "id"] };
    const fix = { en: `Choose another one, such as ${name}-own`, zh: `请另选一个，例如${name}-own` };
    report("already-imported", valueRange(at), { what: ID, name, of: title, fix }, related);
  });
}
