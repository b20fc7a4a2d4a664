import {
  enumerationOf,
  fieldListsOf,
  fieldNamed,
  type FieldSymbol,
  hasPoisonedNames,
  isUnresolved,
  messagesOf,
  structuresIn,
  type TypeSymbol,
} from "../../bind/index.js";
import type { Bilingual, SourceRange } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { WORDS } from "../words.js";
import { reportMisplacedKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["invalid-receipt", "misplaced-key"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that a receipt has a condition, and that its state is one of its keys and a field of each structure. */
export const validReceipts = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const ofMessages = new Set(messagesOf(protocol).flatMap(({ fields }) => fields));
  for (const field of fieldListsOf(protocol).flatMap(({ fields }) => fields)) {
    if (field.receipt === undefined || isPoisoned(field.node, "receipt") || isPoisoned(field.node, "contains"))
      continue;
    if (ofMessages.has(field)) checkReceipt(context, field, field.receipt);
    else {
      const misplaced = { key: "receipt", kind: WORDS.structure, right: WORDS.messages };
      reportMisplacedKey(context, keyRange(field.at, "receipt"), misplaced);
    }
  }
});

function checkReceipt(context: Context, field: FieldSymbol, receipt: NonNullable<FieldSymbol["receipt"]>): void {
  const { keys, "state-key": stateKey, state, when } = receipt;
  const reject = (range: SourceRange, problem: Bilingual): void =>
    context.report("invalid-receipt", range, { problem });
  const own = keyRange(field.at, "receipt");
  if (!keys.includes(stateKey)) {
    reject(valueRange(field.at, "receipt", "state-key"), notAKey(stateKey));
  }
  if (field.contents.length === 0) {
    if (when === undefined) reject(own, NO_CONDITION);
    if (state !== undefined) reject(valueRange(field.at, "receipt", "state"), NO_STRUCTURE);
    return;
  }
  if (state === undefined) return reject(own, NO_STATE);
  const structures = structuresIn(context.protocol, field).map(({ structure }) => structure);
  const without = structures.find((structure) => !hasState(structure, state));
  if (without !== undefined) reject(valueRange(field.at, "receipt", "state"), notAState(state, without.name));
}

/** Whether a structure has a field that is a string with values; true if that is unknown. */
function hasState(structure: TypeSymbol, name: string): boolean {
  const field = fieldNamed(structure.fields, name);
  if (field === undefined) return hasPoisonedNames(structure);
  return isUnresolved(field) || (field.basic === "Octet String" && enumerationOf(field) !== null);
}

const NO_CONDITION: Bilingual = {
  en: "it has no condition. Add when:, or contains: with a structure",
  zh: "没有适用条件。请加上when:，或加上带结构的contains:",
};
const NO_STRUCTURE: Bilingual = {
  en: "state: needs contains:. Add contains:, or remove state:",
  zh: "state:须与contains:同用。请加上contains:，或删除state:",
};
const NO_STATE: Bilingual = {
  en: "state: is missing. Name the field of the structures that holds the state",
  zh: "缺少state:。请写出结构中表示状态的字段",
};

function notAKey(key: string): Bilingual {
  return {
    en: `${key} is not one of keys:. Add it there, or name another key`,
    zh: `${key}不在keys:中。请加入其中，或改用其他键`,
  };
}

function notAState(name: string, structure: string): Bilingual {
  return {
    en: `${name} is not a field of ${structure} of type Octet String with values:. Name another field`,
    zh: `${name}不是${structure}中带values:的Octet String字段。请改用其他字段`,
  };
}
