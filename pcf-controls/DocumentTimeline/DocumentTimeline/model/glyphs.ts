import { type Stage, type What } from './timeline-event';

/** Strokes on a 16 x 16 grid, drawn for this project. */
export const GLYPHS = {
  inbox: 'M2.5 9l1.5-5.5h8L13.5 9v4h-11zM2.5 9h3.2c.3 1.2 1.2 2 2.3 2s2-.8 2.3-2h3.2',
  shield: 'M8 2l5 1.8v4.2c0 3-2 5-5 6-3-1-5-3-5-6V3.8zM5.8 8l1.6 1.6L10.4 6.4',
  pause: 'M8 2a6 6 0 1 0 .01 0M6.3 5.7v4.6M9.7 5.7v4.6',
  truck: 'M1.5 4h8v7h-8zM9.5 6.5h2.8l2.2 2.4V11h-5zM4 11a1.4 1.4 0 1 0 .01 0M11.8 11a1.4 1.4 0 1 0 .01 0',
  box: 'M2.5 5L8 2.5 13.5 5v6L8 13.5 2.5 11zM2.5 5L8 7.5 13.5 5M8 7.5v6',
  document: 'M4 1.8h5.2L12 4.6v9.6H4zM9 1.8v3h3M6 8h4M6 10.5h4',
  mail: 'M2 3.8h12v8.4H2zM2 4.2l6 4.6 6-4.6',
  coins:
    'M8 2a6 6 0 1 0 .01 0M10 5.6C9.4 5 8.8 4.8 8 4.8c-1.2 0-2 .6-2 1.6 0 2.2 4.2 1 4.2 3.2 0 1-.9 1.6-2.2 1.6-.9 0-1.6-.3-2.2-.9M8 3.8v8.4',
  link: 'M6.5 9.5l3-3M7 4.8l1.3-1.3a2.6 2.6 0 0 1 3.7 3.7L10.7 8.5M9 11.2l-1.3 1.3A2.6 2.6 0 0 1 4 8.8l1.3-1.3',
  scales: 'M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5L1.5 9h3zM13 4.5L11.5 9h3z',
  person: 'M8 2.2a2.7 2.7 0 1 0 .01 0M3 13.8c.3-3 2.3-4.6 5-4.6s4.7 1.6 5 4.6',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  chevronDown: 'M3 6l5 5 5-5',
  chevronUp: 'M3 10.5l5-5 5 5',
  info: 'M8 2a6 6 0 1 0 .01 0M8 7.5V11M8 5v.01',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5',
  warning: 'M8 2.5L14.5 13.5h-13zM8 6.5V10M8 12v.01',
} as const;

export type GlyphName = keyof typeof GLYPHS;

const OF_STAGE: Readonly<Record<Stage, GlyphName>> = {
  captured: 'inbox',
  cleared: 'shield',
  shipped: 'truck',
  invoiced: 'document',
  delivered: 'mail',
  paid: 'coins',
};

const OF_EVENT: Readonly<Partial<Record<What, GlyphName>>> = {
  held: 'pause',
  decision: 'scales',
  approval_requested: 'person',
  approval_decided: 'person',
  goods_delivered: 'box',
  shipment_planned: 'box',
  settled: 'link',
  settlement_reversed: 'link',
};

/** Drawing of a stage. */
export const stageGlyph = (stage: Stage): string => GLYPHS[OF_STAGE[stage]];

/** Drawing of an event: its own, else its stage's. */
export const eventGlyph = (what: What, stage: Stage): string => GLYPHS[OF_EVENT[what] ?? OF_STAGE[stage]];
