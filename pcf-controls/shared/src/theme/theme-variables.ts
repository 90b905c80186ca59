import { hostTokens, type HostDesign } from './host-tokens';

export type ThemeVariables = Readonly<Record<`--${string}`, string>>;

/**
 * The host's look as CSS custom properties of the tokens' own names (`--colorNeutralBackground1`), as Fluent 2 writes them too.
 * What a token means to a control is said in the control's style sheet, which needs no colour of its own.
 */
export const themeVariables = (design: HostDesign | undefined): ThemeVariables =>
  Object.fromEntries(Object.entries(hostTokens(design)).map(([name, value]) => [`--${name}`, value]));
