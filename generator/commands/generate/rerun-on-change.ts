/** What is repeated, after which changes, and until when. */
export interface RerunOptions {
  /** Resolves when what changes next will be noticed. */
  readonly watch: (changed: () => void) => Promise<{ close(): Promise<void> }>;
  readonly run: () => Promise<void>;
  /** Waits until a burst of changes is over. */
  readonly settle: () => Promise<void>;
  readonly interrupted: () => Promise<void>;
}

/** Runs after every burst of changes, never twice at a time, until it is interrupted. */
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
