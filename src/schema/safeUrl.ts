/** Longer links serve nobody who reads a form. */
const MAX_LINK_LENGTH = 2_000;
/** Longest `data:` icon, in characters: what is more bloats the page for a 32 px image. */
const MAX_DATA_ICON_LENGTH = 65_536;
/** Image types that an `<img>` shows without running anything; SVG in an `<img>` runs no script. */
const DATA_ICON = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)[;,]/i;

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * The URL as it goes into an `href`, or `null` unless it is absolute, `https:` or `mailto:`, and without a user
 * name (`https://login.example@evil.example` reads as another site than it is).
 */
export function safeLink(text: string): string | null {
  if (text.length > MAX_LINK_LENGTH) return null;
  const url = parseUrl(text);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || url.protocol === 'mailto:' ? url.href : null;
}

/** The URL as it goes into the `src` of an `<img>`, or `null` unless `https:` or an image's `data:` URL. */
export function safeIcon(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (DATA_ICON.test(text)) return text.length <= MAX_DATA_ICON_LENGTH ? text : null;
  const href = safeLink(text);
  return href?.startsWith('https:') ? href : null;
}
