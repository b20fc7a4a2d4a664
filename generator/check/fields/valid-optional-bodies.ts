import type { Bilingual } from "../../diagnostics/index.js";
import { isPoisoned, keyRange } from "../../syntax/index.js";
import {
  EXPRESSION_CODES,
  type FieldSymbol,
  fieldCountedBy,
  type MessageSymbol,
  isStatusUnclear,
  messagesOf,
} from "../../bind/index.js";
import { reportMisplacedKey, reportUnknownRuleField } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["body-without-fields", "misplaced-key", "unknown-rule-field", ...EXPRESSION_CODES] as const;
type Context = VersionContext<typeof codes>;

/**
 * Checks that a body that may be absent has a property that tells, and no field that other functions read, and that the
 * condition of its presence is valid.
 */
export const validOptionalBodies = defineCheck(codes, (context: Context) => {
  for (const message of messagesOf(context.protocol)) {
    if (message.node.body === undefined) continue;
    if (!isPoisoned(message.node, "fields")) checkBody(context, message);
    checkPresence(context, message);
  }
});

const STATUS: Bilingual = { en: "status, which is that of the header", zh: "消息头中的status" };

const NO_STATUS: Bilingual = {
  en: "status, after a field of the header has role: status",
  zh: "status，并先在消息头中为一个字段写明role: status",
};

function checkPresence(context: Context, { presence }: MessageSymbol): void {
  if (presence === null) return;
  const { failures, unresolved, known } = presence;
  for (const failure of failures) failure(context.report);
  if (isStatusUnclear(context.protocol.header)) return;
  const among = known.length === 0 ? NO_STATUS : STATUS;
  for (const { name, range } of unresolved) reportUnknownRuleField(context, range, { name, known, among });
}

const OPTIONAL_BODY: Bilingual = { en: "a field of an optional body", zh: "可省略消息体的字段" };

const ALWAYS: Bilingual = { en: "fields of messages that always have a body", zh: "始终带有消息体的消息的字段" };

/** Keys of fields for which functions are emitted that need their value. */
const KEYS = ["text", "digest", "contains", "receipt"] as const;

function checkBody(context: Context, { name = "", fields, at }: MessageSymbol): void {
  const hasProperty = fields.some((field) => field.constant === undefined && !isCounter(fields, field));
  if (!hasProperty) context.report("body-without-fields", keyRange(at, "body"), { name });
  for (const field of fields) {
    for (const key of KEYS.filter((each) => Object.hasOwn(field.node, each))) {
      reportMisplacedKey(context, keyRange(field.at, key), { key, kind: OPTIONAL_BODY, right: ALWAYS });
    }
  }
}

function isCounter(fields: readonly FieldSymbol[], { name }: FieldSymbol): boolean {
  return fieldCountedBy(fields, name) !== undefined;
}
