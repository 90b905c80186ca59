import * as React from 'react';
import { Icon, useWords } from '@o2c/pcf-shared';
import { type Ask } from '../view-model/judge-rows';

export interface ListToolbarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly box: React.RefObject<HTMLInputElement>;
  /** Enter in the box goes to the rows. */
  readonly onToRows: () => void;
  /** Holds an action would be about: the chosen ones, or the one with the focus. */
  readonly about: number;
  readonly onAsk: ((ask: Ask) => void) | undefined;
  readonly onRefresh: () => void;
  readonly onSheet: () => void;
  readonly letters: boolean;
}

const ASKS: readonly { readonly ask: Ask; readonly key: string }[] = [
  { ask: 'release', key: 'R' },
  { ask: 'reject', key: 'J' },
  { ask: 'evaluate', key: 'E' },
  { ask: 'force', key: 'F' },
];

/** The filter box, and what can be done with what is chosen. */
export const ListToolbar = (props: ListToolbarProps): React.ReactElement => {
  const { text, onText, about, onAsk, letters } = props;
  const { texts } = useWords();
  return (
    <div className="o2c-holds__toolbar" data-pane>
      <input
        ref={props.box}
        type="search"
        className="o2c-holds__box"
        aria-label={texts('filter_label')}
        placeholder={texts(letters ? 'filter_hint_key' : 'filter_hint')}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          props.onToRows();
        }}
      />
      <span className="o2c-holds__actions" role="group" aria-label={texts('actions_label')}>
        {onAsk === undefined
          ? null
          : ASKS.map(({ ask, key }) => (
              <button
                key={ask}
                type="button"
                className={`o2c-holds__button${ask === 'release' ? ' o2c-holds__button--first' : ''}`}
                aria-keyshortcuts={letters ? key : undefined}
                disabled={about === 0}
                onClick={() => onAsk(ask)}
              >
                {texts(`ask_${ask}`)}
              </button>
            ))}
        <IconButton icon="refresh" label={texts('refresh')} run={props.onRefresh} />
        <IconButton icon="keyboard" label={texts('keys_title')} run={props.onSheet} />
      </span>
    </div>
  );
};

const IconButton = ({
  icon,
  label,
  run,
}: {
  readonly icon: 'refresh' | 'keyboard';
  readonly label: string;
  readonly run: () => void;
}): React.ReactElement => (
  <button type="button" className="o2c-holds__icon-button" aria-label={label} title={label} onClick={run}>
    <Icon name={icon} />
  </button>
);
