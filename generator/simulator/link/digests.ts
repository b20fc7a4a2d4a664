import type { Digest, DigestField, DigestForm, DigestPart, Message, Protocol } from "../../model/index.js";
import { fitsAnyForm, type Hash } from "../../runtime/flow/index.js";
import {
  digitOctets,
  fixedOctets,
  hashOf,
  integerOctets,
  isSameDigest,
  packedDigitOctets,
  type Secret,
  secretOctets,
  textOctets,
} from "../../runtime/rules/index.js";
import { type ErrorContext, joinOctets } from "../../runtime/wire/index.js";
import type { FieldValues } from "./dynamic-message.js";

/** The secrets of a login by name. */
export type Secrets = Readonly<Record<string, Secret>>;

/** What a digest is computed from. */
export interface DigestInput {
  readonly message: FieldValues;
  /** The request, for the digest of a response. */
  readonly request: FieldValues;
  readonly secrets: Secrets;
  readonly hash: Hash;
}

/** How fields are hashed, by property. */
type Forms = Readonly<Record<string, DigestForm>>;

/** A digest of a message at run time. */
export class DynamicDigest {
  private readonly context: ErrorContext;
  private readonly littleEndian: boolean;
  private readonly digest: Digest;

  constructor(protocol: Protocol, message: Message, digest: Digest) {
    this.context = { protocol: protocol.id, title: protocol.title, messageName: message.name };
    this.littleEndian = protocol.littleEndian;
    this.digest = digest;
  }

  get property(): string {
    return this.digest.property;
  }

  /** The names of its secrets. */
  get secrets(): readonly string[] {
    return this.digest.parts.flatMap((part) => (part.kind === "secret" ? [part.name] : []));
  }

  compute(input: DigestInput, forms: Forms = {}): Uint8Array<ArrayBuffer> {
    const { field, octets, parts } = this.digest;
    const hashed = joinOctets(parts.map((part) => this.octetsOf(part, input, forms)));
    return hashOf(this.context, field, input.hash, octets, hashed);
  }

  /** Whether the digest of a message fits, in any form that peers use. */
  fits(input: DigestInput): boolean {
    const stated = input.message[this.property];
    if (!(stated instanceof Uint8Array)) return false;
    return fitsAnyForm(this.combinations(), (forms) => isSameDigest(this.compute(input, forms), stated));
  }

  private combinations(): readonly Forms[] {
    let all: readonly Forms[] = [{}];
    for (const part of this.digest.parts) {
      if (part.kind !== "field") continue;
      const { property } = part.field;
      all = part.forms.flatMap((form) => all.map((each) => ({ ...each, [property]: form })));
    }
    return all;
  }

  private octetsOf(part: DigestPart, input: DigestInput, forms: Forms): Uint8Array {
    switch (part.kind) {
      case "zeros":
        return new Uint8Array(part.count);
      case "secret":
        return secretOctets(this.context, part.name, input.secrets[part.name] ?? "");
      case "digits":
        return digitOctets(this.context, labelOf(part.field), integerOf(valueIn(input, part.field)), part.count);
      case "field":
        return this.fieldOctets(part.field, valueIn(input, part.field), forms[part.field.property] ?? part.forms[0]);
    }
  }

  private fieldOctets(field: DigestField, value: unknown, form: DigestForm = "octets"): Uint8Array {
    const { wire } = field;
    const label = labelOf(field);
    if (wire.kind === "integer") {
      const integerForm = form === "text" ? "octets" : form;
      return integerOctets(this.context, label, integerOf(value), wire.octets, this.littleEndian, integerForm);
    }
    if (wire.kind === "octet-string") {
      return textOctets(this.context, label, String(value), wire.octets, form === "text" ? "text" : "octets");
    }
    if (wire.kind === "digits") {
      return packedDigitOctets(this.context, label, String(value), wire.octets, form === "digits" ? form : "octets");
    }
    const octets = value instanceof Uint8Array ? value : new Uint8Array(0);
    return typeof wire.octets === "number" ? fixedOctets(this.context, label, octets, wire.octets) : octets;
  }
}

function labelOf({ name, property }: DigestField): string {
  return `${name} ${property}`;
}

function valueIn({ message, request }: DigestInput, { owner, property }: DigestField): unknown {
  return (owner === "message" ? message : request)[property];
}

function integerOf(value: unknown): number | bigint {
  return typeof value === "number" || typeof value === "bigint" ? value : 0;
}
