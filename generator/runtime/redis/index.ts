export type { RedisClient } from "./client.js";
export { meetingStore, type RedisMeetingStoreOptions } from "./meeting-store.js";
export { partStore, type RedisPartStoreOptions } from "./part-store.js";
export { rateStore, type RedisRateStoreOptions } from "./rate-store.js";
export type { RedisStoreOptions } from "./store-options.js";
export { decodeStored, encodeStored, type ValueCodec } from "./stored-json.js";
export { isStoreError, StoreError, type StoreErrorCode, type StoreErrorDetails } from "../reports/index.js";
