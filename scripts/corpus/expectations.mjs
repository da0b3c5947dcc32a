/**
 * @typedef {object} Rendered One field as the code under test shows it.
 * @property {string} name
 * @property {string} control A word of the corpus: `text`, `password`, `textarea`, `select`, `checkbox`, …
 * @property {boolean} required
 * @property {boolean} masked
 */

/** @typedef {import('./Tally.mjs').Tally} Tally */

/**
 * Scores the fields of one application against its labels.
 *
 * @param {Tally} tally
 * @param {any} application An entry of `applications.json`.
 * @param {readonly Rendered[]} rendered
 */
export function scoreApplication(tally, application, rendered) {
  const { slug, _expect: expected } = application;
  const { secret = [], required = [], ambiguous = [], widget = {}, widget_alt: alternatives = {} } = expected;
  const names = Object.keys(widget);
  for (const name of names) {
    const where = `${slug}: ${name}`;
    const field = rendered.find((candidate) => candidate.name === name);
    tally.add('fields rendered', field !== undefined, () => where);
    if (!field) continue;

    tally.add(
      'required',
      field.required === required.includes(name),
      () => `${where} is ${field.required ? '' : 'not '}required`,
    );
    const controls = [widget[name], ...(alternatives[name] ?? [])];
    // A masked text area and a file that is never shown are one answer to the same need.
    const right =
      controls.includes(field.control) || (ambiguous.includes(name) && field.control === 'password');
    tally.add('control', right, () => `${where} is ${field.control}, not ${controls.join(' or ')}`);
    if (secret.includes(name)) tally.add('secrets masked', field.masked, () => where);
    else if (!ambiguous.includes(name)) tally.add('plain fields left plain', !field.masked, () => where);
  }
  const order = rendered.map(({ name }) => name).filter((name) => names.includes(name));
  tally.add(
    'no field twice',
    new Set(order).size === order.length && rendered.length <= names.length,
    () => `${slug}: ${rendered.map(({ name }) => name).join(', ')}`,
  );
}

/**
 * What is wrong with the outcome of a hostile answer; empty when all is as expected.
 *
 * @param {any} entry An entry of `hostile.json`.
 * @param {readonly Rendered[] | null} rendered `null` where no form was shown.
 * @returns {string[]}
 */
export function hostileFaults(entry, rendered) {
  const { _expect: expected, _lenient: lenient = false } = entry;
  const outcome = rendered === null ? 'error' : 'renders';
  if (outcome !== expected) return lenient ? [] : [`${outcome} instead of ${expected}`];
  if (rendered === null) return [];

  const names = rendered.map(({ name }) => name);
  /** @type {string[]} */
  const wanted = entry._fields ?? [];
  /** @type {string[]} */
  const optional = entry._fields_optional ?? [];
  const faults = [];
  const kept = names.filter((name) => wanted.includes(name));
  if (JSON.stringify(kept) !== JSON.stringify(wanted))
    faults.push(`fields ${quoted(names)}, not ${quoted(wanted)}`);
  const strange = names.filter((name) => !wanted.includes(name) && !optional.includes(name));
  if (strange.length > 0) faults.push(`unexpected fields ${quoted(strange)}`);
  for (const assertion of entry._assert ?? []) faults.push(...fieldFaults(assertion, rendered));
  return faults;
}

/** @param {string} assertion @param {readonly Rendered[]} rendered @returns {string[]} */
function fieldFaults(assertion, rendered) {
  const [kind, list = ''] = assertion.split(':', 2);
  const checks = /** @type {Record<string, (field: Rendered) => boolean>} */ ({
    required: (field) => field.required,
    not_required: (field) => !field.required,
    masked: (field) => field.masked,
  });
  const check = checks[kind ?? ''];
  if (!check) return [];
  const failing = rendered.filter((field) => list.split(',').includes(field.name) && !check(field));
  return failing.length > 0 ? [`${assertion} fails for ${quoted(failing.map(({ name }) => name))}`] : [];
}

/** @param {readonly string[]} names */
function quoted(names) {
  return names.map((name) => JSON.stringify(name.slice(0, 60))).join(', ') || 'none';
}

/**
 * The bytes and head that serve a hostile entry.
 *
 * @param {any} entry
 * @returns {{ status: number, headers: Record<string, string>, body: string }}
 */
export function hostileAnswer(entry) {
  const { payload, transport, _pad_to_bytes: padToBytes } = entry;
  if (transport) return { status: 200, headers: {}, body: '', ...transport };
  const padded = padToBytes ? { ...payload, description: padding(payload, padToBytes) } : payload;
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(padded) };
}

/** @param {any} payload @param {number} bytes */
function padding(payload, bytes) {
  const description = String(payload.description ?? 'x') || 'x';
  const missing = Math.max(0, bytes - JSON.stringify(payload).length);
  return description.repeat(1 + Math.ceil(missing / description.length));
}
