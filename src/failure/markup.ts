/** Markup that is an answer of its own, not text that happens to hold a tag. */
const MARKUP_START =
  /^\s*<(?:!doctype|html|head|body|\?xml|error|fault|response|[\w-]{1,30}:[\w-]{1,30}[\s>])/i;
const HTML_START = /^\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype html|html|head|body)/i;
/** Elements that carry words: headings and paragraphs of pages, members of S3-style errors and of SOAP faults. */
const TELLING_ELEMENT =
  /<(?:[\w-]{1,30}:)?(title|h[1-3]|body|p|pre|\w{0,20}(?:message|msg|string|code|description|reason|text|detail|error))(?:\s[^<>]*)?>([^<]*)/gi;
const CDATA = /<!\[CDATA\[|\]\]>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** Whether the text is an HTML or XML document, or a SOAP or S3-style error without its declaration. */
export function isMarkup(text: string): boolean {
  // `<Fault 3: 'Access Denied'>` is how a program prints an object.
  return MARKUP_START.test(text) && /<[/!?]|\/>|<(?:html|head|body)/i.test(text);
}

/** Whether the text is an HTML page: a sign-in page, a gateway's error page, a single-page app's index. */
export function isHtml(text: string): boolean {
  return HTML_START.test(text);
}

/** The text of markup: entities undone, white space made one space. */
export function plain(text: string): string {
  return text
    .replace(/&([a-z]{2,4}|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a page or of an XML error: `words` for people, `codes` for programs. */
export function readMarkup(text: string): { words: string[]; codes: string[] } {
  const words: string[] = [];
  const codes: string[] = [];
  for (const [, element = '', content = ''] of text.replace(CDATA, '').matchAll(TELLING_ELEMENT)) {
    const said = plain(content);
    const list = /code$/i.test(element) ? codes : words;
    // A page's title often says the same as its heading.
    if (said !== '' && !list.includes(said)) list.push(said);
  }
  if (words.length === 0) {
    words.push(plain(text.replace(/<(?:script|style)[^<]*/gi, '').replace(/<[^<>]*>/g, ' ')));
  }
  return { words, codes };
}
