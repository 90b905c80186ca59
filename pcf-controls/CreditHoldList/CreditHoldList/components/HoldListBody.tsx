import * as React from 'react';
import { LiveRegion, useContainerWidth, useWords } from '@o2c/pcf-shared';
import { type Question, useJudgement } from '../hooks/use-judgement';
import { type HoldListState, useHoldList } from '../hooks/use-hold-list';
import { useListKeys } from '../hooks/use-list-keys';
import { type HoldListProps } from '../list-props';
import { layoutOf } from '../view-model/columns';
import { draftsOf } from '../view-model/drafts-of';
import { type Ask } from '../view-model/judge-rows';
import { ActionDialog } from './ActionDialog';
import { HoldPane } from './HoldPane';
import { ListToolbar } from './ListToolbar';
import { rowSentence } from './cell-content';
import { Notices } from './Notices';
import { Results } from './Results';
import { Rows } from './Rows';
import { ShortcutSheet } from './ShortcutSheet';
import { SummaryStrip } from './SummaryStrip';

/** The list's frame: sums, filter and actions, the rows or why there are none, the pane, and what came of what was asked. */
export const HoldListBody = (props: HoldListProps): React.ReactElement => {
  const { texts } = useWords();
  const { listing, commands, today, shortcuts } = props;
  const frame = useFrame(props);
  const { state, asking, layout, opened } = frame;
  const pane = { today, commands, onClose: frame.closePane };
  return (
    <section ref={frame.root} className="o2c-holds__list" aria-label={texts('list_label')} onKeyDown={frame.onKeyDown}>
      <Notices props={props} state={state} />
      <SummaryStrip
        summary={state.summary}
        chosen={state.filter.causes}
        onToggle={state.toggleCause}
        partial={listing.hasMore}
      />
      <ListToolbar
        text={state.filter.text}
        onText={state.setText}
        box={frame.box}
        onToRows={frame.toRows}
        about={asking.about.length}
        onAsk={asking.ask}
        onRefresh={commands.refresh}
        onSheet={() => frame.setSheet(true)}
        letters={shortcuts}
      />
      <div className={`o2c-holds__body o2c-holds__body--${opened === undefined ? 'alone' : layout}`}>
        <Rows {...frame} props={props} />
        {opened === undefined ? null : <HoldPane {...pane} hold={opened} request={state.under.get(opened.row.id)} />}
      </div>
      <Results {...state.requests} />
      <LiveRegion message={useSaid(state, frame.activeId)} />
      {asking.dialog(today)}
      {frame.sheet ? <ShortcutSheet open letters={shortcuts} onClose={() => frame.setSheet(false)} /> : null}
    </section>
  );
};

/** What is open, what has the focus, and the keys of it all. */
function useFrame(props: HoldListProps) {
  const root = React.useRef<HTMLElement>(null);
  const grid = React.useRef<HTMLDivElement>(null);
  const box = React.useRef<HTMLInputElement>(null);
  const layout = layoutOf(useContainerWidth(root, props.allocatedWidth));
  const state = useHoldList(props);
  const [activeId, onActive] = React.useState<string | undefined>(undefined);
  const [openId, onOpen] = React.useState<string | undefined>(undefined);
  const [sheet, setSheet] = React.useState(false);
  const asking = useAsking(props, state, activeId);
  const toRows = (): void => grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  const closePane = (): void => {
    onOpen(undefined);
    toRows();
  };
  useReturnedFocus(asking.open || sheet, toRows);
  const opened = state.listed.find(({ row }) => row.id === openId);
  const actions = {
    ...asksByKey(asking.ask),
    '/': does(() => box.current?.focus()),
    '?': does(() => setSheet(true)),
    F6: () => toNextPane(root.current),
    'ctrl+z': () => state.requests.desk?.undo() ?? false,
    Escape: () => stepBack({ opened: opened !== undefined, closePane, state, toRows }),
  };
  const onKeyDown = useListKeys({ letters: props.shortcuts, actions });
  const open = { activeId, onActive, onOpen, opened, closePane, sheet, setSheet };
  return { ...open, root, grid, box, layout, state, asking, toRows, onKeyDown };
}

