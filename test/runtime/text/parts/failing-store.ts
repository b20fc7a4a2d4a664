import {
  MemoryPartStore,
  type MessagePart,
  type PartStore,
  type StoreChange,
  type StoredMessage,
} from "../../../../generated/runtime/text/index.js";

/** A memory store with one call that throws, before or after its effect. */
export class FailingStore implements PartStore {
  readonly inner = new MemoryPartStore();
  fails: "update" | "updated" | "takeUntil" | "takeSurplus" | null = null;

  update<Result>(
    key: string,
    change: (message: StoredMessage | null) => StoreChange<MessagePart, Result>,
  ): Promise<Result> {
    return this.run("update", () => {
      const result = this.inner.update(key, change);
      this.pass("updated");
      return result;
    });
  }

  takeUntil(time: number): Promise<StoredMessage[]> {
    return this.run("takeUntil", () => this.inner.takeUntil(time));
  }

  takeSurplus(): Promise<StoredMessage[]> {
    return this.run("takeSurplus", () => this.inner.takeSurplus());
  }

  private async run<Result>(call: "update" | "takeUntil" | "takeSurplus", work: () => Result): Promise<Result> {
    await Promise.resolve();
    this.pass(call);
    return work();
  }

  private pass(call: FailingStore["fails"]): void {
    if (this.fails !== call) return;
    this.fails = null;
    throw new Error("disk");
  }
}
