import * as React from 'react';
import { useWords, type Words } from '@o2c/pcf-shared';
import { type HoldListState } from '../hooks/use-hold-list';
import { useStale } from '../hooks/use-stale';
import { type HoldListProps } from '../list-props';
import { Notice, type NoticeProps } from './Notice';

export interface NoticesProps {
  readonly props: HoldListProps;
  readonly state: HoldListState;
}

/** What is to be known of the rows: offline, no right to ask, failed, incomplete, old; and the good news that all can go. */
export const Notices = ({ props, state }: NoticesProps): React.ReactElement => {
  const words = useWords();
  const { listing, commands } = props;
  const stale = useStale({ readAt: listing.readAt, minutes: props.staleAfterMinutes, clock: props.clock });
  const refresh = { label: words.texts('refresh'), run: commands.refresh };
  const told = [...aboutHost(props, words), ...aboutRows(props, state, words), ...(stale ? [old(listing, words)] : [])];
  return (
    <>
      {told.map(({ text, refreshes, ...look }) => (
        <Notice key={text} {...look} action={refreshes === true ? refresh : undefined}>
          {text}
        </Notice>
      ))}
    </>
  );
};

interface Told extends Pick<NoticeProps, 'status' | 'icon'> {
  readonly text: string;
  readonly refreshes?: boolean;
}

const aboutHost = ({ offline, mayAsk }: HoldListProps, { texts }: Words): readonly Told[] => [
  ...(offline ? [{ status: 'watch', icon: 'warning', text: texts('notice_offline') } as const] : []),
  ...(mayAsk ? [] : [{ status: 'info', icon: 'lock', text: texts('notice_no_privilege') } as const]),
];

function aboutRows({ listing }: HoldListProps, { details }: HoldListState, { texts }: Words): readonly Told[] {
  const { rows, failure, unreadable } = listing;
  const watch = { status: 'watch', icon: 'warning' } as const;
  const told: Told[] = [];
  if (failure !== undefined && rows.length > 0)
    told.push({ status: 'bad', icon: 'warning', text: texts('notice_failed', { message: failure }), refreshes: true });
  if (details.failure?.kind === 'no-permission') told.push({ ...watch, text: texts('notice_reasons_hidden') });
  if (details.failure?.kind === 'failed')
    told.push({
      ...watch,
      text: texts('notice_reasons_failed', { message: details.failure.message }),
      refreshes: true,
    });
  if (unreadable > 0) told.push({ ...watch, text: texts.plural('notice_unreadable', unreadable) });
  const open = rows.filter(({ status }) => status === 'open' || status === 'readyToRelease');
  if (open.length > 0 && open.every(({ status }) => status === 'readyToRelease'))
    told.push({ status: 'ok', icon: 'check', text: texts.plural('notice_all_ready', open.length) });
  return told;
}

const old = ({ readAt }: HoldListProps['listing'], { texts, format }: Words): Told => ({
  status: 'watch',
  icon: 'info',
  text: texts('notice_stale', { time: format.time(new Date(readAt).toISOString()) }),
  refreshes: true,
});
