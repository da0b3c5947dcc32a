import { type ComponentType, Fragment, memo, useMemo, useSyncExternalStore } from 'react';
import type { FieldRowProps } from '../fields/FieldRow.js';
import type { PartProps } from './components.js';
import { FillNotice } from './FillNotice.js';

interface FormFieldsProps extends PartProps {
  readonly Field: ComponentType<FieldRowProps>;
  readonly Alert: ComponentType<PartProps>;
}

/**
 * All fields; the offer to fill several of them under the one that was pasted into; and why a submission was
 * refused. That stands right above the first field that it points at, so that both are in sight on a small
 * screen too, else after the fields, where the button was pressed.
 */
export function FormFields({ form, Field, Alert }: FormFieldsProps) {
  const { core, fields, offers, formKey, view } = form;
  const pointedAt = view.state === 'failed' ? view.failure.fields : [];
  const marked = fields.find((field) => pointedAt.includes(field.name));
  const offer = useSyncExternalStore(offers.subscribe, offers.get, offers.get);
  // An offer comes and goes while a person types: it must not render the fields it is not about.
  const Row = useMemo(() => memo(Field), [Field]);
  const required = fields.filter((field) => field.required).length;
  const mark = required * 2 >= fields.length ? 'optional' : 'required';
  return (
    <>
      {fields.map((field) => (
        <Fragment key={`${formKey} ${field.id}`}>
          {field === marked && <Alert form={form} />}
          <Row core={core} field={field} mark={mark} />
          {offer?.field.id === field.id && <FillNotice form={form} offer={offer} />}
        </Fragment>
      ))}
      {marked === undefined && <Alert form={form} />}
    </>
  );
}
