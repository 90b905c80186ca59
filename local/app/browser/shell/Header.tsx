import * as React from 'react';
import { type DisplayChoice } from '../theme/display';
import { DisplayPanel } from './DisplayPanel';
import { Icon } from './Icon';
import { Link } from './Link';
import { type Started } from './load-start';
import { PersonPanel } from './PersonPanel';
import { Popover } from './Popover';

export interface HeaderProps {
  readonly started: Started;
  readonly name: string;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly change: (choice: DisplayChoice) => void;
}

/** The bar on top: navigation button, product and app, environment, display settings, and who works. */
export const Header = ({ started, name, open, toggle, change }: HeaderProps): React.ReactElement => {
  const { session, person } = started;
  return (
    <header className="top-bar">
      <button
        type="button"
        className="bar-button"
        aria-label="Site map"
        aria-expanded={open}
        aria-controls="sitemap"
        onClick={toggle}
      >
        <Icon name="menu" />
      </button>
      <span className="product">Dynamics 365</span>
      <Link to={{ page: 'home' }} className="app-name">
        {name}
      </Link>
      <span className="bar-space" />
      <span className="environment">
        <span className="environment-label">Environment</span>
        <span>{session.environment}</span>
      </span>
      <Popover label="Settings" face={<Icon name="settings" />}>
        <DisplayPanel change={change} />
      </Popover>
      <Popover
        label={`${initials(person.displayName)}: signed in as ${person.displayName}`}
        face={<span className="persona">{initials(person.displayName)}</span>}
      >
        <PersonPanel person={person} users={session.users} />
      </Popover>
    </header>
  );
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2);
