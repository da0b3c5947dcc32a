import { expect, test } from 'vitest';
import { readPaint } from './readPaint.js';

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgba(17, 24, 39, 0.5)', 0.009, 0.5],
  ['rgb(124, 135, 148)', 0.24, 1],
  ['oklch(0.21 0.034 264.665)', 0.009, 1],
  ['oklab(1 0 0 / 0.05)', 1, 0.05],
  ['lab(100 0 0)', 1, 1],
  ['lch(5 none none)', 0.006, 1],
  ['color(srgb 1 1 1 / 0.25)', 1, 0.25],
  ['color(display-p3 0 0 0)', 0, 1],
  ['', 0, 0],
  ['inherit', 0, 0],
])('%s', (colour, luminance, alpha) => {
  const paint = readPaint(colour);
  expect(paint.luminance).toBeCloseTo(luminance, 2);
  expect(paint.alpha).toBe(alpha);
});
