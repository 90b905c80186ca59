import * as React from 'react';
import { ChoiceGroup, DefaultButton, Dialog, DialogFooter, PrimaryButton, Spinner, TextField } from '@fluentui/react';
import { parseIsoDate, type IsoDate } from '@o2c/core/kernel';
import { useWords } from '@o2c/pcf-shared';
import { type Question } from '../hooks/use-judgement';
import { type AskedWith } from '../view-model/drafts-of';
import { type JudgedRow } from '../view-model/judge-rows';
import { previewSentence } from '../view-model/preview-sentence';
import { PreviewTable } from './PreviewTable';

export interface ActionDialogProps {
  readonly question: Question;
  /** Undefined while it is looked up. */
  readonly judged: readonly JudgedRow[] | undefined;
  readonly today: IsoDate;
  readonly onCancel: () => void;
  readonly onSubmit: (judged: readonly JudgedRow[], said: AskedWith) => void;
}

/** What would become of each document, and what the person says to it: nothing is asked before this is confirmed (WCAG 3.3.4). */
export const ActionDialog = (props: ActionDialogProps): React.ReactElement => {
  const { question, judged, today, onCancel } = props;
  const { ask, rows } = question;
  const { texts } = useWords();
  const { said, say, error, going, submit } = useSaid(props);
  const title = texts.plural(`dialog_${ask}`, rows.length);
  return (
    <Dialog
      hidden={false}
      onDismiss={onCancel}
      dialogContentProps={{ title }}
      modalProps={{ className: 'o2c-holds-dialog' }}
      minWidth={320}
      maxWidth={640}
    >
      <form onSubmit={submit} noValidate>
        <Preview judged={judged} decides={ask === 'release'} />
        <TextField
          label={texts('reason_label')}
          required
          multiline
          rows={2}
          autoFocus
          resizable={false}
          value={said.reason}
          onChange={(_, reason = '') => say({ reason })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) submit(event);
          }}
          {...(error === undefined ? {} : { errorMessage: error })}
        />
        {ask === 'release' ? <ReleaseFields said={said} say={say} today={today} /> : null}
        <DialogFooter>
          <PrimaryButton type="submit" disabled={going === 0} text={texts.plural(`submit_${ask}`, going)} />
          <DefaultButton text={texts('cancel')} onClick={onCancel} />
        </DialogFooter>
      </form>
    </Dialog>
  );
};

interface Said {
  readonly reason: string;
  readonly mode: AskedWith['mode'];
  /** As typed: a day, or nothing. */
  readonly reviewOn: string;
}

interface SaidState {
  readonly said: Said;
  readonly say: (part: Partial<Said>) => void;
  readonly error: string | undefined;
  /** Documents that are not left out. */
  readonly going: number;
  readonly submit: (event: React.SyntheticEvent) => void;
}

/** What was typed; a reason that is missing is said once the person has tried. */
function useSaid({ judged, onSubmit }: ActionDialogProps): SaidState {
  const { texts } = useWords();
  const [said, setSaid] = React.useState<Said>({ reason: '', mode: 'withoutPosting', reviewOn: '' });
  const [tried, setTried] = React.useState(false);
  const going = (judged ?? []).filter(({ verdict }) => verdict.kind !== 'leftOut').length;
  const missing = said.reason.trim() === '';
  return {
    said,
    say: (part) => setSaid((before) => ({ ...before, ...part })),
    error: tried && missing ? texts('reason_required') : undefined,
    going,
    submit: (event) => {
      event.preventDefault();
      setTried(true);
      if (judged === undefined || going === 0 || missing) return;
      const day = parseIsoDate(said.reviewOn);
      const { reason, mode } = said;
      onSubmit(judged, { reason: reason.trim(), mode, ...(day.ok ? { reviewOn: day.value } : {}) });
    },
  };
}

const Preview = ({
  judged,
  decides,
}: {
  readonly judged: readonly JudgedRow[] | undefined;
  readonly decides: boolean;
}): React.ReactElement => {
  const { texts } = useWords();
  if (judged === undefined) return <Spinner label={texts('preview_loading')} />;
  return (
    <>
      <p role="status">{previewSentence(judged, decides, texts)}</p>
      <PreviewTable judged={judged} />
    </>
  );
};

interface ReleaseFieldsProps {
  readonly said: Said;
  readonly say: (part: Partial<Said>) => void;
  readonly today: IsoDate;
}

const ReleaseFields = ({ said, say, today }: ReleaseFieldsProps): React.ReactElement => {
  const { texts } = useWords();
  const options = (['withoutPosting', 'withPosting'] as const).map((key) => ({ key, text: texts(`mode_${key}`) }));
  return (
    <>
      <ChoiceGroup
        label={texts('mode_label')}
        options={options}
        selectedKey={said.mode}
        onChange={(_, option) => say({ mode: option?.key === 'withPosting' ? 'withPosting' : 'withoutPosting' })}
      />
      <TextField
        label={texts('review_label')}
        type="date"
        min={today}
        value={said.reviewOn}
        onChange={(_, reviewOn = '') => say({ reviewOn })}
      />
    </>
  );
};
