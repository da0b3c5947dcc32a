import { cleanPaste } from '../intake/cleanPaste.js';
import { isEdited, restore } from '../intake/edits.js';
import { fillOffer } from '../intake/fillOffer.js';
import { plainPaste } from '../intake/plainPaste.js';
import { readTextFile } from '../intake/readTextFile.js';
import type { MessageRef } from '../messages/format.js';
import type { Field } from '../schema/field.js';
import type { FieldNotes } from './FieldNotes.js';
import type { FillOffers, PasteSpan } from './FillOffers.js';
import { type ControlValue, heldBy, hold, type LiveControls } from './LiveControls.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Kinds whose text a person pastes; the others have no text to clean, or no caret to paste at. */
export function takesText(field: Field): boolean {
  switch (field.kind) {
    case 'text':
    case 'secret':
    case 'multiline':
    case 'multiline-secret':
    case 'number':
    case 'email':
    case 'url':
      return true;
    case 'checkbox':
    case 'select':
    case 'multi-select':
    case 'date':
      return false;
    default:
      return field.kind satisfies never;
  }
}

export function isMultiline(field: Field): boolean {
  return field.kind === 'multiline' || field.kind === 'multiline-secret';
}

/**
 * Brings pasted, dropped and picked text into the controls. It keeps no text: a receipt holds the pieces that
 * were taken out, so the original can be put together again from the control alone.
 */
export class FieldIntake {
  constructor(
    private readonly controls: LiveControls,
    private readonly notes: FieldNotes,
    private readonly offers: FillOffers,
    private readonly fields: () => readonly Field[],
  ) {}

  /** Takes a paste over when something in it has to be cleaned or can be offered; returns whether it did. */
  paste(field: Field, text: string): boolean {
    return this.insert(field, text, 'selection', 'changed');
  }

  /** Puts dropped text where the caret is. */
  drop(field: Field, text: string): void {
    this.insert(field, text, 'selection', 'always');
    this.controls.get(field.id)?.focus();
  }

  /**
   * Reads a dropped or picked file: the first, and says so, where there are several. What is wrong with it is said
   * beside the field, and fills nothing.
   */
  async files(field: Field, [file, other]: Iterable<File>): Promise<void> {
    if (file === undefined) return;
    const control = this.textControl(field);
    const read = await readTextFile(file);
    // While the file was read, another app's form may have come, or a submission may have begun.
    if (control === null || control.readOnly || this.textControl(field) !== control) return;
    if (read.ok) this.insert(field, read.text, 'all', 'always');
    const fileProblems: MessageRef[] = read.ok ? [] : [{ id: read.reason }];
    if (other !== undefined) fileProblems.push({ id: 'fileOnlyOne', values: { name: file.name } });
    // Last: what is written into the control ends what was said before.
    this.notes.set(field.id, { fileProblems });
  }

  /** Takes the clean-up back: the field then holds what a plain paste would have given. */
  undo(field: Field): void {
    const control = this.textControl(field);
    const receipt = this.notes.get(field.id).receipt;
    if (control === null || receipt === null) return;
    const plain = plainPaste(original(control, receipt), isMultiline(field));
    write(control, plain, receipt.start, receipt.start + receipt.length);
    this.notes.set(field.id, { receipt: null });
    control.focus();
  }

  /** Fills the fields of the offer that stands. */
  acceptFill(): void {
    const offer = this.offers.get();
    if (offer?.type !== 'offered') return;
    const { field: source, span } = offer;
    const control = this.textControl(source);
    const values = control && fillOffer(original(control, span), this.fields(), source)?.values;
    if (!control || !values) {
      this.offers.drop();
      return;
    }
    const before = new Map<string, ControlValue>([[source.id, control.value]]);
    if (!values.has(source.id)) write(control, '', span.start, span.start + span.length);
    for (const field of this.fields()) {
      const target = this.controls.get(field.id);
      const value = values.get(field.id);
      if (target === undefined || value === undefined) continue;
      if (field.id !== source.id) before.set(field.id, heldBy(target));
      this.setValue(field, chosenValue(value.text, field));
    }
    // An edit of the paste would have ended the offer.
    this.controls.unguard(source.id);
    this.notes.dropReceipts();
    for (const [id, { text, edits, changes }] of values) {
      const receipt = { start: 0, length: text.length, edits, changes };
      if (changes.length > 0) this.notes.set(id, { receipt });
    }
    this.offers.put({ type: 'accepted', field: source, count: values.size, total: offer.total }, before);
  }

  /** Brings back what stood in the fields before the fill. */
  undoFill(): void {
    const offer = this.offers.get();
    if (offer?.type !== 'accepted') return;
    const before = this.offers.takeBack();
    this.controls.guard(offer.field.id);
    for (const field of this.fields()) {
      const value = before.get(field.id);
      if (value !== undefined) this.setValue(field, value);
    }
    this.textControl(offer.field)?.focus();
  }

  private setValue(field: Field, value: ControlValue): void {
    const text = this.textControl(field);
    if (text !== null) {
      write(text, String(value), 0, text.value.length);
      return;
    }
    const control = this.controls.get(field.id);
    if (control === undefined) return;
    hold(control, value);
    // A browser tells both, too; which of them is heard depends on the kind of control.
    announceChange(control, 'input');
    announceChange(control, 'change');
  }

  private insert(
    field: Field,
    text: string,
    where: 'selection' | 'all',
    when: 'changed' | 'always',
  ): boolean {
    const control = this.textControl(field);
    if (control === null || text === '') return false;
    const cleaned = cleanPaste(text, field);
    const offer = fillOffer(text, this.fields(), field);
    if (when === 'changed' && offer === null && !isEdited(cleaned.edits)) return false;
    // Until the offer is taken, and after an undo, other fields' secrets stand here.
    if (offer !== null) this.controls.guard(field.id);
    const length = control.value.length;
    const start = where === 'all' ? 0 : (control.selectionStart ?? length);
    const end = where === 'all' ? length : (control.selectionEnd ?? length);
    write(control, cleaned.text, start, end);
    const span = { start, length: cleaned.text.length, edits: cleaned.edits };
    const receipt = cleaned.changes.length === 0 ? null : { ...span, changes: cleaned.changes };
    this.notes.set(field.id, { receipt, hints: [], fileProblems: [] });
    if (offer !== null) {
      this.offers.put({ type: 'offered', field, span, count: offer.values.size, total: offer.total });
    }
    return true;
  }

  private textControl(field: Field): TextControl | null {
    const control = this.controls.get(field.id);
    return control !== undefined && 'setRangeText' in control && takesText(field) ? control : null;
  }
}

/** What the field's control is to hold, read from an offer's text. */
function chosenValue(text: string, { kind }: Field): ControlValue {
  if (kind === 'multi-select') return JSON.parse(text);
  return kind === 'checkbox' ? text === 'true' : text;
}

/** The text as it was pasted, put together from the control and what was taken out. */
function original(control: TextControl, span: PasteSpan): string {
  return restore(control.value.slice(span.start, span.start + span.length), span.edits);
}

/** Replaces a range as a person's edit would, events included: host listeners and the form library hear it. */
function write(control: TextControl, text: string, start: number, end: number): void {
  control.setRangeText(text, start, end, 'end');
  announceChange(control, 'input');
}

function announceChange(control: HTMLElement, type: 'input' | 'change'): void {
  control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}
