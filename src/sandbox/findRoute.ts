import { APPLICATION_SEGMENTS, SAVE_KEY_CREDENTIALS_SEGMENTS } from '../contract/routes.js';

/** One of the two endpoints, and the slug that stands last in its path. */
export interface SandboxRoute {
  readonly endpoint: 'application' | 'save-key-credentials';
  readonly method: 'GET' | 'PUT';
  readonly slug: string;
}

const ENDPOINTS = [
  { endpoint: 'save-key-credentials', method: 'PUT', segments: SAVE_KEY_CREDENTIALS_SEGMENTS },
  { endpoint: 'application', method: 'GET', segments: APPLICATION_SEGMENTS },
] as const;

/** Finds the endpoint at the end of `pathname`, under any prefix; `null` where there is none. */
export function findRoute(pathname: string): SandboxRoute | null {
  const parts = pathname.split('/').filter((part) => part !== '');
  const slug = decoded(parts.pop() ?? '');
  if (slug === null || slug === '') return null;
  for (const { endpoint, method, segments } of ENDPOINTS) {
    const start = parts.length - segments.length;
    if (start >= 0 && segments.every((segment, index) => parts[start + index] === segment)) {
      return { endpoint, method, slug };
    }
  }
  return null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
