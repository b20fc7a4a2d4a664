import { child, type RuleNode } from "../../syntax/index.js";
import type { MessageSymbol } from "../symbols.js";
import { conditionBinder, type RuleScope, ruleOf, statusInScope } from "./bind-rules.js";
import type { PresenceSymbol } from "./rule-symbols.js";

/** The id of the rule that the presence of a body becomes. */
const PRESENCE_RULE = "body-as-status";

/** Binds the condition under which a message has its body; null if it states none. */
export function bindPresence(
  protocol: RuleScope,
  { node, at: owner }: Pick<MessageSymbol, "node" | "at">,
): PresenceSymbol | null {
  if (typeof node.body !== "object") return null;
  const { present: text } = node.body;
  const at = child(owner, "body", "present");
  const fields = statusInScope(protocol);
  const { bind, errors } = conditionBinder();
  const require = bind({ text, at, fields, absent: new Set(), tlvs: null });
  const rule: RuleNode = {
    id: PRESENCE_RULE,
    severity: "warning",
    require: text,
    en: `The body is present if and only if ${text}.`,
    zh: `当且仅当${text}时带有消息体。`,
  };
  const bound = require && ruleOf(protocol.version, fields, rule, { require, when: null });
  return { at, text, rule: bound, known: fields.map(({ name }) => name), ...errors };
}
