import { FALLBACK_TOKENS, type TokenName } from './fallback-tokens';

/** What a host hands over as `context.fluentDesignLanguage`; only these two members are read. */
export interface HostDesign {
  readonly tokenTheme?: object | undefined;
  readonly isDarkTheme?: boolean | undefined;
}

export type Tokens = Readonly<Record<TokenName, string>>;

/** The tokens our controls read, each from the host or, where the host has none, from the light fallback theme. */
export function hostTokens(design: HostDesign | undefined): Tokens {
  const given = new Map<string, unknown>(Object.entries(design?.tokenTheme ?? {}));
  const entries = Object.entries(FALLBACK_TOKENS).map(([name, fallback]) => {
    const value = given.get(name);
    return [name, typeof value === 'string' && value !== '' ? value : fallback];
  });
  return Object.fromEntries(entries) as Tokens;
}
