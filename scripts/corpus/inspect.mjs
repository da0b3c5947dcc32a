/**
 * What the form shows, as plain data. Runs inside the page: it must not use anything from around it.
 *
 * @returns {{ state: string | null, fields: any[], text: string, faults: Record<string, any> }}
 */
export function inspectForm() {
  const shadow = document.querySelector('key-credentials-form')?.shadowRoot;
  const root = shadow?.querySelector('[data-kcf="root"]');
  if (!shadow || !root) return { state: null, fields: [], text: '', faults: {} };

  /** @param {Element} control */
  const controlWord = (control) => {
    if (control instanceof HTMLSelectElement) return 'select';
    if (control instanceof HTMLTextAreaElement) return 'textarea';
    if (!(control instanceof HTMLInputElement)) return 'none';
    if (['numeric', 'decimal'].includes(control.inputMode)) return 'number';
    // A native email or url control trims what was typed; the keyboard alone says what is wanted.
    return ['email', 'url'].includes(control.inputMode) ? control.inputMode : control.type;
  };
  /** @param {Element} control */
  const isMasked = (control) =>
    (control instanceof HTMLInputElement && control.type === 'password') ||
    !['none', '', undefined].includes(getComputedStyle(control).getPropertyValue('-webkit-text-security'));

  const frames = [...root.querySelectorAll('[data-kcf="field"]')];
  const fields = frames.map((frame) => {
    const control = /** @type {any} */ (frame.querySelector('[data-kcf="control"]'));
    const box = control.getBoundingClientRect();
    return {
      name: control.name,
      dataName: frame.getAttribute('data-field'),
      control: controlWord(control),
      multiple: control.multiple === true,
      // A box that has to be ticked is another thing than a field that has to be filled.
      required: control.required === true,
      masked: isMasked(control),
      label: (control.labels?.[0]?.textContent ?? '').trim(),
      labelled: [...(control.labels ?? [])].some((label) => shadow.contains(label)),
      visible: box.width > 0 && box.height > 0,
      optionValues: control.options ? [...control.options].map((option) => option.value) : null,
    };
  });

  const ids = [...shadow.querySelectorAll('[id]')].map(({ id }) => id);
  const links = [...shadow.querySelectorAll('a')];
  return {
    state: root.getAttribute('data-state'),
    fields,
    text: root.textContent ?? '',
    faults: {
      repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      unsafeLinks: links.map(({ href }) => href).filter((href) => !/^(https|mailto):/.test(href)),
      linksWithoutRel: links.filter(({ rel }) => !rel.includes('noopener')).map(({ href }) => href),
      forms: shadow.querySelectorAll('form').length,
      submitButtons: shadow.querySelectorAll('[type="submit"], button:not([type])').length,
      intruders: shadow.querySelectorAll(
        'img[onerror], iframe, script, svg[onload], form[action], object, embed',
      ).length,
      brokenImages: [...shadow.querySelectorAll('img')].filter(
        (image) => image.complete && image.naturalWidth === 0,
      ).length,
      overflow: root.scrollWidth > root.clientWidth + 1,
      pwned: '__pwned' in window,
      polluted: Object.keys(Object.prototype).concat('polluted' in {} ? ['polluted'] : []),
      html: root.outerHTML.length > 2_000_000 ? '' : root.outerHTML,
    },
  };
}
