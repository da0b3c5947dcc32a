import { options, type VNode } from 'preact';

/**
 * Names every marked part for `::part()`, so that a host's stylesheet reaches through the shadow root: what is
 * `data-kcf="submit"` in the light DOM is `::part(submit)` as well. Done where the element is built, so that the
 * React component carries no attributes that mean nothing there.
 */
export function exposeParts(): void {
  const next = options.vnode;
  options.vnode = (vnode: VNode) => {
    // Attributes of a native element; a component's props have no `data-kcf`.
    const props = vnode.props as { 'data-kcf'?: string; part?: string };
    if (typeof vnode.type === 'string' && props['data-kcf'] !== undefined) props.part = props['data-kcf'];
    next?.(vnode);
  };
}
