import { type ClipboardEvent, type DragEvent, useCallback, useRef } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import { hintsFor } from '../intake/hints.js';
import { formatReceipt } from '../intake/receipt.js';
import type { Field } from '../schema/field.js';
import { validateField } from '../schema/validateField.js';
import type { ControlProps, FieldPartProps, KeyCredentialsField } from './boundField.js';
import { takesText } from './FieldIntake.js';
import type { FormCore } from './FormCore.js';
import { inputType } from './inputType.js';
import { intakeHandlers } from './intakeHandlers.js';
import type { Control } from './LiveControls.js';
import { managerAttributes, sensitiveAttributes, WRITING_AIDS } from './sensitiveAttributes.js';
import { useMask } from './useMask.js';
import { useOfField } from './useOfField.js';

/** Long enough not to point at the space that is about to become a word. */
const HINT_DELAY_MS = 500;
const INPUT_MODES: Partial<Record<Field['kind'], string>> = { number: 'decimal', email: 'email', url: 'url' };

/**
 * Binds one field: its error, hints and receipt, and the props of its control. A component that uses it renders
 * again when something beside *this* field changes, never for typing alone, nor for another field.
 */
export function useKeyCredentialsField(core: FormCore, field: Field): KeyCredentialsField {
  const { errors, controls, drafts, notes, intake, format, busy, scope } = core;
  const { id } = field;
  const latest = useRef({ core, field });
  useCommitEffect(function rememberProps() {
    latest.current = { core, field };
  });

  const note = useOfField(notes, id);
  const error = useOfField(errors, id);

  useCommitEffect(
    function judgeField() {
      return errors.register(id, () => {
        const { core: now, field: current } = latest.current;
        const value = now.controls.read(id);
        const problem = value === undefined ? null : validateField(current, value);
        if (problem === null) return true;
        return 'text' in problem ? problem.text : now.format(problem);
      });
    },
    [errors, id],
  );

  const removeControl = useRef<(() => void) | null>(null);
  const ref = useCallback(
    (control: Control | null) => {
      removeControl.current?.();
      removeControl.current = control && controls.add(id, control, field.secret, drafts);
    },
    [controls, drafts, id, field.secret],
  );

  const { revealed } = note;
  const textual = takesText(field);
  useMask(controls, field, revealed);
  const hintTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useCommitEffect(() => () => clearTimeout(hintTimer.current), []);
  const showHints = () => {
    const value = controls.read(id);
    if (typeof value === 'string' && textual) notes.set(id, { hints: hintsFor(value, field) });
  };
  const lookForHints = (now: boolean) => {
    clearTimeout(hintTimer.current);
    // Never in the blur itself: a line that appears between a press and its release moves the button away.
    if (now) showHints();
    else hintTimer.current = setTimeout(showHints, HINT_DELAY_MS);
  };

  const masked = field.secret && !revealed;
  const keepInside = (event: ClipboardEvent | DragEvent) => {
    if (masked) event.preventDefault();
  };
  const receipt = note.receipt && formatReceipt(note.receipt.changes, format, core.locale);
  const hints = [...note.fileProblems, ...note.hints].map(format);
  const { announce } = core;
  const news = [receipt, ...hints].filter(Boolean).join(' ');
  useCommitEffect(
    function announceNews() {
      if (news !== '') announce(news);
    },
    [news, announce],
  );
  const part = (name: string): FieldPartProps => ({ id: `${scope}-${id}-${name}`, 'data-kcf': name });
  const [labelProps, helpProps, errorProps, hintProps, receiptProps] = [
    part('label'),
    part('help'),
    part('error'),
    part('hint'),
    part('receipt'),
  ];
  const controlId = `${scope}-${id}`;
  const toggleReveal = () => notes.set(id, { revealed: !notes.get(id).revealed });
  const undo = () => intake.undo(field);
  const describedBy = [
    error !== null && errorProps.id,
    field.help.length > 0 && helpProps.id,
    hints.length > 0 && hintProps.id,
    receipt !== null && receiptProps.id,
  ].filter(Boolean);

  const controlProps: ControlProps = {
    ...(field.secret ? sensitiveAttributes(core.passwordManagers) : managerAttributes(core.passwordManagers)),
    id: controlId,
    name: field.name,
    ref,
    type: inputType(field, revealed),
    required: field.required,
    autoComplete: field.kind === 'secret' ? 'new-password' : 'off',
    ...(textual
      ? {
          autoCapitalize: 'none',
          autoCorrect: 'off',
          ...WRITING_AIDS,
          inputMode: INPUT_MODES[field.kind],
          placeholder: field.placeholder || undefined,
          readOnly: busy,
        }
      : { disabled: busy }),
    'aria-invalid': error === null ? undefined : true,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'data-kcf': 'control',
    'data-kind': field.kind,
    'data-masked': masked ? '' : undefined,
    onChange: () => {
      core.onEdit(field);
      errors.onChange(id);
      lookForHints(note.hints.length > 0);
    },
    onBlur: () => lookForHints(false),
    onCopy: keepInside,
    onCut: keepInside,
    onDragStart: keepInside,
    ...intakeHandlers(core, field, textual),
  };
  return {
    field,
    error,
    hints,
    receipt,
    undo,
    revealed,
    toggleReveal,
    pickFile: (file) => void intake.files(field, [file]),
    placeholder: field.placeholder || format({ id: 'selectPlaceholder' }),
    labelProps: { ...labelProps, htmlFor: controlId },
    controlProps,
    helpProps,
    errorProps,
    hintProps,
    receiptProps,
    revealProps: {
      type: 'button',
      'data-kcf': 'reveal',
      'aria-pressed': revealed,
      'aria-controls': controlId,
      'aria-label': format({ id: 'reveal', values: { label: field.label } }),
      onClick: toggleReveal,
    },
    undoProps: {
      type: 'button',
      'data-kcf': 'undo',
      'aria-describedby': receiptProps.id,
      disabled: busy,
      onClick: undo,
    },
  };
}
