/** The work to repeat, the changes that trigger it, and the condition that ends it. */
export interface RerunOptions {
  /** Resolves when later changes will be noticed. */
  readonly watch: (changed: () => void) => Promise<{ close(): Promise<void> }>;
  readonly run: () => Promise<void>;
  /** Waits until a burst of changes ends. */
  readonly settle: () => Promise<void>;
  readonly interrupted: () => Promise<void>;
}

/** Runs after each burst of changes until it is interrupted. Runs do not overlap. */
export async function rerunOnChange({ watch, run, settle, interrupted }: RerunOptions): Promise<void> {
  const state = { isDue: false, isOver: false, wake: (): void => undefined };
  const over = interrupted().then(() => {
    state.isOver = true;
    state.wake();
  });
  const watching = await watch(() => {
    state.isDue = true;
    state.wake();
  });
  while (!state.isOver) {
    if (!state.isDue) {
      await new Promise<void>((resolve) => {
        state.wake = resolve;
      });
      continue;
    }
    await settle();
    state.isDue = false;
    await run();
  }
  await over;
  await watching.close();
}
