import * as React from 'react';
import { useWords } from '../words/use-words';
import { type CreditActionName } from './credit-actions';

/** The letter of each action; the one that asks for a release has that of the release. */
export const LETTERS = {
  release: 'r',
  requestRelease: 'r',
  reject: 'j',
  force: 'h',
  evaluate: 'e',
  whatIf: 'w',
} as const satisfies Readonly<Record<CreditActionName, string>>;

export interface ActionBarProps {
  readonly actions: readonly CreditActionName[];
  readonly letters: boolean;
  readonly expanded: boolean;
  readonly run: (action: CreditActionName) => void;
  /** Further buttons, after the actions. */
  readonly children: React.ReactNode;
}

/** What can be done, most likely first. */
export const ActionBar = ({ actions, letters, expanded, run, children }: ActionBarProps): React.ReactElement => {
  const { texts } = useWords();
  return (
    <div className="o2c-credit__buttons" role="group" aria-label={texts('actions_label')}>
      {actions.map((action, index) => (
        <button
          key={action}
          type="button"
          className={
            index === 0 && action !== 'force' ? 'o2c-credit__button o2c-credit__button--first' : 'o2c-credit__button'
          }
          aria-keyshortcuts={letters ? LETTERS[action].toUpperCase() : undefined}
          aria-expanded={action === 'whatIf' ? expanded : undefined}
          onClick={() => run(action)}
        >
          {texts(`action_${action}`)}
          {letters ? <kbd aria-hidden>{LETTERS[action].toUpperCase()}</kbd> : null}
        </button>
      ))}
      {children}
    </div>
  );
};
