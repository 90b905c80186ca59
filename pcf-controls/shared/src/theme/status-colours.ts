import { hostTokens, type HostDesign } from './host-tokens';

export interface StatusColour {
  readonly background: string;
  readonly foreground: string;
  readonly border: string;
}

export type Status = 'ok' | 'watch' | 'bad' | 'info' | 'neutral';

/** Status colours beside the v8 theme, which has no border slots for them. Never the only sign: an icon or word goes along (WCAG 1.4.1). */
export function statusColours(design: HostDesign | undefined): Readonly<Record<Status, StatusColour>> {
  const t = hostTokens(design);
  return {
    ok: {
      background: t.colorStatusSuccessBackground1,
      foreground: t.colorStatusSuccessForeground1,
      border: t.colorStatusSuccessBorder1,
    },
    watch: {
      background: t.colorStatusWarningBackground1,
      foreground: t.colorStatusWarningForeground1,
      border: t.colorStatusWarningBorder1,
    },
    bad: {
      background: t.colorStatusDangerBackground1,
      foreground: t.colorStatusDangerForeground1,
      border: t.colorStatusDangerBorder1,
    },
    info: { background: t.colorBrandBackground2, foreground: t.colorBrandForeground1, border: t.colorBrandForeground1 },
    neutral: {
      background: t.colorNeutralBackground3,
      foreground: t.colorNeutralForeground3,
      border: t.colorNeutralStroke1,
    },
  };
}
