import { type MouseEvent, useEffect, useState } from 'react';

/** The app that stands open when the address names none. */
const DEFAULT_SLUG = 'netsuite';
const LIST_PATH = '/integrations';

/** What the address asks for: the list, or one app beside it. */
export type Route = { readonly page: 'list' } | { readonly page: 'integration'; readonly slug: string };

function parseRoute(pathname: string): Route {
  const [, first, slug] = pathname.split('/');
  if (first !== 'integrations') return { page: 'integration', slug: DEFAULT_SLUG };
  return slug ? { page: 'integration', slug: decodeURIComponent(slug) } : { page: 'list' };
}

/** The address of `route`. */
export function hrefOf(route: Route): string {
  return route.page === 'list' ? LIST_PATH : `${LIST_PATH}/${encodeURIComponent(route.slug)}`;
}

/** Follows a link without loading the page anew; modified clicks stay the browser's. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}

/** The current route; changes with the address. */
export function useRoute(): Route {
  const [pathname, setPathname] = useState(location.pathname);
  useEffect(function followHistory() {
    const update = () => setPathname(location.pathname);
    addEventListener('popstate', update);
    return () => removeEventListener('popstate', update);
  }, []);
  return parseRoute(pathname);
}
