import type { PerVersion } from "./documentation-node.js";
import type { VersionRange } from "./version-ranges.js";

/* The nodes of flow.yaml: the order in which the two sides of a connection exchange messages. */

/** One name, or several. */
export type Names = string | readonly string[];

/** The side of a connection: the client has opened it. */
export type SideNode = "client" | "server";

/** One side, or both. */
export type ByNode = SideNode | "both";

/** The file flow.yaml. */
export interface FlowNode {
  readonly section?: PerVersion<string>;
  readonly settings: Readonly<Record<string, SettingNode>>;
  readonly sequence: SequenceNode;
  readonly requests: RequestLimitsNode;
  /** The initial state is first. */
  readonly states: Readonly<Record<string, StateNode>>;
  readonly transitions: readonly TransitionNode[];
  readonly login: LoginNode | readonly LoginNode[];
  readonly "keep-alive"?: KeepAliveNode;
  readonly end?: EndNode;
  readonly idle?: IdleNode;
  readonly negative?: NegativeNode;
  readonly "outside-window"?: readonly string[];
  readonly tolerate?: readonly ToleratedNode[];
  readonly results?: readonly ResultsNode[];
  /** Expressions by operation. */
  readonly weight?: Readonly<Record<string, string>>;
  readonly reports?: readonly ReportNode[];
  readonly links: readonly LinkNode[];
}

/** A named duration or number: exactly one of the first two. */
export interface SettingNode {
  readonly en: string;
  readonly zh: string;
  readonly seconds?: PerVersion<number>;
  readonly count?: PerVersion<number>;
  readonly own?: boolean;
}

/** The sequence numbers of a side: an integer, or a structure of which one field counts. */
export type SequenceNode = SequenceRangeNode | SequencePartsNode;

/** The first and the last number. */
export interface SequenceRangeNode {
  readonly first: number;
  readonly last: number;
}

/** The fields of a sequence that is a structure. */
export interface SequencePartsNode {
  readonly node?: string;
  readonly time?: string;
  readonly serial: SequenceRangeNode & { readonly field: string };
}

/** The limits of a request: names of settings. */
export interface RequestLimitsNode {
  readonly "answer-within": string;
  readonly sendings: string | number;
  readonly window: string;
}

/** A state of a connection. */
export interface StateNode {
  readonly en: string;
  readonly zh: string;
  readonly client?: StateRequestsNode;
  readonly server?: StateRequestsNode;
  readonly "leave-within"?: string;
}

/** The requests of a side in a state: operations, or `rest` for all that no other state names. */
export type StateRequestsNode = Names;

/** The keys of a transition that name what happens: a request, its response, or a one-way message. */
export const FLOW_EVENTS = ["asked", "answered", "told"] as const;

/** What happens in a transition. */
export type FlowEvent = (typeof FLOW_EVENTS)[number];

/** A change of the state: exactly one of the keys for events. */
export interface TransitionNode extends Readonly<Partial<Record<FlowEvent, Names>>>, VersionRange {
  readonly from: Names;
  readonly by?: ByNode;
  readonly when?: string;
  readonly to: string;
  readonly because?: string;
}

/** A login. */
export interface LoginNode {
  readonly operation: string;
  readonly as?: string;
  readonly account: string;
  readonly fill?: Readonly<Record<string, "month-to-second">>;
  readonly version?: LoginVersionNode;
  readonly rejections?: Readonly<Partial<Record<RejectionKey, string>>>;
}

/** The reasons for which a server rejects a login. */
export const REJECTION_KEYS = ["account", "secret", "version", "connections"] as const;

/** A reason for which a server rejects a login. */
export type RejectionKey = (typeof REJECTION_KEYS)[number];

/** The field of a login with the version, and its values: the first is sent, all are accepted. */
export interface LoginVersionNode {
  readonly field: string;
  readonly values: VersionValuesNode | Readonly<Record<string, VersionValuesNode>>;
}

/** Integers, and ranges such as 0x00..0x02. */
export type VersionValuesNode = readonly (number | string)[];

/** A request that shows that the other side is still there. */
export interface KeepAliveNode {
  readonly operation: string;
  readonly after: string;
  readonly by: ByNode;
  readonly else: string;
}

/** The request that ends a connection. */
export interface EndNode {
  readonly operation: string;
  readonly by: ByNode;
}

/** An end after silence. */
export interface IdleNode {
  readonly after: string;
  readonly by: ByNode;
  readonly in: string;
}

/** The one-way message that answers any request: its operation, or also what it holds for each reason. */
export type NegativeNode = string | NegativeReasonsNode;

/** What a negative answer holds, by the reason. */
interface NegativeReasonsNode extends Readonly<Partial<Record<NegativeKey, string>>> {
  readonly operation: string;
}

/** The reasons of a negative answer. */
export const NEGATIVE_KEYS = ["unknown", "malformed", "out-of-turn"] as const;

/** A reason of a negative answer. */
export type NegativeKey = (typeof NEGATIVE_KEYS)[number];

/** Returns the name of the operation of a negative answer. */
export function negativeOperation(node: NegativeNode | undefined): string | undefined {
  return typeof node === "string" ? node : node?.operation;
}

/** A request that peers send out of turn. */
export interface ToleratedNode {
  readonly in: string;
  readonly request: string;
}

/** What responses mean: a condition for each meaning. */
export interface ResultsNode extends Readonly<Partial<Record<ResultKey, string>>>, VersionRange {
  readonly of: Names;
}

/** The meanings of responses. */
export const RESULT_KEYS = ["accepted", "slow-down", "repeated", "rejected", "out-of-turn"] as const;

/** A meaning of responses. */
export type ResultKey = (typeof RESULT_KEYS)[number];

/** Which report belongs to which request. */
export interface ReportNode {
  readonly of: string;
  /** A field of the response, or `sequence`. */
  readonly identifier: string;
  readonly copies?: PerVersion<string>;
  readonly "shared-by"?: PerVersion<string>;
  readonly in: string;
  readonly structure?: string;
  /** A field of the report, a TLV, or the key of a text. */
  readonly names: string | ReportNamesNode;
  /** A condition of the request. */
  readonly when?: string;
}

/** What names the request in a report without a structure: a TLV, the key of a text, or either. */
export interface ReportNamesNode {
  readonly tlv?: string;
  readonly receipt?: string;
}

/** Two parties that connect to each other. */
export interface LinkNode {
  readonly name: string;
  readonly client: string;
  readonly server: string;
  readonly port?: number;
  readonly kind?: "persistent" | "one-exchange";
  readonly set?: Readonly<Record<string, number | string>>;
}

/** The changes to an imported flow. */
export interface ChangedFlowNode {
  readonly settings?: Readonly<Record<string, Partial<SettingNode>>>;
  readonly requests?: Partial<RequestLimitsNode>;
}

/** In place of operations: every one with a response. */
export const ANY = "any";

/** In place of operations: every login. */
export const ANY_LOGIN = "any-login";

/** In a state: every request that no other state names for the side. */
export const REST = "rest";

/** As the identifier of a report or a text: the sequence of the header. */
export const SEQUENCE = "sequence";

/** How rules, conditions and wire JSON call the status of the header. */
export const STATUS_NAME = "status";
