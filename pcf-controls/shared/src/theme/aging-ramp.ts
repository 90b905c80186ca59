import { hostTokens, type HostDesign } from './host-tokens';

/** `fill` gives the mood, `edge` carries the contrast: at least 3:1 against the card (WCAG 1.4.11). */
export interface RampStep {
  readonly fill: string;
  readonly edge: string;
}

/**
 * Colours of aging buckets from current to oldest: a calm tint first, stronger with age (spec/ux.md 4).
 * A definition with more buckets than steps repeats the last step.
 */
export function agingRamp(design: HostDesign | undefined): readonly RampStep[] {
  const t = hostTokens(design);
  return [
    { fill: t.colorStatusSuccessBackground2, edge: t.colorStatusSuccessForeground1 },
    { fill: t.colorNeutralStroke1, edge: t.colorNeutralStrokeAccessible },
    { fill: t.colorPaletteMarigoldBackground3, edge: t.colorPaletteMarigoldForeground2 },
    { fill: t.colorPaletteDarkOrangeBackground3, edge: t.colorPaletteDarkOrangeForeground1 },
    { fill: t.colorStatusDangerBackground3, edge: t.colorStatusDangerForeground1 },
  ];
}
