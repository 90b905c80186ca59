import { asObject } from '../dataverse/read-json';
import { type ThemeName, type Tokens } from './display';

/** The token sets of the three themes, from the app's server. */
export async function loadTokens(): Promise<Readonly<Record<ThemeName, Tokens>>> {
  const body = asObject(await (await fetch('/app/themes.json')).json());
  const theme = (name: ThemeName): Tokens => asObject(body[name]) as Tokens;
  return { light: theme('light'), dark: theme('dark'), highContrast: theme('highContrast') };
}
