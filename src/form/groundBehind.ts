import { type Paint, readPaint } from './readPaint.js';

/** What lies behind an element. */
export interface Ground {
  /** Relative luminance, 0 (black) to 1 (white). */
  readonly luminance: number;
  /** Whether the page painted it; else it is the browser's own canvas. */
  readonly painted: boolean;
}

/** Below this, white stands out more; above, black. */
export const MIDDLE_LUMINANCE = 0.18;
/** A layer that lets less than this through hides what is behind it. */
const MIN_LEFT = 0.05;
/** Browsers mix layers by the values of sRGB, which are about this root of the luminance. */
const GAMMA = 2.2;
/** Chromium's canvas where the colour scheme is dark. */
const DARK_CANVAS_LUMINANCE = 0.006;

/** What an element is drawn on: its slot, its parent, or the element that its shadow root belongs to. */
export function drawnOn(element: Element): Element | null {
  const around = element.assignedSlot ?? element.parentElement;
  if (around !== null) return around;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Whether the person prefers dark pages; not where nobody can say, as in tests without a browser. */
export function prefersDark(view: Window): boolean {
  return view.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
}

function canvasLuminance(view: Window): number {
  const { document } = view;
  const { colorScheme } = view.getComputedStyle(document.documentElement);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content;
  const schemes = (colorScheme === 'normal' ? meta : colorScheme) ?? '';
  const dark = schemes.includes('dark') && (!schemes.includes('light') || prefersDark(view));
  return dark ? DARK_CANVAS_LUMINANCE : 1;
}

/** A picture or a gradient can be anything: the colour of the text that the host writes on it tells. */
function paintOf(each: Element, textLuminance: number, view: Window): Paint {
  const { backgroundColor, backgroundImage } = view.getComputedStyle(each);
  const paint = readPaint(backgroundColor);
  if (paint.alpha > 0.5 || backgroundImage === 'none' || backgroundImage === '') return paint;
  return { luminance: textLuminance > MIDDLE_LUMINANCE ? 0 : 1, alpha: 1 };
}

/** Adds up what the page paints behind an element, from the nearest layer to the canvas. */
export function groundBehind(element: Element, view: Window): Ground {
  const nearest = drawnOn(element);
  const text = nearest === null ? 0 : readPaint(view.getComputedStyle(nearest).color).luminance;
  let brightness = 0;
  let left = 1;
  for (let each = nearest; each !== null && left > MIN_LEFT; each = drawnOn(each)) {
    const paint = paintOf(each, text, view);
    brightness += left * paint.alpha * paint.luminance ** (1 / GAMMA);
    left *= 1 - paint.alpha;
  }
  brightness += left * canvasLuminance(view) ** (1 / GAMMA);
  return { luminance: brightness ** GAMMA, painted: left < 1 - MIN_LEFT };
}
