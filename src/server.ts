export { FAILURE_KINDS, type Failure, type FailureKind } from './contract/failure.js';
export type { Answer as FailureAnswer, Mark as FailureMark, SubmittedField } from './failure/answer.js';
export { type Diagnosis as FailureDiagnosis, diagnose as diagnoseFailure } from './failure/diagnose.js';
export {
  type ExplainFailureOptions,
  explainFailure,
  type FailureExplanation,
} from './failure/explainFailure.js';
export { createRedactor, type Redact } from './failure/redact.js';
export { createRefoldProxy } from './server/createRefoldProxy.js';
export type { RefoldProxyLog, RefoldProxyLogEvent } from './server/log.js';
export type { RefoldProxyOptions } from './server/options.js';
export type { RefoldProxyErrorCode } from './server/refusal.js';
