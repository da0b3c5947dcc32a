import type { KeyCredentials } from '../../contract/wire.js';
import type {
  ProviderRule,
  SandboxApplication,
  SandboxApplicationBody,
  SandboxField,
} from '../application.js';
import { letterMark } from '../letterMark.js';

/** What tells one application with key-based auth from another. */
interface KeyBasedDefinition extends Omit<SandboxApplication, 'body' | 'logins'> {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly help?: string;
  readonly fields: readonly SandboxField[];
  readonly working: KeyCredentials | null;
  readonly rules: readonly ProviderRule[];
  readonly acceptsAnything?: boolean;
}

/** The members of an answer that say nothing of its fields, among them some that no browser should see. */
export function bodyHead(slug: string, name: string, description: string) {
  return {
    _id: `app_${slug}`,
    name,
    slug,
    type: slug,
    app_id: `sandbox_${slug}`,
    icon: letterMark(name),
    description,
    tags: ['sandbox'],
    version: '2.0.0',
    webhook_url: `https://hooks.sandbox.example/inbound/${slug}`,
  };
}

/** An application with the one auth type `keybased`, its fields in both places where the vendor sends them. */
export function keyBased(definition: KeyBasedDefinition): SandboxApplication {
  const {
    slug,
    name,
    description,
    help,
    fields,
    working,
    rules,
    acceptsAnything = false,
    ...state
  } = definition;
  const body: SandboxApplicationBody = {
    ...bodyHead(slug, name, description),
    ...(help === undefined ? {} : { help }),
    auth_type: 'keybased',
    auth_type_options: { keybased: fields },
    auth_input_map: fields,
  };
  return { body, logins: [{ authType: 'keybased', working, rules, acceptsAnything }], ...state };
}

/** A required field of one line, as the vendor words it. */
export function required(name: string, label: string, more: Partial<SandboxField> = {}): SandboxField {
  return { name, label, placeholder: `Enter the ${label}`, required: true, type: 'text', ...more };
}
