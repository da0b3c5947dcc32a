import type { Format } from '../messages/format.js';
import type { Field } from '../schema/field.js';
import type { FieldDrafts } from './FieldDrafts.js';
import type { FieldErrors } from './FieldErrors.js';
import type { FieldIntake } from './FieldIntake.js';
import type { FieldNotes } from './FieldNotes.js';
import type { LiveControls } from './LiveControls.js';
import type { PasswordManagers } from './sensitiveAttributes.js';

/** What the fields of one form share. */
export interface FormCore {
  /** Prefix of the form's DOM ids, unique on the page. */
  readonly scope: string;
  readonly errors: FieldErrors;
  readonly controls: LiveControls;
  readonly drafts: FieldDrafts;
  readonly notes: FieldNotes;
  readonly intake: FieldIntake;
  readonly format: Format;
  /** What the words are written in. */
  readonly locale: string;
  /** Says something to a screen reader, politely. */
  readonly announce: (text: string) => void;
  /** A submission runs: controls are read-only, and readable. */
  readonly busy: boolean;
  readonly passwordManagers: PasswordManagers;
  /** A person or a password manager changed the field. */
  readonly onEdit: (field: Field) => void;
}
