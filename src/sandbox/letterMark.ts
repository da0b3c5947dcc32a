/** Backgrounds on which white has a contrast of at least 5:1. */
const BACKGROUNDS = ['#1d4ed8', '#0f766e', '#9d174d', '#6d28d9', '#374151', '#166534', '#991b1b'];

/**
 * Draws an icon for `name` as a `data:` URL: its first letter on a plain square, so that nothing is asked of
 * another origin. The colour follows from the name.
 */
export function letterMark(name: string): string {
  const letter = (/[A-Za-z0-9]/.exec(name)?.[0] ?? '?').toUpperCase();
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">' +
    `<rect width="40" height="40" rx="8" fill="${BACKGROUNDS[sum % BACKGROUNDS.length]}"/>` +
    `<text x="20" y="27" fill="#fff" font-family="sans-serif" font-size="20" font-weight="600" text-anchor="middle">${letter}</text>` +
    '</svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
