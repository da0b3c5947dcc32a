/** The simulated Refold: for demos, stories and tests, in Node and in browsers. */
export type {
  EnvelopeStyle,
  ProviderRule,
  Refusal,
  SandboxApplication,
  SandboxApplicationBody,
  SandboxConnectedAccount,
  SandboxField,
  SandboxLogin,
  SandboxOption,
  Submitted,
} from './sandbox/application.js';
export type {
  SandboxCatalogueEntry,
  SandboxScenario,
  SandboxWorkingLogin,
} from './sandbox/catalogueEntry.js';
export {
  createRefoldSandbox,
  type RefoldSandbox,
  type SandboxRequest,
} from './sandbox/createRefoldSandbox.js';
export type { RefoldSandboxOptions } from './sandbox/options.js';
export type { SandboxRateLimit } from './sandbox/rateLimit.js';
