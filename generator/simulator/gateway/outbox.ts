import type { DueReport, GatewaySession } from "./reports.js";

/** Messages that an account gets at its next login. */
const KEPT = 10_000;

/** Sends messages to the sessions of accounts, and keeps them while an account has no session. */
export class Outbox {
  private readonly kept = new Map<string, DueReport[]>();
  /** Messages that the client answered. */
  answered = 0;

  private readonly sessions: (account: string) => readonly GatewaySession[];

  constructor(sessions: (account: string) => readonly GatewaySession[]) {
    this.sessions = sessions;
  }

  /** Sends a message over a session, or over another one of its account. */
  send(account: string, preferred: GatewaySession | null, due: DueReport): void {
    const open = this.sessions(account);
    const session = open.find((each) => each === preferred) ?? open[0];
    if (session === undefined) return this.keep(account, due);
    void session.send(due.operation, due.fields).then((attempt) => {
      if (attempt.ok || attempt.error.arrived === "yes") this.answered++;
      else if (attempt.error.code === "session-closed") this.keep(account, due);
    });
  }

  /** Sends what waits for accounts that have a session by now. */
  flush(): void {
    for (const [account, kept] of this.kept) {
      if (this.sessions(account).length === 0) continue;
      this.kept.delete(account);
      for (const due of kept) this.send(account, null, due);
    }
  }

  private keep(account: string, due: DueReport): void {
    const kept = this.kept.get(account) ?? [];
    if (kept.length < KEPT) kept.push(due);
    this.kept.set(account, kept);
  }
}
