/**
 * The Fluent 2 tokens our controls read, with the values of the light web theme.
 * A host without modern theming gives no tokens at all, an older host gives fewer: each missing one is taken from here.
 * Values: `webLightTheme` of Fluent UI v9.
 */
export const FALLBACK_TOKENS = {
  colorBrandBackground: '#0f6cbd',
  colorBrandBackgroundHover: '#115ea3',
  colorBrandBackgroundPressed: '#0c3b5e',
  colorBrandForeground1: '#0f6cbd',
  colorBrandBackground2: '#ebf3fc',
  colorBrandForegroundLink: '#115ea3',
  colorNeutralBackground1: '#ffffff',
  colorNeutralBackground2: '#fafafa',
  colorNeutralBackground3: '#f5f5f5',
  colorNeutralBackground1Hover: '#f5f5f5',
  colorNeutralStroke1: '#d1d1d1',
  colorNeutralStroke2: '#e0e0e0',
  colorNeutralStrokeAccessible: '#616161',
  colorStrokeFocus2: '#000000',
  colorNeutralForegroundDisabled: '#bdbdbd',
  colorNeutralForeground1: '#242424',
  colorNeutralForeground3: '#616161',
  colorStatusSuccessBackground1: '#f1faf1',
  colorStatusSuccessBackground2: '#9fd89f',
  colorStatusSuccessForeground1: '#0e700e',
  colorStatusSuccessBorder1: '#9fd89f',
  colorStatusWarningBackground1: '#fff9f5',
  colorStatusWarningForeground1: '#bc4b09',
  colorStatusWarningBorder1: '#fdcfb4',
  colorStatusDangerBackground1: '#fdf3f4',
  colorStatusDangerBackground3: '#c50f1f',
  colorStatusDangerForeground1: '#b10e1c',
  colorStatusDangerBorder1: '#eeacb2',
  colorPaletteRedForeground1: '#bc2f32',
  colorPaletteMarigoldBackground3: '#eaa300',
  colorPaletteMarigoldForeground2: '#835b00',
  colorPaletteDarkOrangeBackground3: '#da3b01',
  colorPaletteDarkOrangeForeground1: '#c43501',
  borderRadiusMedium: '4px',
  borderRadiusLarge: '6px',
  borderRadiusXLarge: '8px',
  shadow4: '0 0 2px rgba(0,0,0,0.12), 0 2px 4px rgba(0,0,0,0.14)',
  shadow8: '0 0 2px rgba(0,0,0,0.12), 0 4px 8px rgba(0,0,0,0.14)',
  shadow16: '0 0 2px rgba(0,0,0,0.12), 0 8px 16px rgba(0,0,0,0.14)',
  shadow64: '0 0 8px rgba(0,0,0,0.12), 0 32px 64px rgba(0,0,0,0.14)',
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
} as const;

export type TokenName = keyof typeof FALLBACK_TOKENS;
