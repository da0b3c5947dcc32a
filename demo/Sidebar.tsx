const MAIN = ['Home', 'Invoices', 'Customers', 'Reports'];
const SETTINGS = ['General', 'Team', 'Billing'];

/** Acme's own navigation; only the page that this demo is about leads anywhere. */
export function Sidebar() {
  return (
    <aside className="sidebar">
      <p className="brand">
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <rect width="24" height="24" rx="6" fill="currentColor" />
          <path d="M6.5 17 12 6.5 17.5 17M9 13.4h6" fill="none" stroke="var(--surface)" strokeWidth="2" />
        </svg>
        Acme
      </p>
      <nav aria-label="Acme">
        <ul>
          {MAIN.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p className="nav-heading">Settings</p>
        <ul>
          {SETTINGS.map((name) => (
            <li key={name}>{name}</li>
          ))}
          <li>
            <a href="/integrations/netsuite" aria-current="page">
              Integrations
            </a>
          </li>
        </ul>
      </nav>
      <p className="account">
        <span className="avatar" aria-hidden="true">
          NT
        </span>
        <span>
          Northwind Traders
          <small>nora@northwind.example</small>
        </span>
      </p>
    </aside>
  );
}
