import {
  type Arrival,
  type IncompleteMessage,
  MemoryPartStore,
  type MessagePart,
  type PartStore,
  Reassembler,
  setGb18030Decoder,
  type StoreChange,
  type StoredMessage,
} from "../../../../generated/runtime/text/index.js";
import { randomIntegers } from "../../../helpers/random.js";
import { textFormats } from "../../../helpers/text-formats.js";

/* A reassembler whose store, clock and decoder fail once each at every step, compared with one without failures. */

/** A part with a unique number, which identifies it when it is returned. */
interface NumberedPart extends MessagePart {
  readonly serial: number;
}

type Step =
  | { readonly kind: "add"; readonly part: NumberedPart }
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "expire" };

/** A random run: the steps, and the options of the reassembler. */
interface Plan {
  readonly steps: readonly Step[];
  readonly onConflict: "restart" | "reject";
  readonly maxMessages: number;
  readonly isAsync: boolean;
}

const CALLS = ["clock", "decoder", "takeUntil", "takeSurplus", "before update", "after update"] as const;
type Call = (typeof CALLS)[number];

/** The error of every failing call. It is shared, because creating errors takes most of the time. */
const INJECTED = new Error("An injected failure.");

/** Selects the calls that fail next; each fails once. */
class Failures {
  private readonly armed = new Set<Call>();
  readonly injected = new Map<Call, number>();

  arm(calls: readonly Call[]): void {
    for (const call of calls) this.armed.add(call);
  }

  disarm(): void {
    this.armed.clear();
  }

  pass(call: Call): void {
    if (!this.armed.delete(call)) return;
    this.injected.set(call, (this.injected.get(call) ?? 0) + 1);
    throw INJECTED;
  }
}

class FaultyStore implements PartStore<NumberedPart> {
  private readonly inner: MemoryPartStore<NumberedPart>;
  private readonly failures: Failures;
  private readonly isAsync: boolean;

  constructor({ maxMessages, isAsync }: Plan, failures: Failures) {
    this.inner = new MemoryPartStore({ maxMessages });
    this.failures = failures;
    this.isAsync = isAsync;
  }

  update<Result>(
    key: string,
    change: (message: StoredMessage<NumberedPart> | null) => StoreChange<NumberedPart, Result>,
  ): Result | Promise<Result> {
    return this.run(() => {
      this.failures.pass("before update");
      const result = this.inner.update(key, change);
      this.failures.pass("after update");
      return result;
    });
  }

  takeUntil(time: number): StoredMessage<NumberedPart>[] | Promise<StoredMessage<NumberedPart>[]> {
    return this.run(() => {
      this.failures.pass("takeUntil");
      return this.inner.takeUntil(time);
    });
  }

  takeSurplus(): StoredMessage<NumberedPart>[] | Promise<StoredMessage<NumberedPart>[]> {
    return this.run(() => {
      this.failures.pass("takeSurplus");
      return this.inner.takeSurplus();
    });
  }

  private run<Result>(work: () => Result): Result | Promise<Result> {
    return this.isAsync ? Promise.resolve().then(work) : work();
  }
}

/** The results of a run. */
interface Outcomes {
  /** The outcome of each step. */
  readonly answers: readonly string[];
  /** The messages that were given up, as strings. */
  readonly dropped: readonly string[];
  readonly accepted: readonly number[];
  readonly returned: readonly number[];
}

/** The calls that fail at the next step. */
type Schedule = () => readonly Call[];

/** The errors of a run; empty if it is correct. Counts the injected failures. */
export async function failureCase(seed: number, counts: Map<string, number>): Promise<string[]> {
  const random = randomIntegers(seed);
  const plan = planOf(random);
  const failures = new Failures();
  const clean = await runPlan(plan, new Failures(), () => []);
  const one = (): readonly Call[] => {
    const chosen = random(CALLS.length);
    return CALLS.slice(chosen, chosen + 1);
  };
  const wrong: string[] = [];
  for (const schedule of [(): readonly Call[] => CALLS, one]) {
    const faulty = await runPlan(plan, failures, schedule);
    wrong.push(...conservationErrors(faulty));
    // The reasons can differ if there is a surplus, which is given up at the next step.
    const isSame = JSON.stringify(sorted(clean)) === JSON.stringify(sorted(faulty));
    if (plan.maxMessages > 100 && !isSame) wrong.push(JSON.stringify({ plan: stepsOf(plan), clean, faulty }));
  }
  for (const [call, count] of failures.injected) counts.set(call, (counts.get(call) ?? 0) + count);
  return wrong;
}

