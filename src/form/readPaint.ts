/** A colour, as far as it decides what can be read on it. */
export interface Paint {
  /** Relative luminance as WCAG defines it, 0 (black) to 1 (white). */
  readonly luminance: number;
  /** How much it covers of what is behind it, 0 to 1. */
  readonly alpha: number;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function luminanceOf(space: string, [first = 0, second = 0, third = 0]: readonly number[]): number {
  // Lightness alone tells enough of the two perceptual spaces, and is on a scale of its own in each.
  if (/^okl/.test(space)) return first ** 3;
  if (/^l/.test(space)) return first > 8 ? ((first + 16) / 116) ** 3 : first / 903.3;
  const whole = /^rgb/.test(space) ? 255 : 1;
  return 0.2126 * linear(first / whole) + 0.7152 * linear(second / whole) + 0.0722 * linear(third / whole);
}

/**
 * Reads a colour as `getComputedStyle` gives it: `rgb()`, or in the space in which the host wrote it. What can't be
 * read covers nothing.
 *
 * @see https://drafts.csswg.org/css-color-4/#serializing-color-values
 */
export function readPaint(colour: string): Paint {
  const [, space = '', channels] = /^([a-z]+)\((?:[a-z][\w-]* )?([^)]*)\)$/.exec(colour) ?? [];
  if (channels === undefined) return { luminance: 0, alpha: 0 };
  const numbers = channels.split(/[\s,/]+/).map((part) => Number.parseFloat(part) || 0);
  return { luminance: luminanceOf(space, numbers), alpha: numbers[3] ?? 1 };
}
