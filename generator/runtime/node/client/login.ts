import {
  type Ended,
  FlowError,
  type FlowErrorCode,
  type FlowMessage,
  type FlowTable,
  type LinkLogin,
  type LoginTypes,
} from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import { type SettledFailure, Settlement } from "../calls/settlement.js";
import { md5 } from "../md5.js";
import type { Connection } from "../sockets/connection.js";

/** What a client logs in with. */
export interface Credentials<Types extends LoginTypes> {
  readonly fields: Types["fields"];
  readonly secrets: Types["secrets"];
}

/** A login: how its messages are made, and of which flow it is. */
export interface LoginStep<M extends FlowMessage, Types extends LoginTypes> {
  readonly table: FlowTable<M>;
  readonly login: LinkLogin<M, Types>;
  readonly credentials: Credentials<Types>;
}

/** A login that was accepted. */
export interface LoggedIn<M extends FlowMessage> {
  readonly response: M;
  /** Whether the digest of the server is right; null if the response has none. */
  readonly isServerAuthentic: boolean | null;
}

/** Logs in on a connection. Rejects with a FlowError. */
export function logIn<M extends FlowMessage, Types extends LoginTypes>(
  connection: Connection<M>,
  step: LoginStep<M, Types>,
): Promise<LoggedIn<M>> {
  const { login, credentials } = step;
  const table = { ...step.table, logins: [login.request] };
  const { first, of } = numbersOf(table);
  const by = { secrets: credentials.secrets, hash: md5, date: new Date() };
  return new Promise((resolve, reject) => {
    let request: M;
    try {
      request = login.create(credentials.fields, by, of(first, { date: by.date, node: 0 }));
    } catch (cause) {
      reject(loginError(table, "not-encodable", "a value is invalid; the EncodeError is the cause", { cause }));
      return;
    }
    const token = new LoginSettlement<M>(
      (response, isAccepted) => {
        if (isAccepted) resolve({ response, isServerAuthentic: login.isServerAuthentic(response, request, by) });
        else {
          const account = login.account(request) ?? "";
          const words = ["%", login.resultInWords(response, "en"), login.resultInWords(response, "zh")] as const;
          const reason: Phrase = ["% rejects %: %", connection.remote, account, words];
          reject(loginError(table, "login-rejected", reason, { response }));
        }
      },
      (failure) => reject(failureOf(table, failure)),
    );
    connection.session.request(login.operation, request, { token });
    connection.flushSoon();
  });
}

function numbersOf<M extends FlowMessage>({ codec }: FlowTable<M>) {
  const { sequence } = codec;
  return {
    first: sequence.first,
    of: (serial: number, context: { date: Date; node: number }) => sequence.of(serial, context),
  };
}

/** The settlement of a login. */
class LoginSettlement<M extends FlowMessage> extends Settlement {
  private readonly onAnswer: (response: M, isAccepted: boolean) => void;
  private readonly onFailure: (failure: SettledFailure) => void;

  constructor(onAnswer: (response: M, isAccepted: boolean) => void, onFailure: (failure: SettledFailure) => void) {
    super();
    this.onAnswer = onAnswer;
    this.onFailure = onFailure;
  }

  override answered(response: M, isAccepted: boolean): void {
    this.onAnswer(response, isAccepted);
  }

  override failed(failure: SettledFailure): void {
    this.onFailure(failure);
  }
}

function failureOf<M extends FlowMessage>(table: FlowTable<M>, failure: SettledFailure): FlowError {
  const { code, ended, error } = failure;
  if (code === "no-answer")
    return loginError(table, "login-no-answer", "the other side does not answer the login", { cause: error });
  if (code !== "session-closed") return error;
  const isLate = ended?.because === "login-time-over";
  return loginError(
    table,
    isLate ? "login-no-answer" : "connect-failed",
    isLate ? "the other side does not answer the login" : "the connection ended during the login",
    { cause: ended?.cause ?? error, ended },
  );
}

/** An error of a connection or login. */
export function loginError<M extends FlowMessage>(
  { codec, logins }: Pick<FlowTable<M>, "codec" | "logins">,
  code: FlowErrorCode,
  reason: Phrase,
  { cause, response, ended = null }: { cause?: unknown; response?: M; ended?: Ended | null },
): FlowError {
  const { protocol, title } = codec;
  const messageName = code.startsWith("login-") ? (logins[0] ?? null) : null;
  const details = { code, arrived: "no" as const, protocol, title, messageName, sequenceId: null, sendings: 0 };
  return new FlowError({ ...details, response, ended }, reason, cause === undefined ? undefined : { cause });
}
