export type ThemeName = 'light' | 'dark' | 'highContrast';

/** How the page looks for this person: their choice, not data. */
export interface DisplayChoice {
  readonly theme: ThemeName;
  readonly rightToLeft: boolean;
  /** Windows language id of the user interface, e.g. 1033 English, 1031 German. */
  readonly lcid: number;
}

export type Tokens = Readonly<Record<string, string | number>>;

export interface Display extends DisplayChoice {
  /** Fluent 2 design tokens of the theme. */
  readonly tokens: Tokens;
}

const storageKey = 'local-app.display';
const themes: readonly string[] = ['light', 'dark', 'highContrast'];
const standard: DisplayChoice = { theme: 'light', rightToLeft: false, lcid: 1033 };

/** The kept choice, overruled by the address (`?theme=dark&dir=rtl&lcid=1031`). */
export function readDisplayChoice(search: string): DisplayChoice {
  const query = new URLSearchParams(search);
  const kept = { ...standard, ...keptChoice() };
  const theme = query.get('theme') ?? kept.theme;
  const direction = query.get('dir');
  return {
    theme: isTheme(theme) ? theme : standard.theme,
    rightToLeft: direction === null ? kept.rightToLeft : direction === 'rtl',
    lcid: Number(query.get('lcid') ?? kept.lcid) || standard.lcid,
  };
}

/** Keeps the choice for the next page of this browser session. */
export function keepDisplayChoice({ theme, rightToLeft, lcid }: DisplayChoice): void {
  window.sessionStorage.setItem(storageKey, JSON.stringify({ theme, rightToLeft, lcid }));
}

const isTheme = (name: string): name is ThemeName => themes.includes(name);

function keptChoice(): Partial<DisplayChoice> {
  try {
    return JSON.parse(window.sessionStorage.getItem(storageKey) ?? '{}') as Partial<DisplayChoice>;
  } catch {
    return {};
  }
}
