import * as React from 'react';
import { registerIcons, setIconOptions } from '@fluentui/react';
import { Icon } from './Icon';
import { ICON_PATHS, type IconName } from './paths';

/** Our drawing under a name that Fluent's own components can be told (`iconProps`, `navigationIcons`). */
export const fluentIcon = (name: IconName): string => `o2c-${name}`;

/**
 * Makes our drawings known to Fluent. Under names of our own: the usual ones are taken by the icon font that the platform's
 * copy of Fluent registers when it loads, and that font comes from a CDN.
 */
export function registerFluentIcons(): void {
  // A second control on the page registers the same names again; that is no news.
  setIconOptions({ disableWarnings: true });
  const names = Object.keys(ICON_PATHS) as IconName[];
  registerIcons({
    icons: Object.fromEntries(names.map((name) => [fluentIcon(name), <Icon key={name} name={name} />])),
  });
}
