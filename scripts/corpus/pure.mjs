import { hostileAnswer, hostileFaults, scoreApplication } from './expectations.mjs';
import { Tally } from './Tally.mjs';

/** @typedef {typeof import('../../src/schema/parseApplication.ts')} SchemaModule */
/** @typedef {typeof import('../../src/failure/diagnose.ts')} FailureModule */
/** @typedef {import('../../src/schema/field.ts').Field} Field */

/** The corpus' word for each kind of field. @type {Record<string, string>} */
const CONTROLS = {
  secret: 'password',
  multiline: 'textarea',
  'multiline-secret': 'textarea',
  'multi-select': 'select',
};

/** @param {Field} field @returns {import('./expectations.mjs').Rendered} */
function renderedAs({ name, kind, required, secret }) {
  return { name, control: CONTROLS[kind] ?? kind, required, masked: secret };
}

/** @param {SchemaModule} schema @param {unknown} payload */
function fieldsOf({ parseApplication }, payload) {
  const parsed = parseApplication(payload);
  return parsed.ok ? (parsed.application.forms[0]?.fields ?? []).filter(({ hidden }) => !hidden) : null;
}

/** @param {SchemaModule} schema @param {readonly any[]} applications */
export function scoreApplications(schema, applications) {
  const tally = new Tally();
  for (const application of applications) {
    scoreApplication(tally, application, (fieldsOf(schema, application) ?? []).map(renderedAs));
  }
  return tally;
}

/** @param {SchemaModule} schema @param {readonly any[]} hostile */
export function scoreHostile(schema, hostile) {
  const tally = new Tally();
  for (const entry of hostile) {
    /** @type {string[]} */
    let faults;
    try {
      faults = hostileFaults(entry, fieldsOf(schema, readPayload(entry))?.map(renderedAs) ?? null);
    } catch (error) {
      faults = [`threw ${error}`];
    }
    tally.add('as expected', faults.length === 0, () => `${entry.id} (${entry._why}): ${faults.join('; ')}`);
  }
  return tally;
}

/** What the client makes of an answer before the schema sees it. @param {any} entry @returns {unknown} */
function readPayload(entry) {
  const { status, body } = hostileAnswer(entry);
  if (status < 200 || status > 299) return undefined;
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * @param {SchemaModule} schema
 * @param {FailureModule} failure
 * @param {readonly any[]} failures
 * @param {readonly any[]} applications
 */
export function scoreFailures(schema, { diagnose }, failures, applications) {
  const tally = new Tally();
  for (const entry of failures) {
    const { id, _expect: expected } = entry;
    const diagnosis = diagnose(answerOf(entry), submittedFields(schema, entry, applications));
    const kind = diagnosis?.failure.kind ?? 'none';
    const marked = diagnosis?.failure.fields ?? [];
    const why = `${id} ${messageOf(entry)}`;

    const kinds = [expected.kind, ...(expected.also_ok ?? [])];
    tally.add(
      'kind',
      kinds.includes(kind),
      () => `${why}: ${kind} (${diagnosis?.rule}), not ${kinds.join(' or ')}`,
    );
    const right = [...expected.fields, ...(expected.fields_optional ?? [])];
    for (const name of marked)
      tally.add('field precision', right.includes(name), () => `${why}: marked ${name}`);
    for (const name of expected.fields)
      tally.add('field recall', marked.includes(name), () => `${why}: missed ${name}`);
    const told = textsIn(diagnosis).join('\n');
    for (const leak of expected.leaks ?? []) {
      tally.add('leaks kept back', !told.includes(leak), () => `${why}: shows ${JSON.stringify(leak)}`);
    }
  }
  return tally;
}

/** @param {any} entry @returns {import('../../src/failure/answer.ts').Answer} */
export function answerOf({ status, body, headers = {} }) {
  const asObject = typeof body === 'object' && body !== null;
  const head = new Headers(headers);
  return {
    status,
    body: asObject ? JSON.stringify(body) : String(body ?? ''),
    contentType: head.get('content-type') ?? (asObject ? 'application/json' : ''),
    retryAfter: head.get('retry-after'),
    requestId: head.get('x-request-id'),
    ...(status === 0 ? { cause: 'network' } : {}),
  };
}

/**
 * The submitted values with what the form knew of their fields; an application that is not in the corpus is
 * taken to have had one text field for each.
 *
 * @param {SchemaModule} schema @param {any} entry @param {readonly any[]} applications
 * @returns {import('../../src/failure/answer.ts').SubmittedField[]}
 */
function submittedFields(schema, { slug, submitted }, applications) {
  const known = applications.find((application) => application.slug === slug);
  const guessed = { auth_input_map: Object.keys(submitted).map((name) => ({ name, type: 'text' })) };
  const fields = [known, guessed].flatMap(
    (application) => (application && fieldsOf(schema, application)) ?? [],
  );
  return Object.entries(submitted).map(([name, value]) => {
    const field = fields.find((candidate) => candidate.name === name);
    return {
      name,
      label: field?.label ?? name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
      secret: field?.secret ?? false,
    };
  });
}

/** @param {any} entry */
function messageOf({ body }) {
  const text = typeof body === 'object' ? (body?.message ?? JSON.stringify(body)) : body;
  return JSON.stringify(String(text).slice(0, 160));
}

/** Every text inside `value`. @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
