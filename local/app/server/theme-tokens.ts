import * as React from 'react';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

export type Tokens = Readonly<Record<string, string | number>>;

export interface ThemeTokens {
  readonly light: Tokens;
  readonly dark: Tokens;
  readonly highContrast: Tokens;
}

/**
 * The Fluent 2 design tokens that Dynamics 365 hands to controls (`fluentDesignLanguage.tokenTheme`), read once from pcf-start's copy
 * of Fluent 9 in node_modules: the real values, without a second copy of them here and without 1.3 MB in the browser.
 */
export function readThemeTokens(): ThemeTokens {
  const window: Record<string, unknown> = { React, ReactDOM: {} };
  runInNewContext(readFileSync(require.resolve('pcf-start/lib/fluent_9_4_0.js'), 'utf8'), {
    self: window,
    setTimeout,
    clearTimeout,
  });
  const fluent = window['FluentUIReactv940'] as Readonly<Record<string, Tokens>>;
  const theme = (name: string): Tokens => {
    const tokens = fluent[name];
    if (tokens === undefined) throw new Error(`pcf-start's Fluent 9 has no ${name}.`);
    return tokens;
  };
  return { light: theme('webLightTheme'), dark: theme('webDarkTheme'), highContrast: theme('teamsHighContrastTheme') };
}
