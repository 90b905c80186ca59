import * as React from 'react';
import { registerIcons, setIconOptions } from '@fluentui/react';
import { Icon } from './Icon';
import { type IconName } from './paths';

/** The names Fluent UI v8 components ask for, and our drawing for each. */
const FLUENT_NAMES: Readonly<Record<string, IconName>> = {
  Blocked2: 'lock',
  CalculatorMultiply: 'cross',
  Calendar: 'calendar',
  Cancel: 'cross',
  CheckMark: 'check',
  ChevronDown: 'chevronDown',
  Clear: 'cross',
  Completed: 'check',
  Down: 'chevronDown',
  ErrorBadge: 'warning',
  Info: 'info',
  SortDown: 'sortDown',
  SortUp: 'sortUp',
  Up: 'chevronUp',
  Warning: 'warning',
};

/** Gives Fluent's own components our drawings, instead of the icon font that `initializeIcons` would fetch from a CDN. */
export function registerFluentIcons(): void {
  // A second control on the page registers the same names again; that is no news.
  setIconOptions({ disableWarnings: true });
  const icons = Object.entries(FLUENT_NAMES).map(
    ([fluent, own]) => [fluent, <Icon key={fluent} name={own} />] as const,
  );
  registerIcons({ icons: Object.fromEntries(icons) });
}
