import { KeyCredentialsForm } from 'key-credentials-form';
import { follow, hrefOf } from './route.js';

/** Who is signed in to the demo. Its server answers for this linked account and no other. */
const LINKED_ACCOUNT_ID = 'northwind-traders';

interface IntegrationDetailProps {
  readonly slug: string;
  readonly onConnected: () => void;
}

/** One app, opened. The form stays where it is after it succeeded: it says itself who is connected. */
export function IntegrationDetail({ slug, onConnected }: IntegrationDetailProps) {
  return (
    <section className="detail" aria-label="App">
      <a className="back" href={hrefOf({ page: 'list' })} onClick={follow}>
        <span aria-hidden="true">←</span> All apps
      </a>
      <div className="card">
        <KeyCredentialsForm slug={slug} linkedAccountId={LINKED_ACCOUNT_ID} onSuccess={onConnected} />
      </div>
      <p className="fine-print">
        Credentials go from this page to Acme's server, which hands them to the app's vault. Acme keeps no
        copy.
      </p>
    </section>
  );
}
