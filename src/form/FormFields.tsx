import { type ComponentType, Fragment, memo, useMemo, useSyncExternalStore } from 'react';
import type { FieldRowProps } from '../fields/FieldRow.js';
import type { PartProps } from './components.js';
import { FillNotice } from './FillNotice.js';

/** All fields, and the offer to fill several of them under the one that was pasted into. */
export function FormFields({ form, Field }: PartProps & { readonly Field: ComponentType<FieldRowProps> }) {
  const { core, fields, offers, formKey } = form;
  const offer = useSyncExternalStore(offers.subscribe, offers.get, offers.get);
  // An offer comes and goes while a person types: it must not render the fields it is not about.
  const Row = useMemo(() => memo(Field), [Field]);
  const required = fields.filter((field) => field.required).length;
  const mark = required * 2 >= fields.length ? 'optional' : 'required';
  return fields.map((field) => (
    <Fragment key={`${formKey} ${field.id}`}>
      <Row core={core} field={field} mark={mark} />
      {offer?.field.id === field.id && <FillNotice form={form} offer={offer} />}
    </Fragment>
  ));
}