/** A dialog that closes gives the focus back to the rows it was opened from. */
function useReturnedFocus(open: boolean, toRows: () => void): void {
  const was = React.useRef(open);
  React.useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    if (!closed) return undefined;
    // Fluent's dialog takes its own layer away first.
    const timer = setTimeout(toRows);
    return () => clearTimeout(timer);
  }, [open]);
}

const does = (run: () => void) => (): boolean => {
  run();
  return true;
};

const asksByKey = (ask: Asking['ask']): Readonly<Record<string, () => boolean>> =>
  ask === undefined
    ? {}
    : {
        r: does(() => ask('release')),
        j: does(() => ask('reject')),
        e: does(() => ask('evaluate')),
        f: does(() => ask('force')),
      };

interface Asking {
  /** Ids of the holds an action would be about. */
  readonly about: readonly string[];
  /** Undefined where nothing can be asked. */
  readonly ask: ((ask: Ask) => void) | undefined;
  readonly open: boolean;
  readonly dialog: (today: HoldListProps['today']) => React.ReactElement | null;
}

/** From the key to the drafts: evaluation is asked at once, the others after a look at what would become of each. */
function useAsking(props: HoldListProps, state: HoldListState, activeId: string | undefined): Asking {
  const { selection, listed, requests, under } = state;
  const [question, setQuestion] = React.useState<Question>();
  const pending = React.useMemo(
    () => new Set([...under].filter(([, { phase }]) => WAITS.has(phase)).map(([id]) => id)),
    [under],
  );
  const judged = useJudgement(question, props, pending);
  const about = selection.ids.size > 0 ? [...selection.ids] : activeId === undefined ? [] : [activeId];
  const put = (ask: Ask): void => {
    const ids = new Set(about);
    const rows = listed.map(({ row }) => row).filter(({ id }) => ids.has(id));
    if (rows.length === 0) return;
    if (ask !== 'evaluate') return setQuestion({ ask, rows });
    const going = rows.filter(({ id }) => !pending.has(id)).map((row) => ({ row, verdict: { kind: 'goes' as const } }));
    return requests.desk?.ask(draftsOf(ask, going, { reason: '', mode: 'withoutPosting' }));
  };
  return {
    about,
    ask: requests.desk !== undefined && props.mayAsk && !props.offline ? put : undefined,
    open: question !== undefined,
    dialog: (today) =>
      question === undefined ? null : (
        <ActionDialog
          question={question}
          judged={judged}
          today={today}
          onCancel={() => setQuestion(undefined)}
          onSubmit={(rows, said) => {
            requests.desk?.ask(draftsOf(question.ask, rows, said));
            setQuestion(undefined);
            state.select({ ids: new Set(), anchor: undefined });
          }}
        />
      ),
  };
}

const WAITS: ReadonlySet<string> = new Set(['undoable', 'sending', 'pending', 'unanswered', 'unsent']);

interface Back {
  readonly opened: boolean;
  readonly closePane: () => void;
  readonly state: HoldListState;
  readonly toRows: () => void;
}

/** One step back at a time: the pane, the filter, the choice. */
function stepBack({ opened, closePane, state, toRows }: Back): boolean {
  if (opened) closePane();
  else if (state.filter.text !== '' || state.filter.causes.size > 0) {
    state.clearFilter();
    toRows();
  } else if (state.selection.ids.size > 0) state.select({ ids: new Set(), anchor: undefined });
  else return false;
  return true;
}

/** Toolbar, rows, pane, and around. */
function toNextPane(root: HTMLElement | null): boolean {
  if (root === null) return false;
  const panes = Array.from(root.querySelectorAll<HTMLElement>('[data-pane]'));
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + 1) % panes.length];
  const stop = next?.querySelector<HTMLElement>('[tabindex="0"], input, button:not([disabled])');
  stop?.focus();
  return stop instanceof HTMLElement;
}

/** What is heard: the row with the focus, then how many are chosen. */
function useSaid({ shown, selection }: HoldListState, activeId: string | undefined): string {
  const words = useWords();
  const at = shown.findIndex(({ row }) => row.id === activeId);
  const hold = shown[at];
  const chosen = selection.ids.size === 0 ? '' : words.texts.plural('selected', selection.ids.size);
  if (hold === undefined) return chosen;
  return [rowSentence(hold, { row: at + 1, rows: shown.length }, words), chosen].filter(Boolean).join(' ');
}
