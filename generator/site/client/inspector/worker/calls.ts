import type { Bilingual, Language } from "../../../../diagnostics/index.js";
import type {
  CopyKind,
  FrameDetail,
  GraphJson,
  ListRow,
  Overview,
  Progress,
  ProtocolChoice,
} from "../../../../inspector/index.js";

/** A call: what goes in, and what comes out. */
interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** A frame in the language of the page. */
interface FrameWanted {
  readonly index: number;
  readonly language: Language;
  readonly isMasked: boolean;
}

/** A text to copy. */
interface CopyWanted {
  readonly index: number;
  readonly kind: CopyKind;
  readonly isMasked: boolean;
  readonly packageName: string;
}

/** What the page asks the worker for. */
export interface Calls {
  readonly protocols: Call<readonly GraphJson[], readonly ProtocolChoice[]>;
  readonly text: Call<{ readonly text: string; readonly forced: string | null }, Overview>;
  /** The output is null if another input was opened before the end. */
  readonly file: Call<{ readonly file: Blob; readonly forced: string | null }, Overview | null>;
  readonly cancel: Call<null, Overview>;
  readonly rows: Call<{ readonly from: number; readonly count: number }, readonly ListRow[]>;
  readonly frame: Call<FrameWanted, FrameDetail | null>;
  readonly copy: Call<CopyWanted, string | null>;
  readonly edit: Call<{ readonly index: number; readonly path: string; readonly text: string }, Bilingual | null>;
  readonly undo: Call<number, null>;
}

interface RequestOf<Name extends keyof Calls> {
  readonly id: number;
  readonly name: Name;
  readonly input: Calls[Name]["input"];
}

/** A call on its way to the worker. */
export type Request = { readonly [Name in keyof Calls]: RequestOf<Name> }[keyof Calls];

/** The output of any call. */
export type Output = Calls[keyof Calls]["output"];

/** What the worker sends: the output of a call, why it has none, or how far a file was read. */
export type Reply =
  | { readonly kind: "output"; readonly id: number; readonly output: Output }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "progress"; readonly progress: Progress };
