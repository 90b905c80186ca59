import * as React from 'react';
import { type Reference } from '../forms/record';
import { useHost } from '../shell/host';
import { useLoaded } from '../shell/use-loaded';
import { findReferences } from './find-references';
import { FoundList } from './FoundList';

export interface LookupSearchProps {
  readonly id: string;
  readonly label: string;
  readonly targets: readonly string[];
  readonly choose: (found: Reference) => void;
}

/** What is typed, whether the list is open, and which entry is marked. */
interface Search {
  readonly text: string;
  readonly open: boolean;
  readonly active: number;
}

/** Finds a row by the beginning of its name: a combobox with the WAI-ARIA list pattern. */
export const LookupSearch = ({ id, label, targets, choose }: LookupSearchProps): React.ReactElement => {
  const [search, setSearch] = React.useState<Search>({ text: '', open: false, active: 0 });
  const { text, open, active } = search;
  const found = useFound(targets, search);
  const update = (part: Partial<Search>) => (): void => {
    setSearch({ ...search, ...part });
  };
  const press = (event: React.KeyboardEvent): void => {
    const chosen = found[active];
    if (event.key === 'Enter' && chosen) choose(chosen);
    else if (!(event.key in steps)) return;
    else setSearch(step(search, { key: event.key, last: found.length - 1 }));
    event.preventDefault();
  };
  return (
    <div className="lookup-search">
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={`Look for ${label}`}
        value={text}
        onFocus={update({ open: true })}
        onBlur={update({ open: false })}
        onChange={(event) => {
          setSearch({ text: event.target.value, open: true, active: 0 });
        }}
        onKeyDown={press}
      />
      {open ? <FoundList id={id} label={label} found={found} active={active} choose={choose} /> : null}
    </div>
  );
};

/** Rows that fit what is typed, while the list is open. */
function useFound(targets: readonly string[], { open, text }: Search): readonly Reference[] {
  const { metadata } = useHost();
  const loaded = useLoaded(`${open}|${text}`, () =>
    open ? findReferences(metadata, targets, text) : Promise.resolve([]),
  );
  return loaded.state === 'ready' ? loaded.value : [];
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Escape: 0 };

const step = (search: Search, { key, last }: { readonly key: string; readonly last: number }): Search => ({
  ...search,
  open: key !== 'Escape',
  active: Math.max(0, Math.min(search.active + (steps[key] ?? 0), last)),
});
