import { type RefObject, useState } from 'react';
import type { Field } from '../schema/field.js';
import { FieldIntake } from './FieldIntake.js';
import { FieldNotes } from './FieldNotes.js';
import { FillOffers } from './FillOffers.js';
import { LiveControls } from './LiveControls.js';

/** What the fields of a form share for as long as it is on the page, whatever app it shows. */
export interface FieldParts {
  readonly controls: LiveControls;
  readonly notes: FieldNotes;
  readonly offers: FillOffers;
  readonly intake: FieldIntake;
}

/** Makes what the fields share, once; `fieldsRef` holds the fields of now. */
export function useFieldParts(fieldsRef: RefObject<readonly Field[]>): FieldParts {
  const [parts] = useState(() => {
    const controls = new LiveControls();
    const notes = new FieldNotes();
    const offers = new FillOffers();
    const intake = new FieldIntake(controls, notes, offers, () => fieldsRef.current);
    return { controls, notes, offers, intake };
  });
  return parts;
}
