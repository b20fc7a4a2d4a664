import type {
  ByNode,
  EndNode,
  FlowEvent,
  FlowNode,
  IdleNode,
  KeepAliveNode,
  NegativeKey,
  ResultKey,
  ResultsNode,
  SettingNode,
  SourceRef,
  StateNode,
  ToleratedNode,
  TransitionNode,
} from "../../syntax/index.js";
import type { FieldSymbol, OperationSymbol } from "../symbols.js";
import type { LinkSymbol, LoginSymbol, ReportSymbol } from "./link-symbols.js";
import type { FlowExpression, Reference, UnresolvedReference } from "./reference.js";

/*
 * The flow of a protocol in one version. Every name is a reference: it keeps its place, and its target is null if
 * nothing has the name. Operations that exist only in other versions are skipped.
 */

/** The flow of a protocol in one version. */
export interface FlowSymbol {
  readonly at: SourceRef;
  readonly node: FlowNode;
  readonly section: string | undefined;
  readonly settings: readonly SettingSymbol[];
  readonly sequence: SequenceSymbol;
  readonly requests: RequestLimitsSymbol;
  readonly states: readonly StateSymbol[];
  readonly transitions: readonly TransitionSymbol[];
  readonly logins: readonly LoginSymbol[];
  readonly keepAlive: KeepAliveSymbol | null;
  readonly end: EndSymbol | null;
  readonly idle: IdleSymbol | null;
  readonly negative: NegativeSymbol | null;
  readonly outsideWindow: readonly Reference<OperationSymbol>[];
  readonly tolerated: readonly ToleratedSymbol[];
  readonly results: readonly ResultsSymbol[];
  readonly weights: readonly WeightSymbol[];
  readonly reports: readonly ReportSymbol[];
  readonly links: readonly LinkSymbol[];
  /** Names outside of expressions that refer to nothing. Names of what is poisoned are not among them. */
  readonly unresolved: readonly UnresolvedReference[];
  /** All expressions. */
  readonly expressions: readonly FlowExpression[];
}

/** A named duration or number. */
export interface SettingSymbol {
  readonly name: string;
  readonly property: string;
  readonly unit: "seconds" | "count";
  /** Undefined if it has values per version, but none for this one. */
  readonly value: number | undefined;
  readonly own: boolean;
  readonly at: SourceRef;
  readonly node: SettingNode;
}

/** The sequence numbers of a side. The fields are those of the structure of the header field; null for an integer. */
export interface SequenceSymbol {
  readonly at: SourceRef;
  readonly first: number;
  readonly last: number;
  readonly parts: {
    readonly serial: Reference<FieldSymbol>;
    readonly node: Reference<FieldSymbol> | null;
    readonly time: Reference<FieldSymbol> | null;
  } | null;
}

/** The limits of a request. */
export interface RequestLimitsSymbol {
  readonly at: SourceRef;
  readonly answerWithin: Reference<SettingSymbol>;
  readonly sendings: Reference<SettingSymbol> | number;
  readonly window: Reference<SettingSymbol>;
}

/** A state of a connection. */
export interface StateSymbol {
  readonly name: string;
  readonly at: SourceRef;
  readonly node: StateNode;
  readonly client: StateSideSymbol;
  readonly server: StateSideSymbol;
  readonly leaveWithin: Reference<SettingSymbol> | null;
  /** What each side may send in it, by link. */
  readonly requests: readonly StateRequestsSymbol[];
}

/** What the schema states about the requests of one side in a state. */
export interface StateSideSymbol {
  readonly at: SourceRef;
  /** Whether it is `rest`. */
  readonly isRest: boolean;
  /** The operations that it lists; empty for `rest`. */
  readonly listed: readonly Reference<OperationSymbol>[];
}

/** What both sides of a link may send in a state: `rest` expanded, without operations that no leg of the link allows. */
export interface StateRequestsSymbol {
  readonly link: LinkSymbol;
  readonly client: readonly OperationSymbol[];
  readonly server: readonly OperationSymbol[];
}

/** A change of the state. */
export interface TransitionSymbol {
  readonly at: SourceRef;
  readonly node: TransitionNode;
  readonly from: readonly Reference<StateSymbol>[];
  readonly event: FlowEvent;
  /** The operations that it names; empty for `any` and `any-login`. */
  readonly listed: readonly Reference<OperationSymbol>[];
  /** All operations of which it is true in this version; empty if all of its operations belong to other versions. */
  readonly operations: readonly OperationSymbol[];
  readonly by: ByNode;
  /** The condition, bound to the message of each operation; empty if it has none. */
  readonly when: readonly FlowExpression[];
  readonly to: Reference<StateSymbol>;
  readonly because: string | undefined;
}

/** A request that shows that the other side is still there. */
export interface KeepAliveSymbol {
  readonly at: SourceRef;
  readonly node: KeepAliveNode;
  readonly operation: Reference<OperationSymbol>;
  readonly after: Reference<SettingSymbol>;
  readonly otherwise: Reference<StateSymbol>;
}

/** The request that ends a connection. */
export interface EndSymbol {
  readonly at: SourceRef;
  readonly node: EndNode;
  readonly operation: Reference<OperationSymbol>;
}

/** An end after silence. */
export interface IdleSymbol {
  readonly at: SourceRef;
  readonly node: IdleNode;
  readonly after: Reference<SettingSymbol>;
  readonly in: Reference<StateSymbol>;
}

/** The one-way message that answers any request. */
export interface NegativeSymbol {
  readonly operation: Reference<OperationSymbol>;
  /** What it holds, by the reason. */
  readonly reasons: readonly { readonly reason: NegativeKey; readonly condition: FlowExpression }[];
}

/** A request that peers send out of turn. */
export interface ToleratedSymbol {
  readonly at: SourceRef;
  readonly node: ToleratedNode;
  readonly in: Reference<StateSymbol>;
  readonly request: Reference<OperationSymbol>;
}

/** What the responses of operations mean. */
export interface ResultsSymbol {
  readonly at: SourceRef;
  readonly node: ResultsNode;
  /** The operations that it names; empty for `any`. */
  readonly listed: readonly Reference<OperationSymbol>[];
  /** By operation. `any` leaves out operations of other entries, and responses without the fields that it names. */
  readonly of: readonly OperationResultsSymbol[];
}

/** What the responses of one operation mean. */
export interface OperationResultsSymbol {
  readonly operation: OperationSymbol;
  /** The condition of each meaning; null if the schema states none. */
  readonly meanings: Readonly<Record<ResultKey, FlowExpression | null>>;
}

/** How much a request counts for rates. */
export interface WeightSymbol {
  readonly at: SourceRef;
  readonly operation: Reference<OperationSymbol>;
  /** Null if the operation is unknown. */
  readonly weight: FlowExpression | null;
}
