import type { Subject } from "../../../generated/runtime/conformance/index.js";
import { isEncodeError, toHex, dataViewOf } from "../../../generated/runtime/wire/index.js";
import { type FieldLayout, isProperty, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { withoutStackTraces } from "../engines/without-stack-traces.js";
import { type HostileValue, resizableBuffer } from "./hostile-value.js";
import { HOSTILE_VALUES } from "./hostile-values.js";

const MARGIN = 64;

/** The memory to write into, between octets that must not change. */
interface Target {
  readonly buffer: ArrayBuffer;
  readonly octets: Uint8Array;
  readonly view: DataView;
  readonly before: Uint8Array;
}

/** A message for hostile values, and the functions under test. */
export interface HostileSubject extends Omit<Subject<object>, "layout" | "createView"> {
  /** Fields to set to hostile values. */
  readonly fields: readonly FieldLayout[];
  /** The output of the interpreter; absent if it cannot write the value alone. */
  readonly interpret?: (this: void, message: object) => Uint8Array;
}

/**
 * The subject of a message: one of its properties of every kind and size, and the interpreter next to the emitted code. Kinds
 * in earlier messages are skipped: their emitted code is the same.
 */
export function hostileSubject(
  subject: Omit<Subject<object>, "createView">,
  seen: Set<string> = new Set(),
): HostileSubject {
  const { layout } = subject;
  const fields = [...layout.frame.header, ...layout.fields].filter(isProperty).filter((field) => {
    const kind = JSON.stringify({ ...field, name: "", property: "" });
    return !seen.has(kind) && seen.add(kind);
  });
  return { ...subject, fields, interpret: (message) => writeFrame(layout, message) };
}

/** Returns the errors when each property of a message has every hostile value in turn. */
export function checkHostileValues(subject: HostileSubject, message: object): readonly string[] {
  return subject.fields.flatMap((field) =>
    HOSTILE_VALUES.flatMap((hostile) => {
      const make = (target: ArrayBuffer): object => {
        const copy = { ...message };
        hostile.put(copy, field.property, target);
        return copy;
      };
      return checkOne(subject, hostile, make).map((problem) => `${field.name}: ${hostile.title}: ${problem}`);
    }),
  );
}

type Make = (target: ArrayBuffer) => object;

function checkOne(subject: HostileSubject, hostile: HostileValue, make: Make): readonly string[] {
  const problems: string[] = [];
  const size = outcomeOf(() => subject.sizeOf(make(targetOf(0xa5).buffer)));
  const made = outcomeOf(() => subject.encode(make(targetOf(0xa5).buffer)));
  for (const outcome of [size, made]) if (outcome.problem !== null) problems.push(outcome.problem);
  if (made.value !== null) problems.push(...frameProblems(subject, made.value));
  for (const poison of [0xa5, 0x5a]) problems.push(...intoProblems(subject, make, poison, size.value ?? 0));
  if (hostile.isSteady && subject.interpret !== undefined) {
    const { interpret } = subject;
    const interpreted = outcomeOf(() => interpret(make(targetOf(0xa5).buffer)));
    const reported = inWords(made);
    if (inWords(interpreted) !== reported)
      problems.push(`the encoder: ${reported}; the walker: ${inWords(interpreted)}`);
  }
  return problems;
}

/** Memory to write into. It is reused until a value transfers it, because allocation takes time. */
const targets = new Map<number, Target>();

function targetOf(poison: number): Target {
  const known = targets.get(poison);
  const target = known !== undefined && known.octets.length === known.before.length ? known : newTarget(poison);
  targets.set(poison, target);
  target.octets.set(target.before);
  return target;
}

function newTarget(poison: number): Target {
  const buffer = resizableBuffer(2 * MARGIN + 9000, 2 * MARGIN + 9000);
  const octets = new Uint8Array(buffer).fill(poison);
  return { buffer, octets, view: dataViewOf(octets), before: octets.slice() };
}

function intoProblems(subject: HostileSubject, make: Make, poison: number, size: number): readonly string[] {
  const { buffer, octets, view, before } = targetOf(poison);
  const end = outcomeOf(() => subject.encodeInto(make(buffer), octets, view, MARGIN));
  if (end.problem !== null) return [end.problem];
  // A target that was transferred during writing has no octets to compare.
  if (octets.length !== before.length) return end.value === null ? [] : ["writes to a target that is gone"];
  const last = end.value ?? MARGIN + size;
  const isClean =
    Buffer.compare(octets.subarray(0, MARGIN), before.subarray(0, MARGIN)) === 0 &&
    Buffer.compare(octets.subarray(last), before.subarray(last)) === 0;
  const problems = isClean ? [] : ["octets outside of the frame are written"];
  return end.value === null ? problems : [...problems, ...frameProblems(subject, octets.slice(MARGIN, end.value))];
}

function frameProblems(subject: HostileSubject, frame: Uint8Array): readonly string[] {
  try {
    subject.decode(frame);
    return [];
  } catch (error) {
    return [`${toHex(frame)} is no frame: ${String(error)}`];
  }
}

interface Outcome<Value> {
  readonly value: Value | null;
  /** The message of the EncodeError. */
  readonly rejection: string | null;
  /** Any thrown value other than an EncodeError. */
  readonly problem: string | null;
}

function outcomeOf<Value>(work: () => Value): Outcome<Value> {
  try {
    return { value: withoutStackTraces(work), rejection: null, problem: null };
  } catch (error) {
    if (isEncodeError(error)) return { value: null, rejection: `${error.code} ${error.message}`, problem: null };
    return { value: null, rejection: null, problem: `throws a ${typeof error}` };
  }
}

function inWords({ value, rejection, problem }: Outcome<Uint8Array>): string {
  return value === null ? (rejection ?? problem ?? "") : toHex(value);
}
