/**
 * React's names over Preact, for the self-contained bundles: `vite.config.ts` puts this module in the place of
 * `react` and `react-dom/client` there. Of what `preact/compat` does (8.5 kB) it holds the little that the form uses.
 */
import {
  type ComponentChild,
  createElement,
  type FunctionComponent,
  options,
  render,
  type VNode,
} from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

export { Fragment } from 'preact';
export { useEffect, useMemo } from 'preact/hooks';
export { useCallback, useLayoutEffect, useRef, useState };

type Props = Record<string, unknown>;

/**
 * Props that Preact would set under React's name, by the name that SVG knows; and those that it would set as
 * properties and so leave empty when they are taken away: `lang=""` says that the language is unknown. In capitals
 * they are no properties, and HTML makes the attributes of them.
 */
const NATIVE_NAMES: Readonly<Record<string, string>> = {
  lang: 'LANG',
  dir: 'DIR',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
};
/** Inputs that tell a change by `change`; the others tell it key by key, by `input`, as React does. */
const CHANGES_AT_ONCE = /^(?:file|checkbox|radio)$/;

function nativeName(name: string, element: string, props: Props): string {
  const textual =
    element === 'textarea' || (element === 'input' && !CHANGES_AT_ONCE.test(String(props.type)));
  return name === 'onChange' && textual ? 'onInput' : (NATIVE_NAMES[name] ?? name);
}

/** Marks the options that a `select` starts with: HTML has no `defaultValue` there. */
function selectOptions(children: unknown, start: readonly unknown[]): void {
  if (Array.isArray(children)) for (const child of children) selectOptions(child, start);
  else if (typeof children === 'object' && children !== null && 'props' in children) {
    // Among children, only a vnode has props.
    const props = children.props as Props;
    props.selected = start.includes(props.value);
  }
}

const onVNode = options.vnode;
options.vnode = (vnode: VNode) => {
  const element = vnode.type;
  if (typeof element === 'string') {
    // The type knows of children alone.
    const { defaultValue, ...given } = vnode.props as Props;
    const props: VNode['props'] & Props = { children: undefined };
    for (const name in given) props[nativeName(name, element, given)] = given[name];
    if (defaultValue !== undefined) {
      if (element === 'select') selectOptions(given.children, [defaultValue].flat());
      else props.defaultValue = defaultValue;
    }
    vnode.props = props;
  }
  onVNode?.(vnode);
};

/** The snapshot of a store; renders again when the store tells of another. */
export function useSyncExternalStore<T>(
  subscribe: (onChange: () => void) => () => void,
  getSnapshot: () => T,
): T {
  const value = getSnapshot();
  const shown = useRef({ value, getSnapshot });
  const [, render] = useState({});
  const compare = useCallback(() => {
    const { value, getSnapshot } = shown.current;
    if (!Object.is(value, getSnapshot())) render({});
  }, []);
  useLayoutEffect(() => {
    shown.current = { value, getSnapshot };
    compare();
  });
  useLayoutEffect(() => subscribe(compare), [subscribe, compare]);
  return value;
}

/** An id that no other form on the page has; Preact's own counts anew in every root. */
export function useId(): string {
  return useState(() => Math.random().toString(36).slice(2))[0];
}

/** Renders `Component` anew only when a prop changes. */
export function memo(Component: FunctionComponent<Props>): FunctionComponent<Props> {
  return function Memo(this: { props: Props; shouldComponentUpdate: (next: Props) => boolean }, props) {
    this.shouldComponentUpdate = (next) =>
      Object.keys({ ...this.props, ...next }).some((name) => this.props[name] !== next[name]);
    return createElement(Component, props);
  };
}

/** `react-dom/client`'s: renders into `container`. */
export function createRoot(container: Element | DocumentFragment) {
  return {
    render: (children: ComponentChild) => render(children, container),
    unmount: () => render(null, container),
  };
}
