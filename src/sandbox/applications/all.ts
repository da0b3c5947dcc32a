import type { SandboxApplication } from '../application.js';
import { AUTH_TYPE_APPLICATIONS } from './authTypes.js';
import { BUSINESS_APPLICATIONS } from './business.js';
import { CARELESS_APPLICATIONS } from './careless.js';
import { CLOUD_APPLICATIONS } from './cloud.js';
import { DATA_APPLICATIONS } from './data.js';
import { SHAPE_APPLICATIONS } from './shapes.js';
import { TROUBLE_APPLICATIONS } from './troubles.js';

/** Every application of the sandbox, the best known first. */
export const SANDBOX_APPLICATIONS: readonly SandboxApplication[] = [
  ...BUSINESS_APPLICATIONS,
  ...DATA_APPLICATIONS,
  ...CLOUD_APPLICATIONS,
  ...AUTH_TYPE_APPLICATIONS,
  ...SHAPE_APPLICATIONS,
  ...CARELESS_APPLICATIONS,
  ...TROUBLE_APPLICATIONS,
];
