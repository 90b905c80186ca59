import { FALLBACK_TOKENS, type TokenName } from '../theme/fallback-tokens';

type Design = ComponentFramework.FluentDesignState;

/** `webDarkTheme` of Fluent UI v9, the tokens our controls read. */
const DARK: Readonly<Record<TokenName, string>> = {
  ...FALLBACK_TOKENS,
  colorBrandBackground: '#115ea3',
  colorBrandBackgroundHover: '#0f6cbd',
  colorBrandForeground1: '#479ef5',
  colorBrandBackground2: '#082338',
  colorBrandForegroundLink: '#479ef5',
  colorNeutralBackground1: '#292929',
  colorNeutralBackground2: '#1f1f1f',
  colorNeutralBackground3: '#141414',
  colorNeutralBackground1Hover: '#3d3d3d',
  colorNeutralStroke1: '#666666',
  colorNeutralStroke2: '#525252',
  colorNeutralStrokeAccessible: '#adadad',
  colorStrokeFocus2: '#ffffff',
  colorNeutralForegroundDisabled: '#5c5c5c',
  colorNeutralForeground1: '#ffffff',
  colorNeutralForeground3: '#adadad',
  colorStatusSuccessBackground1: '#052505',
  colorStatusSuccessBackground2: '#094509',
  colorStatusSuccessForeground1: '#54b054',
  colorStatusSuccessBorder1: '#107c10',
  colorStatusWarningBackground1: '#4a1e04',
  colorStatusWarningForeground1: '#faa06b',
  colorStatusWarningBorder1: '#f7630c',
  colorStatusDangerBackground1: '#3b0509',
  colorStatusDangerForeground1: '#dc626d',
  colorStatusDangerBorder1: '#c50f1f',
  colorPaletteRedForeground1: '#e37d80',
  colorPaletteMarigoldForeground2: '#f9e2ae',
  colorPaletteDarkOrangeForeground1: '#e9835e',
  shadow4: '0 0 2px rgba(0,0,0,0.24), 0 2px 4px rgba(0,0,0,0.28)',
};

/** `teamsHighContrastTheme` of Fluent UI v9: black, white, yellow links, cyan for focus and hover. */
const HIGH_CONTRAST: Readonly<Record<TokenName, string>> = Object.fromEntries(
  Object.entries(FALLBACK_TOKENS).map(([name, value]) => [name, value.startsWith('#') ? highContrast(name) : value]),
) as Record<TokenName, string>;

function highContrast(name: string): string {
  if (name === 'colorBrandForegroundLink') return '#ffff00';
  if (name === 'colorNeutralForegroundDisabled') return '#3ff23f';
  if (/Hover|Pressed|Focus/.test(name)) return '#1aebff';
  if (name === 'colorBrandBackground' || /Background3$/.test(name))
    return name.startsWith('colorNeutral') ? '#000000' : '#ffffff';
  return name.includes('Background') ? '#000000' : '#ffffff';
}

export const lightDesign: Design = designOf(FALLBACK_TOKENS, false);
export const darkDesign: Design = designOf(DARK, true);
export const highContrastDesign: Design = designOf(HIGH_CONTRAST, true);

/** Only the tokens our controls read stand in a stand-in's theme. */
function designOf(tokenTheme: Readonly<Record<TokenName, string>>, isDarkTheme: boolean): Design {
  const partial: Partial<Design> = { tokenTheme, isDarkTheme };
  return partial as Design;
}
