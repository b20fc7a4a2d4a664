export { type Account, filledFields, textRequests, type TextToSend } from "./content/text-request.js";
export { accountWireOf, textOperationOf } from "./content/client-texts.js";
export { askingFields } from "./content/marks.js";
export { identifierText, readReport, type ReadReport } from "./content/read-report.js";
export { FrameMask } from "./content/masked-frame.js";
export {
  contentIn,
  contentOf,
  hasText,
  placeIn,
  receiversOf,
  type TextMessage,
  textFormatsOf,
} from "./content/texts.js";
export { SimulatedClient, type SimulatedClientOptions } from "./client/simulated-client.js";
export { type Answers, answersOf } from "./gateway/answers.js";
export type { Range } from "./gateway/chance.js";
export { Gateway, type GatewayOptions } from "./gateway/gateway.js";
export type { HandsetMessage, SimulatedAccount } from "./gateway/gateway-options.js";
export { ACCEPTING, type Reaction } from "./gateway/reaction.js";
export type { Step } from "./gateway/steps.js";
export { SPECIAL_NUMBERS, specialNumber, type SpecialNumber } from "./gateway/special-numbers.js";
export { type DynamicLink, type FlowingProtocol, type OpenedLink, openLink } from "./link/dynamic-link.js";
export { conditionOf } from "./link/conditions.js";
export type { DynamicMessage, FieldValues } from "./link/dynamic-message.js";
export { type DynamicOperation, resultsOf } from "./link/dynamic-operation.js";
export { meaningOf, resultAccepts, resultField } from "./link/results.js";
export { type CodecObserver, withObservedCodec } from "./observe/observed-codec.js";
export { errorText } from "./observe/error-text.js";
export { FLOW_RULE_NAMES } from "./observe/flow-rules.js";
export type { Direction, Finding, FrameEvent, Observer, SimulatorEvent } from "./observe/events.js";
