import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'key-credentials-form/styles.css';
import './demo.css';
import { App } from './App.js';

const container = document.getElementById('app');
if (container) {
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
