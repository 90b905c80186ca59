/** Strokes of our icons on a 16 x 16 grid, drawn for this project. */
export const ICON_PATHS = {
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  chevronDown: 'M3 6l5 5 5-5',
  chevronUp: 'M3 10.5l5-5 5 5',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10',
  info: 'M8 2a6 6 0 1 0 .01 0M8 7.5V11M8 5v.01',
  keyboard: 'M1.5 4.5h13v7.5h-13zM4 7h.01M6.5 7h.01M9 7h.01M11.5 7h.01M5 9.5h6',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5',
  sortDown: 'M8 3v10M4 9l4 4 4-4',
  sortUp: 'M8 13V3M4 7l4-4 4 4',
  table: 'M2 3h12v10H2zM2 6.5h12M6 6.5V13',
  warning: 'M8 2.5L14.5 13.5h-13zM8 6.5V10M8 12v.01',
} as const;

export type IconName = keyof typeof ICON_PATHS;
