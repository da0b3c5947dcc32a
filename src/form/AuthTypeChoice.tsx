import { AlertIcon } from '../fields/icons.js';
import type { PartProps } from './components.js';

/** The choice between several key-based auth types. */
export function AuthTypeChoice({ form }: PartProps) {
  const { authTypes, authType, authTypeMissing, core, language, chooseAuthType } = form;
  if (authTypes.length === 0) return null;
  const errorId = `${core.scope}-auth-type-error`;
  return (
    <fieldset
      data-kcf="auth-type"
      data-invalid={authTypeMissing ? '' : undefined}
      disabled={core.busy}
      aria-describedby={authTypeMissing ? errorId : undefined}
    >
      <legend>{language.format({ id: 'chooseAuthType' })}</legend>
      {authTypes.map((candidate) => (
        <label key={candidate.authType} data-kcf="auth-type-option">
          <input
            type="radio"
            name={`${core.scope}-auth-type`}
            value={candidate.authType}
            checked={candidate.authType === authType}
            onChange={() => chooseAuthType(candidate.authType)}
          />
          <bdi>{candidate.label}</bdi>
        </label>
      ))}
      {authTypeMissing && (
        <p data-kcf="error" id={errorId}>
          <AlertIcon />
          <span>{language.format({ id: 'chooseAuthTypeError' })}</span>
        </p>
      )}
    </fieldset>
  );
}
