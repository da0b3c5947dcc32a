import { APPLICATION_SEGMENTS, SAVE_KEY_CREDENTIALS_SEGMENTS } from '../contract/routes.js';

/** Every slug seen fits; what else a URL path can carry could leave the route at the upstream. */
const SLUG = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/;

/** One of the two routes, as a path asks for it. */
export interface RouteMatch {
  readonly route: 'application' | 'save';
  readonly method: 'GET' | 'PUT';
  /** `null` where the segment is no slug. */
  readonly slug: string | null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

function endsWith(path: readonly string[], tail: readonly string[]): boolean {
  return (
    path.length >= tail.length && tail.every((segment, i) => path[path.length - tail.length + i] === segment)
  );
}

/**
 * Finds the route in a URL's path by its last segments, so that the proxy needs not be told where it is mounted.
 * `null` where there is none.
 */
export function matchRoute(pathname: string): RouteMatch | null {
  const path = pathname.split('/').map(decoded);
  const last = path.pop() ?? '';
  const slug = SLUG.test(last) ? last : null;
  if (endsWith(path, SAVE_KEY_CREDENTIALS_SEGMENTS)) return { route: 'save', method: 'PUT', slug };
  if (endsWith(path, APPLICATION_SEGMENTS)) return { route: 'application', method: 'GET', slug };
  return null;
}
