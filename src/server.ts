export { createRefoldProxy } from './server/createRefoldProxy.js';
export type { RefoldProxyLog, RefoldProxyLogEvent } from './server/log.js';
export type { RefoldProxyOptions } from './server/options.js';
export type { RefoldProxyErrorCode } from './server/refusal.js';
