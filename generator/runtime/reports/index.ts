export type { Awaitable, Meeting, MeetingResult, MeetingSide, MeetingStore, UnmetSide } from "./meeting-store.js";
export { MemoryMeetingStore, type MemoryMeetingStoreOptions } from "./memory-meeting-store.js";
export { MemoryRateStore, type RateOptions, type RateStore } from "./rate-store.js";
export { type MatchedReport, ReportMatcher, type ReportMatcherOptions } from "./report-matcher.js";
export { countedUp, countedUpDigits, type CountingBits, type DigitForm, keyOfText } from "./report-keys.js";
export type { RelatedReport, ReportRelation } from "./report-relation.js";
export { isStoreError, StoreError, type StoreErrorCode, type StoreErrorDetails } from "./store-error.js";
export type { Phrase } from "../wire/phrases.js";
