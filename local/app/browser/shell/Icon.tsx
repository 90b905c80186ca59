import * as React from 'react';

/** Own outlines on a 20 x 20 grid: no icon font, nothing fetched. */
const outlines = {
  waffle:
    'M4 4h2v2H4zM9 4h2v2H9zM14 4h2v2h-2zM4 9h2v2H4zM9 9h2v2H9zM14 9h2v2h-2zM4 14h2v2H4zM9 14h2v2H9zM14 14h2v2h-2z',
  menu: 'M3 5h14M3 10h14M3 15h14',
  settings:
    'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 2v2.5M10 15.5V18M2 10h2.5M15.500 10H18M4.300 4.300l1.800 1.800M13.900 13.900l1.800 1.800M4.300 15.700l1.800-1.800M13.900 6.100l1.800-1.800',
  chevronDown: 'M5 8l5 5 5-5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  save: 'M4 3h10l3 3v11H4zM7 3v4h6V3M7 17v-5h7v5',
  saveClose: 'M3 3h9l3 3v3M3 3v13h6M6 3v4h6V3M12 12l5 5M17 12l-5 5',
  add: 'M10 4v12M4 10h12',
  refresh: 'M16 10a6 6 0 1 1-2-4.500M14 2v4h-4',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
  building: 'M4 17V4h8v13M12 8h4v9M3 17h14M7 7h2M7 10h2M7 13h2',
  person: 'M10 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 17c0-3 2.500-5 6-5s6 2 6 5',
  document: 'M5 3h7l3 3v11H5zM12 3v3h3M8 10h5M8 13h5',
  sortUp: 'M10 15V5M6 9l4-4 4 4',
  sortDown: 'M10 5v10M6 11l4 4 4-4',
  previous: 'M12 5l-5 5 5 5',
  next: 'M8 5l5 5-5 5',
  first: 'M14 5l-5 5 5 5M6 5v10',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.500v.5',
} as const;

export type IconName = keyof typeof outlines;

/** An outline in the colour of the text around it; it says nothing by itself, so it is hidden from assistive technology. */
export const Icon = ({
  name,
  mirrored,
}: {
  readonly name: IconName;
  readonly mirrored?: boolean;
}): React.ReactElement => (
  <svg
    className={mirrored === true ? 'icon mirrored' : 'icon'}
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
    fill={name === 'waffle' ? 'currentColor' : 'none'}
    stroke={name === 'waffle' ? 'none' : 'currentColor'}
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={outlines[name]} />
  </svg>
);
