import type { Preview } from '@storybook/react-vite';
import '../src/form/styles.css';
import './preview.css';

/** Widths that the form has been looked at, in pixels. */
const WIDTHS = ['320', '480', '720'];

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Colours of the page around the form',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: ['light', 'dark'],
        dynamicTitle: true,
      },
    },
    dir: {
      description: 'Writing direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      description: 'Width of the place that the form stands in',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: WIDTHS.map((value) => ({ value, title: `${value} px` })),
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', dir: 'ltr', width: '480' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
  },
  decorators: [
    function InHostPage(Story, { globals }) {
      return (
        <div className="story-page" data-theme={globals.theme} data-width={globals.width} dir={globals.dir}>
          <div className="story-place">
            <Story />
          </div>
        </div>
      );
    },
  ],
};

export default preview;
