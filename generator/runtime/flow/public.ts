/*
 * The public names of sessions. The index of every protocol with a flow exports exactly these. Names that a schema may
 * have too, such as State, begin with Flow.
 */

export {
  type Arrived,
  type Ended,
  type EndReason,
  FlowError,
  type FlowErrorCode,
  type FlowErrorDetails,
  isFlowError,
  type PartOutcome,
} from "./flow-error.js";
export type {
  Attempt,
  Awaitable,
  CallOptions,
  Hash as FlowHash,
  Link as FlowLink,
  LinkLogin,
  LinkSide,
  LoginContext,
  LoginRejection,
  LoginTypes,
  LoginTypesByName,
  RequestContext,
  Requester,
  SideTypes,
  Signal as FlowSignal,
  SignalLike as FlowSignalLike,
} from "./link.js";
export type {
  Condition as FlowCondition,
  FlowMessage,
  FlowTable,
  Negative as FlowNegative,
  NegativeReason as FlowNegativeReason,
  Operation as FlowOperation,
  SequenceNumbers,
  SessionCodec,
  Setting as FlowSetting,
  Side as FlowSide,
  State as FlowState,
  Transition as FlowTransition,
} from "./table.js";
