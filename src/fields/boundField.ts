import type { AriaAttributes, ChangeEvent, ClipboardEvent, DragEvent, KeyboardEvent } from 'react';
import type { Field } from '../schema/field.js';
import type { Control } from './LiveControls.js';

/** What to spread on the native control. */
export interface ControlProps extends AriaAttributes {
  readonly id: string;
  readonly name: string;
  readonly ref: (control: Control | null) => void;
  readonly onChange: (event: ChangeEvent<Control>) => void;
  readonly onBlur: () => void;
  readonly onPaste: (event: ClipboardEvent<Control>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Control>) => void;
  readonly onCopy: (event: ClipboardEvent<Control>) => void;
  readonly onCut: (event: ClipboardEvent<Control>) => void;
  readonly onDragStart: (event: DragEvent<Control>) => void;
  readonly onDragOver: (event: DragEvent<Control>) => void;
  readonly onDrop: (event: DragEvent<Control>) => void;
  readonly required: boolean;
  readonly 'data-kcf': 'control';
  readonly [attribute: string]: unknown;
}

/** What to spread on an element beside the control. */
export interface FieldPartProps {
  readonly id: string;
  readonly 'data-kcf': string;
}

/** What to spread on a `button` of a field; its words or icon are the host's. */
export interface FieldButtonProps extends AriaAttributes {
  readonly type: 'button';
  readonly 'data-kcf': string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One field, bound to its form. */
export interface KeyCredentialsField {
  readonly field: Field;
  /** What is wrong, and what to do; `null` while nothing is. */
  readonly error: string | null;
  /** What looks odd in what was typed; blocks nothing. */
  readonly hints: readonly string[];
  /** What was changed in the text just pasted or dropped; `null` if nothing. */
  readonly receipt: string | null;
  /** Takes that change back. */
  readonly undo: () => void;
  /** Whether a secret is shown in clear. */
  readonly revealed: boolean;
  readonly toggleReveal: () => void;
  /** Reads a file that the person picked into the field. */
  readonly pickFile: (file: File) => void;
  /** What to spread on each part, so that ids, roles and names agree. */
  readonly labelProps: FieldPartProps & { readonly htmlFor: string };
  readonly controlProps: ControlProps;
  /** For the help text; `aria-describedby` of the control names it where the field has one. */
  readonly helpProps: FieldPartProps;
  /** For the element that shows `error`, while it is not `null`. */
  readonly errorProps: FieldPartProps;
  /** For the element that shows `hints`, while there are any. */
  readonly hintProps: FieldPartProps;
  /** For the element that shows `receipt`, while it is not `null`. */
  readonly receiptProps: FieldPartProps;
  /** For the button that shows and hides a secret. */
  readonly revealProps: FieldButtonProps;
  /** For the button that takes back what the receipt tells. */
  readonly undoProps: FieldButtonProps;
  /** Words of a select's empty choice. */
  readonly placeholder: string;
}
