import type { Field } from '../schema/field.js';
import type { ControlProps } from './boundField.js';
import type { FormCore } from './FormCore.js';

/**
 * What a control does with text and files that are pasted or dropped, and with the keyboard's undo of that.
 *
 * @param textual whether it takes text at all.
 */
export function intakeHandlers(
  { intake, notes, busy }: FormCore,
  field: Field,
  textual: boolean,
): Pick<ControlProps, 'onPaste' | 'onKeyDown' | 'onDragOver' | 'onDrop'> {
  return {
    onPaste: (event) => {
      if (!textual || busy) return;
      const { files } = event.clipboardData;
      const text = event.clipboardData.getData('text/plain');
      if (text !== '') {
        if (intake.paste(field, text)) event.preventDefault();
      } else if (files.length > 0) {
        event.preventDefault();
        void intake.files(field, files);
      }
    },
    onKeyDown: (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      // The browser can't take back what it didn't insert itself.
      if (!isUndo || event.shiftKey || event.altKey || notes.get(field.id).receipt === null) return;
      event.preventDefault();
      intake.undo(field);
    },
    onDragOver: (event) => {
      if (!textual) return;
      // Also while a submission runs: a browser opens the file in place of the page where nobody wants it.
      event.preventDefault();
      if (busy) event.dataTransfer.dropEffect = 'none';
    },
    onDrop: (event) => {
      if (!textual) return;
      event.preventDefault();
      if (busy) return;
      const { files } = event.dataTransfer;
      if (files.length > 0) void intake.files(field, files);
      else intake.drop(field, event.dataTransfer.getData('text/plain'));
    },
  };
}
