import * as React from 'react';
import { Icon } from '../icons/Icon';
import { useWords, type Words } from '../words/use-words';
import { type HoldFacts } from './hold-facts';
import { type ProfileFacts } from './profile-facts';
import { STANDING_LOOKS, type Standing } from './standing';

export interface BannerProps {
  readonly standing: Standing;
  readonly hold: HoldFacts | undefined;
  readonly profile: ProfileFacts | undefined;
  /** What else is to be known at once: how old the reading is. */
  readonly children?: React.ReactNode;
}

/** How things stand: a sign, a word and a sentence; the colour only repeats it. */
export const Banner = ({ standing, hold, profile, children }: BannerProps): React.ReactElement => {
  const words = useWords();
  const { status, icon } = STANDING_LOOKS[standing];
  return (
    <div className={`o2c-credit__banner o2c-credit--${status}`} role="status">
      <Icon name={icon} className="o2c-credit__banner-icon" />
      <p>
        <strong>{titleOf(standing, hold, words)}</strong> <span>{detailOf({ standing, hold, profile }, words)}</span>
      </p>
      {children}
    </div>
  );
};

function titleOf(standing: Standing, hold: HoldFacts | undefined, { texts }: Words): string {
  if (hold === undefined || (standing !== 'held' && standing !== 'partial')) return texts(`standing_${standing}`);
  const reasons = hold.reasons.filter(({ cleared }) => !cleared).length;
  return texts.plural(`standing_${standing}`, reasons);
}

function detailOf({ standing, hold, profile }: Omit<BannerProps, 'children'>, { texts, format }: Words): string {
  const day = (instant: string | undefined): string => (instant === undefined ? '' : format.day(instant.slice(0, 10)));
  switch (standing) {
    case 'expired':
      return texts('standing_expired_detail', { day: day(profile?.expiresOn) });
    case 'pending':
      return texts('standing_pending_detail', {
        person: hold?.approval?.requestedBy ?? '',
        day: day(hold?.approval?.expiresOn),
      });
    case 'forced':
      return texts(hold?.status === 'readyToRelease' ? 'standing_forced_ready' : 'standing_forced_detail', {
        person: hold?.forcedBy ?? '',
        day: day(hold?.heldOn),
      });
    case 'released':
    case 'rejected':
      return texts('standing_decided', { person: hold?.releasedBy ?? '', day: day(hold?.releasedOn) });
    case 'held':
    case 'ready':
    case 'partial':
      return texts('standing_since', { day: day(hold?.heldOn) });
    case 'noLimit':
    case 'excluded':
    case 'notEvaluated':
      return texts(`standing_${standing}_detail`);
    case 'ok':
    case 'watch':
    case 'over':
    case 'unlimited':
      return '';
  }
}
