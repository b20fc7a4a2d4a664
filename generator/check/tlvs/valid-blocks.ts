import { type Bilingual, relatedPlace } from "../../diagnostics/index.js";
import { TLVS_PROPERTIES, TLVS_PROPERTY } from "../../naming/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { isTailed, type MessageSymbol, messagesOf, type TlvSymbol } from "../../bind/index.js";
import { reportPropertyCollision, reportTakenName } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["tlvs-after-rest", "property-collision", "bad-name"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that TLVs can follow the fields of a message, and that they and the fields have different properties. */
export const validBlocks = defineCheck(codes, (context: Context) => {
  for (const message of messagesOf(context.protocol)) {
    if (message.tlvs === null) continue;
    checkLastField(context, message);
    checkFields(context, message);
    checkProperties(context, message.tlvs);
  }
});

function checkLastField({ report }: Context, { fields, at }: MessageSymbol): void {
  const last = fields.at(-1);
  if (last === undefined || !isTailed(last)) return;
  const { name } = last;
  const words = { en: `${name} is defined here`, zh: `${name}定义在这里` };
  report("tlvs-after-rest", keyRange(at, "tlvs"), { name }, [relatedPlace(valueRange(last.at, "name"), words)]);
}

const NAME_RULE: Bilingual = {
  en: `another name: ${TLVS_PROPERTY} are the TLVs of the message.`,
  zh: `其他名称：${TLVS_PROPERTY}表示消息的TLV。`,
};

/** Reports fields that are named or stored like the TLVs. */
function checkFields(context: Context, { fields, at }: MessageSymbol): void {
  for (const { name, property, at: fieldAt } of fields) {
    const range = valueRange(fieldAt, "name");
    if (name === TLVS_PROPERTY) reportTakenName(context, range, name, NAME_RULE);
    else if (TLVS_PROPERTIES.has(property)) {
      reportPropertyCollision(context, { name, property, range }, { name: TLVS_PROPERTY, range: keyRange(at, "tlvs") });
    }
  }
}

/** Reports TLVs of one message that would have the same property. */
function checkProperties(context: Context, tlvs: readonly TlvSymbol[]): void {
  const first = new Map<string, TlvSymbol>();
  for (const tlv of tlvs) {
    const { name, property, listedAt } = tlv;
    const other = first.get(property);
    if (other === undefined) first.set(property, tlv);
    // The same TLV again is reported as such.
    else if (other.name !== name) {
      const owner = { name: other.name, range: valueRange(other.listedAt) };
      reportPropertyCollision(context, { name, property, range: valueRange(listedAt) }, owner);
    }
  }
}
