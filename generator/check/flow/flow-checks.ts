import type { BoundProtocol } from "../../bind/index.js";
import type { Check } from "../context.js";
import { completeFlowValues } from "./complete-flow-values.js";
import { knownFlowFields } from "./known-flow-fields.js";
import { knownFlowNames } from "./known-flow-names.js";
import { uniqueFlowParts } from "./unique-flow-parts.js";
import { validEvents } from "./valid-events.js";
import { validKeepAlive } from "./valid-keep-alive.js";
import { validLogins } from "./valid-logins.js";
import { validReports } from "./results/valid-reports.js";
import { validRequests } from "./valid-requests.js";
import { validResults } from "./results/valid-results.js";
import { validSettings } from "./valid-settings.js";
import { validStates } from "./valid-states.js";
import { validTransitions } from "./valid-transitions.js";
import { validVersionValues } from "./valid-version-values.js";

/** The checks of the flow of a version, in the order of their reports. */
export const flowChecks: readonly Check<BoundProtocol>[] = [
  knownFlowNames,
  knownFlowFields,
  completeFlowValues,
  uniqueFlowParts,
  validStates,
  validRequests,
  validEvents,
  validTransitions,
  validLogins,
  validVersionValues,
  validKeepAlive,
  validSettings,
  validResults,
  validReports,
];
