import { agingRamp } from './aging-ramp';
import { hostTokens, type HostDesign } from './host-tokens';
import { statusColours } from './status-colours';

export type ThemeVariables = Readonly<Record<`--o2c-${string}`, string>>;

/** The host's look as CSS custom properties, so that a control's style sheet needs no colour of its own. */
export function themeVariables(design: HostDesign | undefined): ThemeVariables {
  const t = hostTokens(design);
  const variables: Record<`--o2c-${string}`, string> = {
    '--o2c-surface': t.colorNeutralBackground1,
    '--o2c-surface-subtle': t.colorNeutralBackground2,
    '--o2c-surface-hover': t.colorNeutralBackground1Hover,
    '--o2c-text': t.colorNeutralForeground1,
    '--o2c-text-subtle': t.colorNeutralForeground3,
    '--o2c-line': t.colorNeutralStroke2,
    '--o2c-line-strong': t.colorNeutralStrokeAccessible,
    '--o2c-brand': t.colorBrandForeground1,
    '--o2c-brand-tint': t.colorBrandBackground2,
    '--o2c-link': t.colorBrandForegroundLink,
    '--o2c-focus': t.colorStrokeFocus2,
    // Red text straight on the card: the danger status colour is made for its own tint and too dark for a dark card.
    '--o2c-late': t.colorPaletteRedForeground1,
    '--o2c-radius': t.borderRadiusMedium,
    '--o2c-radius-card': t.borderRadiusXLarge,
    '--o2c-shadow': t.shadow4,
    '--o2c-font': t.fontFamilyBase,
  };
  for (const [name, colour] of Object.entries(statusColours(design))) {
    variables[`--o2c-${name}-background`] = colour.background;
    variables[`--o2c-${name}-text`] = colour.foreground;
    variables[`--o2c-${name}-border`] = colour.border;
  }
  agingRamp(design).forEach((step, index) => {
    variables[`--o2c-age-${index}`] = step.fill;
    variables[`--o2c-age-${index}-edge`] = step.edge;
  });
  return variables;
}
