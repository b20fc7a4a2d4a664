import fc from "fast-check";
import {
  type CaseLayout,
  type FieldLayout,
  integerRange,
  isProperty,
  type MessageLayout,
  type StructureLayout,
} from "../../../generated/runtime/interpreter/index.js";

/** Generates messages that fit a layout. */
export function arbitraryMessage(layout: MessageLayout): fc.Arbitrary<object> {
  const fields = [...layout.frame.header, ...layout.fields].filter(isProperty);
  return arbitraryFields(fields, [...layout.fields]).map((properties) => ({ name: layout.name, ...properties }));
}

/** Generates structures that fit a layout. */
export function arbitraryStructure({ fields }: StructureLayout): fc.Arbitrary<object> {
  return arbitraryFields(fields.filter(isProperty), fields);
}

/** Generates messages in which one property has a value that may be invalid. */
export function arbitraryFaultyMessage(layout: MessageLayout): fc.Arbitrary<object> {
  const properties = [...layout.frame.header, ...layout.fields].filter(isProperty).map(({ property }) => property);
  return fc
    .tuple(arbitraryMessage(layout), fc.constantFrom(...properties), arbitraryJunk())
    .map(([message, property, junk]) => ({ ...message, [property]: junk }));
}

function arbitraryJunk(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
    fc.double(),
    fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }),
    fc.string({ maxLength: 40 }),
    fc.string({ minLength: 300, maxLength: 300 }),
    fc.integer({ min: 1, max: 30 }).chain(arbitraryDigits),
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.oneof(fc.string({ maxLength: 40 }), fc.integer(), fc.constant(null)), { maxLength: 5 }),
    fc.constantFrom(undefined, null, true, {}, { length: 3 }, "", "\u0000", "\u{1f600}", -0, Number.NaN),
  );
}

function arbitraryFields(fields: readonly FieldLayout[], siblings: readonly FieldLayout[]): fc.Arbitrary<object> {
  const model = fields.map((field) => [field.property, arbitraryValue(field, siblings)] as const);
  return fc.record(Object.fromEntries(model));
}

function arbitraryValue(field: FieldLayout, siblings: readonly FieldLayout[]): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "integer": {
      const { min, max } = integerRange(field);
      return field.octets === 8
        ? fc.bigInt({ min: min, max: max })
        : fc.integer({ min: Number(min), max: Number(max) });
    }
    case "octet-string":
      return arbitraryText(field.octets);
    case "c-string":
      return arbitraryText(field.maxOctets - 1);
    case "tail-string":
      return arbitraryText(field.maxOctets - Number(field.terminated ?? false));
    case "mark":
      return fc.constant(true);
    case "tlvs":
      return arbitraryTlvs(field);
    case "digits":
      return arbitraryDigits(2 * field.octets);
    case "octets": {
      const { octets } = field;
      if (typeof octets === "number") return fc.uint8Array({ minLength: octets, maxLength: octets });
      const max =
        octets === "rest" ? Math.min(60, field.maxOctets ?? 60) : Math.min(60, counterMax(siblings, octets.counter));
      return fc.uint8Array({ maxLength: max });
    }
    case "list":
      return fc.array(arbitraryValue(field.element, siblings), { maxLength: 4 });
    case "structure":
      return arbitraryFields(field.fields.filter(isProperty), field.fields);
    case "union":
      return fc.oneof(...field.cases.flatMap((each) => arbitraryCases(field.tag, each)));
  }
}

/** Generates a value of a union for each tag of a case. */
function arbitraryCases({ property }: FieldLayout, { values, fields }: CaseLayout): fc.Arbitrary<object>[] {
  return values.map((value) =>
    arbitraryFields(fields.filter(isProperty), fields).map((inner) => ({ [property]: value, ...inner })),
  );
}

/** Generates TLVs in the usual order, some of them as bytes. */
function arbitraryTlvs({ parameters }: Extract<FieldLayout, { kind: "tlvs" }>): fc.Arbitrary<object | null> {
  const properties = parameters.map(({ several, value }): [string, fc.Arbitrary<unknown>] => {
    const one = arbitraryValue(value, []);
    return [
      value.property,
      fc.option(several === true ? fc.array(one, { minLength: 1, maxLength: 3 }) : one, { nil: undefined }),
    ];
  });
  // No protocol of the tests lists these tags: a listed one would be read as its type.
  const other = fc.record({ tag: fc.integer({ min: 200, max: 255 }), octets: fc.uint8Array({ maxLength: 20 }) });
  const others = fc.option(fc.array(other, { minLength: 1, maxLength: 3 }), { nil: undefined });
  const tlvs = fc.record({ ...Object.fromEntries(properties), others, order: fc.constant(undefined) });
  // Without any, the decoder returns null.
  const whole = tlvs.map((each) => (Object.values(each).every((value) => value === undefined) ? null : each));
  return fc.option(whole, { freq: 3 });
}

function counterMax(siblings: readonly FieldLayout[], counter: string): number {
  const field = siblings.find(({ name }) => name === counter);
  return field?.kind === "integer" ? Number(integerRange(field).max) : 255;
}

function arbitraryDigits(count: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: count, maxLength: count });
}

/** Generates characters from U+0001 to U+00FF, often many, and often in full width. */
function arbitraryText(max: number): fc.Arbitrary<string> {
  const character = fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code));
  const any = fc.string({ unit: character, maxLength: max });
  return fc.oneof(any, fc.string({ unit: character, minLength: max, maxLength: max }));
}
