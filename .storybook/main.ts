import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y'],
  framework: '@storybook/react-vite',
  // Nothing is sent to anyone, and nothing is asked of anyone: the stories are built and read without a network.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The other reader of props needs a compiler API that TypeScript 7 does not have.
  typescript: { reactDocgen: 'react-docgen', check: false },
  viteFinal: (vite) => ({
    ...vite,
    logLevel: 'warn',
    build: {
      ...vite.build,
      reportCompressedSize: false,
      // Storybook's own chunks are larger than what Vite warns of, and nobody downloads them from us.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        ...vite.build?.rolldownOptions,
        checks: { ...vite.build?.rolldownOptions?.checks, pluginTimings: false },
      },
    },
  }),
};

export default config;
