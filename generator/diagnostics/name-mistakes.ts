import { suggestion } from "./nearest-name.js";

/** Mistakes of names: what is not there, there twice, or taken. */
export const nameMistakes = {
  "unknown-type": {
    severity: "error",
    text: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no type ${name}.${suggestion(name, known)} Use a basic type, or define it in types/.`,
  },
  "duplicate-type": {
    severity: "error",
    text: ({ name }: { name: string }) => `The type ${name} is defined twice. Rename or remove one of the two.`,
  },
  "unused-type": {
    severity: "warning",
    text: ({ name }: { name: string }) => `No field uses the type ${name}. Use it or remove it.`,
  },
  "unknown-version": {
    severity: "error",
    text: ({ version, known }: { version: string; known: readonly string[] }) =>
      `The protocol has no version ${version}.${suggestion(version, known)} protocol.yaml declares ${known.join(", ")}.`,
  },
  "duplicate-version": {
    severity: "error",
    text: ({ name }: { name: string }) => `${name} is declared twice. Every version has a number and an id of its own.`,
  },
  "empty-version-span": {
    severity: "error",
    text: ({ since, until }: { since: string; until: string }) =>
      `No version lies between since ${since} and until ${until}. Exchange the two, or remove one.`,
  },
  "unknown-party": {
    severity: "error",
    text: ({ party, known }: { party: string; known: readonly string[] }) =>
      `The protocol has no party ${party}.${suggestion(party, known)} protocol.yaml declares ${known.join(", ")}.`,
  },
  "duplicate-leg": {
    severity: "error",
    text: ({ leg }: { leg: string }) => `The leg ${leg} is listed twice. Remove one of the two.`,
  },
  "duplicate-operation": {
    severity: "error",
    text: ({ name }: { name: string }) => `The operation ${name} is defined twice. Rename or remove one of the two.`,
  },
  "duplicate-message": {
    severity: "error",
    text: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two messages ${name}. Rename one, or limit them to versions by since and until.`,
  },
  "duplicate-id": {
    severity: "error",
    text: ({ id, other, version }: { id: string; other: string; version: string }) =>
      `Version ${version} has two messages with the id ${id}; the other is ${other}. Give one of them its own id, or limit them to versions by since and until.`,
  },
  "response-without-name": {
    severity: "error",
    text: ({ key }: { key: string }) =>
      `The response needs a ${key}. State it here, or let it follow from the request's by responses: in protocol.yaml.`,
  },
  "id-out-of-range": {
    severity: "error",
    text: ({ id, octets }: { id: string; octets: number }) =>
      `The id ${id} does not fit the header's command field of ${octets} octets. Choose a smaller one.`,
  },
  "duplicate-field": {
    severity: "error",
    text: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two fields ${name} here. Rename one, or limit them to versions by since and until.`,
  },
  "property-collision": {
    severity: "error",
    text: ({ name, other, property }: { name: string; other: string; property: string }) =>
      `${name} and ${other} both become the property ${property}. Give one of them another by property:.`,
  },
  "reserved-property": {
    severity: "error",
    text: ({ name, property }: { name: string; property: string }) =>
      `${name} becomes the property ${property}, which is taken. Choose another by property:.`,
  },
  "export-collision": {
    severity: "error",
    text: ({ name, other }: { name: string; other: string }) =>
      `Two things would be exported as ${name}; the other is ${other}. Rename one of them.`,
  },
} as const;
