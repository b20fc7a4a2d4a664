import type { BoundProtocol } from "../../bind/index.js";
import type { Check } from "../context.js";
import { completeFlowValues } from "./complete-flow-values.js";
import { knownFlowFields } from "./known-flow-fields.js";
import { knownFlowNames } from "./known-flow-names.js";
import { validRequests } from "./valid-requests.js";
import { validStates } from "./valid-states.js";

/** The checks of the flow of a version, in the order of their reports. */
export const flowChecks: readonly Check<BoundProtocol>[] = [
  knownFlowNames,
  knownFlowFields,
  completeFlowValues,
  validStates,
  validRequests,
];
