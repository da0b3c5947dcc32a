import { IntegrationDetail } from './IntegrationDetail.js';
import { IntegrationList } from './IntegrationList.js';
import { useIntegrations } from './integrations.js';
import { useRoute } from './route.js';
import { Sidebar } from './Sidebar.js';

/** A settings page of a made-up product: the apps on the left, the one that is open beside them. */
export function App() {
  const route = useRoute();
  const [integrations, reload] = useIntegrations();
  const open = route.page === 'integration' ? route.slug : null;

  return (
    <div className="shell">
      <Sidebar />
      <main className="page" data-page={route.page}>
        <header className="page-header">
          <p className="crumbs">
            Settings <span aria-hidden="true">/</span> Integrations
          </p>
          <h1>Integrations</h1>
          <p className="lead">
            Connect the tools your team already uses. Acme keeps them in step with your books.
          </p>
        </header>
        <div className="columns">
          <IntegrationList integrations={integrations} open={open} />
          {open === null ? (
            <p className="nothing-open">Choose an app to connect it.</p>
          ) : (
            <IntegrationDetail key={open} slug={open} onConnected={reload} />
          )}
        </div>
      </main>
    </div>
  );
}
