import type { Integration } from './integrations.js';
import { follow, hrefOf } from './route.js';

const STATUS_WORDS: Readonly<Record<Integration['status'], string>> = {
  connected: 'Connected',
  attention: 'Needs attention',
  available: '',
};

interface IntegrationListProps {
  readonly integrations: readonly Integration[] | null;
  /** The slug that stands open, if any. */
  readonly open: string | null;
}

/** The apps that Acme offers, and how each one stands. */
export function IntegrationList({ integrations, open }: IntegrationListProps) {
  return (
    <nav className="list" aria-label="Apps" aria-busy={integrations === null}>
      {integrations?.length === 0 && <p className="list-empty">The apps could not be loaded.</p>}
      <ul>
        {integrations?.map(({ slug, name, description, icon, status }) => (
          <li key={slug}>
            <a
              href={hrefOf({ page: 'integration', slug })}
              aria-current={slug === open ? 'true' : undefined}
              onClick={follow}
            >
              {icon === '' ? <span className="no-icon" /> : <img src={icon} alt="" width="32" height="32" />}
              <span className="list-text">
                <span className="list-name">{name}</span>
                <small>{description}</small>
              </span>
              {status !== 'available' && (
                <span className="status" data-status={status}>
                  {STATUS_WORDS[status]}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
