import {
  createTheme,
  type IEffects,
  type IFontStyles,
  type IPalette,
  type ISemanticColors,
  type Theme,
} from '@fluentui/react';
import { hostTokens, type HostDesign, type Tokens } from './host-tokens';

/**
 * The Fluent UI v8 theme that looks like the host's Fluent 2 tokens (spec/ux.md 4, token mapping).
 * Without tokens it is the light theme; dark and high contrast come out of the tokens themselves.
 */
export function toV8Theme(design: HostDesign | undefined, isRtl: boolean): Theme {
  const tokens = hostTokens(design);
  return createTheme({
    isInverted: design?.isDarkTheme ?? false,
    rtl: isRtl,
    palette: paletteOf(tokens, design?.isDarkTheme === true),
    semanticColors: semanticColorsOf(tokens),
    effects: effectsOf(tokens),
    fonts: fontsOf(tokens),
  });
}

// Fluent v8 writes `white` on `themePrimary` (a calendar's today, a primary button), and `white` is the dark surface of a dark
// theme: there only the light brand colour can be read.
const paletteOf = (t: Tokens, isDark: boolean): Partial<IPalette> => ({
  themePrimary: isDark ? t.colorBrandForeground1 : t.colorBrandBackground,
  themeDark: t.colorBrandBackgroundHover,
  themeDarkAlt: t.colorBrandBackgroundHover,
  themeDarker: t.colorBrandBackgroundPressed,
  themeSecondary: t.colorBrandForeground1,
  themeTertiary: t.colorBrandForeground1,
  themeLighter: t.colorBrandBackground2,
  themeLighterAlt: t.colorBrandBackground2,
  white: t.colorNeutralBackground1,
  neutralLighterAlt: t.colorNeutralBackground2,
  neutralLighter: t.colorNeutralBackground3,
  neutralLight: t.colorNeutralBackground1Hover,
  neutralQuaternaryAlt: t.colorNeutralStroke2,
  neutralQuaternary: t.colorNeutralStroke2,
  neutralTertiaryAlt: t.colorNeutralStroke1,
  neutralTertiary: t.colorNeutralForegroundDisabled,
  neutralSecondary: t.colorNeutralForeground3,
  neutralSecondaryAlt: t.colorNeutralForeground3,
  neutralPrimaryAlt: t.colorNeutralForeground1,
  neutralPrimary: t.colorNeutralForeground1,
  neutralDark: t.colorNeutralForeground1,
  black: t.colorNeutralForeground1,
});

// Body, menu and input colours are not here: Fluent takes them from `white`, `neutralPrimary` and `neutralSecondary` of the palette.
const semanticColorsOf = (t: Tokens): Partial<ISemanticColors> => ({
  bodyDivider: t.colorNeutralStroke2,
  disabledText: t.colorNeutralForegroundDisabled,
  link: t.colorBrandForegroundLink,
  linkHovered: t.colorBrandForegroundLink,
  inputBorder: t.colorNeutralStrokeAccessible,
  focusBorder: t.colorStrokeFocus2,
  successBackground: t.colorStatusSuccessBackground1,
  successIcon: t.colorStatusSuccessForeground1,
  warningBackground: t.colorStatusWarningBackground1,
  warningIcon: t.colorStatusWarningForeground1,
  errorBackground: t.colorStatusDangerBackground1,
  errorIcon: t.colorStatusDangerForeground1,
  errorText: t.colorStatusDangerForeground1,
  messageText: t.colorNeutralForeground1,
});

const effectsOf = (t: Tokens): Partial<IEffects> => ({
  roundedCorner2: t.borderRadiusMedium,
  roundedCorner4: t.borderRadiusLarge,
  roundedCorner6: t.borderRadiusXLarge,
  elevation4: t.shadow4,
  elevation8: t.shadow8,
  elevation16: t.shadow16,
  elevation64: t.shadow64,
});

const fontsOf = (t: Tokens): Partial<IFontStyles> => ({
  small: { fontFamily: t.fontFamilyBase, fontSize: 12, lineHeight: 16, fontWeight: 400 },
  medium: { fontFamily: t.fontFamilyBase, fontSize: 14, lineHeight: 20, fontWeight: 400 },
  large: { fontFamily: t.fontFamilyBase, fontSize: 16, lineHeight: 22, fontWeight: 600 },
  xLarge: { fontFamily: t.fontFamilyBase, fontSize: 24, lineHeight: 32, fontWeight: 600 },
});