function sorted({ answers, dropped }: Outcomes): unknown {
  return [answers, dropped.toSorted()];
}

/** Checks that every accepted part is returned once, and no other part. */
function conservationErrors({ accepted, returned }: Outcomes): string[] {
  const [expected, actual] = [accepted, returned].map((serials) => serials.toSorted((a, b) => a - b).join());
  return expected === actual ? [] : [`accepted ${expected}, returned ${actual}`];
}

async function runPlan(plan: Plan, failures: Failures, schedule: Schedule): Promise<Outcomes> {
  let now = 1000;
  setGb18030Decoder((octets) => {
    failures.pass("decoder");
    return Buffer.from(octets).toString("latin1");
  });
  const clock = (): number => {
    failures.pass("clock");
    return now;
  };
  const store = new FaultyStore(plan, failures);
  const to = new Reassembler<NumberedPart>(textFormats, {
    store,
    now: clock,
    timeOut: 100,
    onConflict: plan.onConflict,
  });
  const answers: string[] = [];
  const messages: IncompleteMessage<NumberedPart>[] = [];
  const accepted: number[] = [];
  const returned: number[] = [];
  for (const step of plan.steps) {
    if (step.kind === "wait") now += step.milliseconds;
    failures.arm(schedule());
    if (step.kind === "expire") messages.push(...(await insist(() => to.expire())));
    if (step.kind === "add") {
      const arrival = await insist(() => to.add(step.part));
      messages.push(...arrival.dropped);
      answers.push(answerOf(arrival));
      const { outcome } = arrival;
      if (outcome.kind === "kept" || outcome.kind === "complete") accepted.push(step.part.serial);
      if (outcome.kind === "complete") returned.push(...outcome.message.parts.map(({ serial }) => serial));
    }
    failures.disarm();
  }
  failures.arm(schedule());
  messages.push(...(await insist(() => to.end())));
  returned.push(...messages.flatMap(({ parts }) => parts.map(({ serial }) => serial)));
  return { answers, dropped: messages.map(wordsOf), accepted, returned };
}

/** Repeats a call until it succeeds. It may only throw injected errors. */
async function insist<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; attempt <= CALLS.length; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (error !== INJECTED) throw error;
    }
  }
  throw new Error("The call fails again and again.");
}

function answerOf({ outcome }: Arrival<NumberedPart>): string {
  switch (outcome.kind) {
    case "complete":
      return `complete ${outcome.message.text} ${outcome.message.parts.map(({ serial }) => serial).join()}`;
    case "kept":
      return `kept, missing ${outcome.missing.join()}`;
    case "duplicate":
      return `duplicate of ${outcome.first.serial}`;
    case "conflict":
      return `conflict with ${outcome.kept.serial}`;
    case "rejected":
      return outcome.error.message;
  }
}

function wordsOf({ reason, from, reference, missing, parts }: IncompleteMessage<NumberedPart>): string {
  return JSON.stringify([reason, from, reference, missing, parts.map(({ serial }) => serial)]);
}

function stepsOf({ steps }: Plan): unknown {
  return steps.map((step) =>
    step.kind === "add" ? [step.part.serial, step.part.from, [...step.part.content].join(" ")] : step,
  );
}

function planOf(random: (below: number) => number): Plan {
  const steps = Array.from({ length: 4 + random(9) }, (_, serial) => stepOf(random, serial));
  const onConflict = random(3) === 0 ? "reject" : "restart";
  const maxMessages = random(4) === 0 ? random(3) : 1000;
  return { steps, onConflict, maxMessages, isAsync: random(2) === 0 };
}

function stepOf(random: (below: number) => number, serial: number): Step {
  const kind = random(12);
  if (kind === 0) return { kind: "expire" };
  if (kind === 1) return { kind: "wait", milliseconds: [1, 60, 100, 5000, -50, -5000][random(6)] ?? 0 };
  const total = 1 + random(3);
  const number = random(20) === 0 ? 0 : 1 + random(total);
  // Few references and texts, so that many parts have the same number as others.
  const content = Uint8Array.of(5, 0, 3, random(2), total, number, 0x61 + number, random(4) === 0 ? 0x78 : 0x79);
  const from = random(3) === 0 ? "b" : "a";
  const id = BigInt(number + (random(6) === 0 ? 10 : 0));
  return { kind: "add", part: { serial, from, to: "c", content, format: 15, headerIndicator: 1, id } };
}
