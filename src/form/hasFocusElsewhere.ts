/**
 * Whether somebody works at another place of the page: what has the focus is neither in `root`, nor the page itself,
 * nor something around `root`, such as the dialog that it stands in. Across a shadow root, the page names only the
 * element that the root belongs to, so the root is asked first.
 */
export function hasFocusElsewhere(root: Element): boolean {
  const { body } = root.ownerDocument;
  let within: Element = root;
  for (;;) {
    // A connected element's root is a document or a shadow root, and both know what has the focus.
    const scope = within.getRootNode() as Document | ShadowRoot;
    const { activeElement } = scope;
    if (activeElement && activeElement !== body) {
      return !within.contains(activeElement) && !activeElement.contains(within);
    }
    if (!('host' in scope)) return false;
    within = scope.host;
  }
}
