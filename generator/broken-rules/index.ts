export {
  brokenIn,
  type BrokenRule,
  brokenRules,
  enumerationsOf,
  type Owner,
  type RuleContext,
} from "./broken-rules.js";
export { readContent } from "./read-content.js";
