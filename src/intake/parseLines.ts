import type { Pair } from './pair.js';

/** Names are shorter. */
const MAX_KEY_CHARACTERS = 64;
/** Lines are read up to here; a file of credentials is shorter. */
const MAX_LINES = 2000;
const KEY = /^[\p{L}_][\p{L}\p{N}_.\-/()[\] ]*$/u;
const LEADING_WORD =
  /^(?:[-*•|>]\s+)?(?:(?:export|setx?|setenv|env|const|let|var|-e|--env)\s+|\$env:|:(?=\w))?(?:[{(]\s*)?/i;
/** A line of a list in YAML. */
const ITEM = /[ \t]*- +(\S[^\n]*)\n?/y;
/** Longer names are sentences. */
const MAX_KEY_WORDS = 5;
/** What parts a name from its value: the first of these. A dash does so in prose, too. */
const SEPARATOR = /:?=>?|\t|[:：](?!\/\/)/;
const BAR = / \| /;
/** A condition of SQL or of code. */
const CLAUSE = /^(?:select|set|where|and|or|on|if|when)\s/i;
/** Between the members of an object that stands on one line. */
const MEMBERS = /,\s*(?=["']?[\w-]{1,64}["']?\s*:)/g;

interface Section {
  readonly name: string;
  readonly pairs: Pair[];
}

/** Reads lines of `NAME=value`, `name: value`, `name<tab>value`, in sections or not. */
export function parseLines(source: string, maxPairs: number): Pair[] {
  const isObject = source.startsWith('{') && !source.includes('\n');
  const text = isObject ? source.replace(MEMBERS, '\n').replace(/\s*\}$/, '') : source;
  const root: Section = { name: '', pairs: [] };
  const sections: Section[] = [];
  let section = root;
  let parent = '';
  let at = 0;
  for (let count = 0; count < MAX_LINES && at < text.length && section.pairs.length < maxPairs; count++) {
    const start = at;
    const end = lineEnd(text, at);
    at = end + 1;
    const raw = text.slice(start, end);
    const line = raw.trim();
    const [lead = ''] = LEADING_WORD.exec(line) ?? [];
    const content = lead.startsWith('|')
      ? line.slice(lead.length).replace(/\s*\|$/, '')
      : line.slice(lead.length);
    if (content === '' || /^(?:#|;|\/\/|---$)/.test(content)) continue;
    const header = /^\[\[?\s*([^\]]{1,100})\]/.exec(content)?.[1];
    if (header !== undefined) {
      section = { name: header.trim(), pairs: [] };
      sections.push(section);
      continue;
    }
    const found =
      splitLine(content, lead.startsWith('|') ? BAR : SEPARATOR) ??
      (/^set(?:x|env)\s/i.test(lead) ? splitLine(content.replace(/\s+/, '='), SEPARATOR) : null);
    if (found === null) continue;
    const isIndented = /^\s/.test(raw);
    if (!isIndented) parent = '';
    const key = parent + found.key;
    let value = found.value;
    if (/^[|>][+-]?$/.test(value)) {
      const block = indentedBlock(text, at);
      at = block.end;
      value = block.value;
    } else if (/-----BEGIN /.test(value) && !/-----END /.test(value)) {
      // Base64 holds no quotes: the next one closes the value.
      const mark = /^["'`]/.exec(value)?.[0];
      const keyEnd = text.indexOf(mark ?? '-----END ', end);
      if (keyEnd === -1) continue;
      at = lineEnd(text, keyEnd);
      value += text.slice(end, at);
    }
    const list = value === '' ? listBelow(text, at) : [];
    if (list.length > 0) section.pairs.push({ key, value: String(list), list });
    if (value === '' && !isIndented) parent = `${found.key}.`;
    else section.pairs.push({ key, value: unquote(value) });
  }
  const first =
    sections.find(({ name }) => name === 'default') ?? sections.find(({ pairs }) => pairs.length > 0);
  const pairs = [...root.pairs, ...(first?.pairs ?? [])];
  return pairs.length > 0 ? pairs : parseTable(text);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Parts a line at its first separator. */
function splitLine(line: string, separators: RegExp): Pair | null {
  const head = line.slice(0, MAX_KEY_CHARACTERS + 4);
  const separator = separators.exec(head);
  if (separator === null) return null;
  const [mark] = separator;
  const name = head.slice(0, separator.index);
  const key = bare(name);
  if (!isName(key)) return null;
  const rest = line.slice(separator.index + mark.length);
  // `**Name:** value`: what closes the bold belongs to the name.
  const isOpen = name.startsWith('**') && !name.endsWith('**') && rest.startsWith('** ');
  return { key, value: rest.slice(isOpen ? 2 : 0).trim() };
}

function isName(key: string): boolean {
  return KEY.test(key) && !CLAUSE.test(key) && key.split(/\s+/).length <= MAX_KEY_WORDS;
}

/** Without quotes, and without the marks of bold. */
function bare(name: string): string {
  return name.replace(/^\s*["'`*_]{1,3}|["'`*]{1,3}\s*$/g, '').trim();
}

/** The lines below that stand further in than the margin, as YAML's `|` takes them. */
function indentedBlock(text: string, from: number): { readonly value: string; readonly end: number } {
  const lines: string[] = [];
  let at = from;
  while (at < text.length && (/[ \t]/.test(text[at] ?? '') || text[at] === '\n')) {
    const end = lineEnd(text, at);
    lines.push(text.slice(at, end).trim());
    at = end + 1;
  }
  return { value: lines.join('\n').trim(), end: at };
}

/** The items of YAML's `- one` on the lines below; none where they have values of their own. */
function listBelow(text: string, from: number): string[] {
  const items: string[] = [];
  ITEM.lastIndex = from;
  for (let item = ITEM.exec(text)?.[1]; item !== undefined; item = ITEM.exec(text)?.[1]) {
    if (/[=：]|:(?:\s|$)/.test(item)) return [];
    items.push(unquote(item.trim()));
  }
  return items;
}

/** Takes off quotes and what follows them; off a bare value a comment. */
function unquote(value: string): string {
  const mark = value[0] ?? '';
  if (mark !== '' && '"\'`'.includes(mark)) {
    let end = 1;
    while (end < value.length && value[end] !== mark) end += mark === '"' && value[end] === '\\' ? 2 : 1;
    if (end < value.length && /^[\s,;]*(?:#.*)?$/.test(value.slice(end + 1))) {
      const inner = value.slice(1, end);
      return mark === '"' ? unescaped(inner) : inner;
    }
  }
  return value.replace(/^#.*/, '').split(' #', 1)[0]?.trim() ?? '';
}

function unescaped(inner: string): string {
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}

/**
 * A line of names over a line of values, as the AWS console hands out access keys; else each line may be the
 * name of the one below.
 */
function parseTable(text: string): Pair[] {
  const lines = text.split('\n', MAX_LINES).map((line) => line.trim());
  const [names = '', values = ''] = lines;
  const cells = (line: string) => line.split(',').map((cell) => unquote(cell.trim()));
  const keys = cells(names);
  const row = cells(values);
  if (keys.length > 1 && keys.length === row.length && keys.every(isName)) {
    return keys.map((key, index) => ({ key, value: row[index] ?? '' }));
  }
  const filled = lines.filter((line) => line !== '');
  return filled.flatMap((line, index) => {
    const value = filled[index + 1];
    return value !== undefined && line.length <= MAX_KEY_CHARACTERS && isName(bare(line))
      ? [{ key: bare(line), value }]
      : [];
  });
}
