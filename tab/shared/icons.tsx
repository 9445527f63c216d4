/** The few signs the page needs, drawn here: an icon font or a package of thousands would be most of the page. */
const PATHS = {
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM1 8a7 7 0 1 1 14 0A7 7 0 0 1 1 8Z',
  play: 'M4.5 2.8v10.4c0 .6.7 1 1.2.7l8-5.2a.8.8 0 0 0 0-1.4l-8-5.2c-.5-.3-1.2 0-1.2.7Z',
  check:
    'M13.7 3.8a.8.8 0 0 1 0 1.1l-7 7.3a.8.8 0 0 1-1.1 0L2.3 8.9a.8.8 0 1 1 1.1-1.1l2.8 2.8 6.4-6.8a.8.8 0 0 1 1.1 0Z',
  pause: 'M4 3h2.5v10H4V3Zm5.5 0H12v10H9.5V3Z',
  cross:
    'M3.2 3.2a.8.8 0 0 1 1 0L8 7l3.8-3.8a.8.8 0 1 1 1 1L9 8l3.8 3.8a.8.8 0 1 1-1 1L8 9l-3.8 3.8a.8.8 0 1 1-1-1L7 8 3.2 4.2a.8.8 0 0 1 0-1Z',
  alert:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 9.6a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8ZM8 4a.8.8 0 0 0-.8.8v3.9a.8.8 0 0 0 1.6 0V4.8A.8.8 0 0 0 8 4Z',
  search:
    'M7 1.5a5.5 5.5 0 0 1 4.4 8.8l3 3a.8.8 0 0 1-1.1 1.1l-3-3A5.5 5.5 0 1 1 7 1.5ZM7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  up: 'M8 3.5 3.5 8.3l1.1 1 2.6-2.8v6h1.6v-6l2.6 2.8 1.1-1L8 3.5Z',
  down: 'M8 12.5l4.5-4.8-1.1-1-2.6 2.8v-6H7.2v6L4.6 6.7l-1.1 1L8 12.5Z',
  undo: 'M6.3 2.2a.8.8 0 0 1 0 1.1L4.6 5H9a5 5 0 0 1 0 10H7.5a.8.8 0 0 1 0-1.5H9a3.5 3.5 0 1 0 0-7H4.6l1.7 1.7a.8.8 0 1 1-1.1 1.1L2.2 6.3a.8.8 0 0 1 0-1.1l3-3a.8.8 0 0 1 1.1 0Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative always: what it shows is said in words beside it. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
