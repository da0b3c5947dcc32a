import { letterMark } from '../src/sandbox/letterMark.js';
import {
  createRefoldSandbox,
  type SandboxApplication,
  type SandboxApplicationBody,
  type SandboxField,
  type SandboxScenario,
} from '../src/sandbox.js';

const CATALOGUE = createRefoldSandbox().applications;

/** Slug of the application that {@link backendWith} adds. */
export const STORY_SLUG = 'story';

/** What tells the application of a story from another. */
interface StoryApplication extends Partial<SandboxApplicationBody> {
  readonly fields: readonly SandboxField[];
  /** What the provider says to anything; it accepts anything where this is left out. */
  readonly refusal?: string;
}

/** A backend that knows one application more, made for one story. */
export function backendWith({ fields, refusal, ...body }: StoryApplication) {
  const name = body.name ?? 'Northwind';
  const application: SandboxApplication = {
    body: {
      name,
      slug: STORY_SLUG,
      icon: letterMark(name),
      auth_type: 'keybased',
      auth_input_map: fields,
      ...body,
    },
    logins: [
      {
        authType: 'keybased',
        working: null,
        acceptsAnything: true,
        rules:
          refusal === undefined
            ? []
            : [
                {
                  scenario: 'anything',
                  example: {},
                  refuse: () => ({ type: 'unverified', message: refusal }),
                },
              ],
      },
    ],
  };
  return { applications: [application] };
}

/** What the provider of `slug` accepts. */
export function workingCredentials(slug: string): SandboxScenario['credentials'] {
  return CATALOGUE.find((entry) => entry.slug === slug)?.working ?? {};
}

/** What to type to see one of the sandbox's refusals. */
export function mistakenCredentials(slug: string, scenario: string): SandboxScenario['credentials'] {
  const found = CATALOGUE.find((entry) => entry.slug === slug)?.scenarios.find(
    ({ name }) => name === scenario,
  );
  if (found === undefined) throw new Error(`The sandbox has no scenario "${scenario}" for "${slug}".`);
  return found.credentials;
}
