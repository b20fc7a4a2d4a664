import { didYouMean } from "../../diagnostics/index.js";
import type { Field, Message, WireType } from "../../model/index.js";
import type { FieldValues } from "../../simulator/index.js";
import { hexToBytes } from "../../dump/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** Parses options such as `Service_Id=HELP` to fields of a message, by property. Throws a UsageError for a wrong one. */
export function fieldOptions(message: Message, options: readonly string[]): FieldValues {
  return Object.fromEntries(options.map((option) => fieldOption(message, option)));
}

function fieldOption({ name: message, fields }: Message, option: string): readonly [string, unknown] {
  const at = option.indexOf("=");
  const name = at < 0 ? option : option.slice(0, at);
  const own = fields.filter(({ counts, constant }) => counts === null && constant === null);
  const field = own.find((each) => each.name === name || each.property === name);
  if (field === undefined || at < 0) {
    const near = didYouMean(
      name,
      own.map((each) => each.name),
    );
    throw new UsageError({
      en:
        at < 0 ? `--field: expected name=value, got ${option}.` : `--field: ${message} has no field ${name}.${near.en}`,
      zh: at < 0 ? `--field：应为名称=值，实为${option}。` : `--field：${message}没有字段${name}。${near.zh}`,
    });
  }
  return [field.property, valueOf(field, field.wire, option.slice(at + 1))];
}

function valueOf(field: Field, wire: WireType, text: string): unknown {
  switch (wire.kind) {
    case "octet-string":
    case "c-string":
      return text;
    case "list":
      return text.split(",").map((each) => valueOf(field, wire.element, each));
    case "integer":
      if (/^(?:-?\d+|0x[0-9a-fA-F]+)$/.test(text)) return wire.octets === 8 ? BigInt(text) : Number(text);
      throw wrong(field, text, { en: "an integer", zh: "整数" });
    default: {
      const octets = hexToBytes(text);
      if (octets !== null && wire.kind === "octets") return octets;
      throw wrong(field, text, { en: "hexadecimal digits", zh: "十六进制数字" });
    }
  }
}

function wrong({ name }: Field, text: string, expected: { readonly en: string; readonly zh: string }): UsageError {
  return new UsageError({
    en: `--field: expected ${expected.en} for ${name}, got ${JSON.stringify(text)}.`,
    zh: `--field：${name}应为${expected.zh}，实为${JSON.stringify(text)}。`,
  });
}
