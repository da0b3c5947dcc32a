import { useRef } from 'react';
import { ACCEPTED_FILE_EXTENSIONS } from '../intake/readTextFile.js';
import type { Field } from '../schema/field.js';
import { FieldControl } from './FieldControl.js';
import { isMultiline } from './FieldIntake.js';
import type { FormCore } from './FormCore.js';
import { HelpText } from './HelpText.js';
import { AlertIcon, EyeIcon, EyeOffIcon, InfoIcon } from './icons.js';
import { useKeyCredentialsField } from './useKeyCredentialsField.js';

export interface FieldRowProps {
  readonly core: FormCore;
  readonly field: Field;
  /** Which of the two words is worth saying: the rarer one. */
  readonly mark: 'optional' | 'required';
}

/** One field: label, control with its frame, help, error, hint and receipt. */
export function FieldRow({ core, field, mark }: FieldRowProps) {
  const bound = useKeyCredentialsField(core, field);
  const { error, hints, receipt, revealed } = bound;
  const { format, busy } = core;
  const file = useRef<HTMLInputElement>(null);
  const inline = field.kind === 'checkbox';

  const label = (
    <label {...bound.labelProps} htmlFor={bound.labelProps.htmlFor}>
      <bdi>{field.label}</bdi>
      {mark === 'optional' && !field.required && field.kind !== 'checkbox' && (
        <span data-kcf="mark"> {format({ id: 'optional' })}</span>
      )}
      {mark === 'required' && field.required && (
        <span data-kcf="mark"> {format({ id: 'requiredMark' })}</span>
      )}
    </label>
  );

  return (
    <div
      data-kcf="field"
      data-field={field.name}
      data-kind={field.kind}
      data-secret={field.secret ? '' : undefined}
      data-invalid={error === null ? undefined : ''}
    >
      {!inline && label}
      <div data-kcf="frame">
        {field.prefix !== '' && <span data-kcf="prefix">{field.prefix}</span>}
        <FieldControl bound={bound} />
        {inline && label}
        {field.suffix !== '' && <span data-kcf="suffix">{field.suffix}</span>}
        {field.secret && <button {...bound.revealProps}>{revealed ? <EyeOffIcon /> : <EyeIcon />}</button>}
      </div>
      {error !== null && (
        <p {...bound.errorProps}>
          <AlertIcon />
          <span>{error}</span>
        </p>
      )}
      {receipt !== null && (
        <p {...bound.receiptProps}>
          <span>{receipt}</span>
          <button {...bound.undoProps}>{format({ id: 'undo' })}</button>
        </p>
      )}
      {hints.length > 0 && (
        <p {...bound.hintProps}>
          <InfoIcon />
          <span>{hints.join(' ')}</span>
        </p>
      )}
      {field.kind === 'multi-select' && <p data-kcf="several">{format({ id: 'chooseSeveral' })}</p>}
      {field.multiple && <p data-kcf="several">{format({ id: 'onePerLine' })}</p>}
      {isMultiline(field) && (
        <p data-kcf="file">
          <button
            type="button"
            data-kcf="choose-file"
            aria-label={format({ id: 'chooseFileFor', values: { label: field.label } })}
            disabled={busy}
            onClick={() => file.current?.click()}
          >
            {format({ id: 'chooseFile' })}
          </button>
          <span>{format({ id: 'dropHint' })}</span>
          <input
            ref={file}
            type="file"
            hidden
            tabIndex={-1}
            accept={ACCEPTED_FILE_EXTENSIONS.join(',')}
            aria-label={format({ id: 'chooseFileFor', values: { label: field.label } })}
            onChange={(event) => {
              const picked = event.currentTarget.files?.[0];
              if (picked !== undefined) bound.pickFile(picked);
              // The same file may be picked again after a mistake.
              event.currentTarget.value = '';
            }}
          />
        </p>
      )}
      {(field.help.length > 0 || field.docsUrl !== '') && (
        <div {...bound.helpProps}>
          <HelpText segments={field.help} format={format} />
          {field.docsUrl !== '' && (
            <a href={field.docsUrl} target="_blank" rel="noopener noreferrer">
              {format({ id: 'docsLink' })}
              <span data-kcf="sr-only"> {format({ id: 'opensInNewTab' })}</span>
            </a>
          )}
        </div>
      )}
    </div>
  );
}
