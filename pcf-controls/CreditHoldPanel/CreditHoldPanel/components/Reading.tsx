import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { useRequests } from '@o2c/pcf-shared/action-status';
import { CreditHoldView, isOpen, type CreditSubject } from '@o2c/pcf-shared/credit-hold';
import { useAuthority } from '../hooks/use-authority';
import { useChosen } from '../hooks/use-chosen';
import { type ReadingState } from '../hooks/use-reading';
import { useReloadAfter } from '../hooks/use-reload-after';
import { type CreditHoldPanelProps } from '../panel-props';
import { Chooser } from './Chooser';
import { Notices } from './Notices';

export interface ReadingProps extends CreditHoldPanelProps {
  readonly reading: ReadingState;
  readonly subject: CreditSubject;
}

/** A reading on screen. While the next one is read, this one stays. */
export const Reading = (props: ReadingProps): React.ReactElement => {
  const { subject, reading, requests: port, newId, clock, shortcuts, today, onOpen } = props;
  const { texts, format } = useWords();
  const requests = useRequests({ port, newId, clock, onConcluded: useReloadAfter(reading.reload) });
  const { hold, profile, chooseHold, chooseProfile } = useChosen(subject);
  const { authority, prepare } = useAuthority({
    source: props.authority,
    legalEntityId: hold !== undefined && isOpen(hold) ? hold.legalEntityId : undefined,
    accountingCurrency: profile?.accountingCurrency ?? '',
  });
  const holds = subject.mode === 'account' ? subject.holds.filter(isOpen) : [];
  return (
    <div aria-busy={reading.busy} onFocus={prepare} onMouseEnter={prepare}>
      <Chooser
        label={texts('choose_company')}
        choices={
          subject.mode === 'account' ? subject.profiles.map((one) => ({ id: one.id, text: one.legalEntity })) : []
        }
        chosen={profile?.id}
        choose={chooseProfile}
      />
      <Chooser
        label={texts('choose_hold')}
        choices={holds.map(({ id, name, amount }) => ({
          id,
          text: amount === undefined ? name : texts('hold_of', { name, amount: format.money(amount) }),
        }))}
        chosen={hold?.id}
        choose={chooseHold}
      />
      <CreditHoldView {...{ subject, hold, profile, authority, today, shortcuts, requests, onOpen }}>
        <Notices {...props} />
      </CreditHoldView>
      <p className="o2c-credit__subtle">{texts('read_at', { time: format.time(subject.readAt) })}</p>
    </div>
  );
};
