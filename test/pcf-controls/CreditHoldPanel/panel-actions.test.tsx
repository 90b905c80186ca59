import { fireEvent, screen } from '@testing-library/react';
import { type AnyRow } from '../builders/credit';
import { HOLD, key, mounted, passes, payloadOf, releaseIt, REVIEW, strip } from '../builders/ask-credit';

describe('asking for actions (ux 8.1 Actions, Keys; 8.9)', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['Date', 'performance', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  test('R releases: a request with the control’s own id, after the undo window and not before', async () => {
    const { created } = await mounted();
    releaseIt();
    await passes(9_000);
    expect(created).toEqual([]);
    expect(strip()).toContain('Will be sent in 10 seconds');
    await passes(1_000);
    expect(created).toHaveLength(1);
    expect(created[0]).toMatchObject({
      o2c_actionrequestid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      o2c_type: 'credit.release',
      o2c_targettable: 'o2c_credithold',
      o2c_targetid: HOLD,
      o2c_reason: 'Payment announced',
    });
    expect(payloadOf(created[0])).toEqual({ contentHash: 'a'.repeat(64), mode: 'withoutPosting', reviewOn: REVIEW });
  });

  test('Ctrl+Z takes it back, and nothing is sent', async () => {
    const { created } = await mounted();
    releaseIt();
    await passes(1_000);
    key('z', { ctrlKey: true });
    await passes(15_000);
    expect(strip()).toContain('Taken back');
    expect(created).toEqual([]);
  });

  test('who leaves within the window has decided: it is sent at once, once', async () => {
    const { created, unmount } = await mounted();
    releaseIt();
    unmount();
    await passes(15_000);
    expect(created).toHaveLength(1);
  });

  test('the answer is followed at growing pauses, and the record read again', async () => {
    let done = false;
    const answer = (id: string): AnyRow => ({
      o2c_actionrequestid: id,
      o2c_requeststatus: done ? 271800003 : 271800000,
    });
    const { asked } = await mounted({ answer });
    releaseIt();
    await passes(12_000);
    expect(strip()).toContain('In progress');
    done = true;
    await passes(4_000);
    expect(strip()).toContain('Done');
    await passes(4_000);
    // Once at first, once for the decision, and once more for what follows from it by itself.
    const readings = (): number => asked.filter((table) => table === 'salesorder').length;
    expect(readings()).toBe(3);
  });

  test.each<[string, AnyRow, string]>([
    [
      'refused with its reason',
      { o2c_requeststatus: 271800004, o2c_result: '{"code":"credit-hold.changed"}' },
      'Refused The hold has changed since you saw it. Look again.',
    ],
    [
      'refused by a code without a sentence',
      { o2c_requeststatus: 271800005, o2c_result: '{"code":"new.code"}' },
      'Refused (new.code)',
    ],
    [
      'waiting for a second person',
      { o2c_requeststatus: 271800002, o2c_result: '{"by":["O2C Credit Manager"]}' },
      'Needs approval by O2C Credit Manager',
    ],
  ])('a request can end as %s', async (_name, row, text) => {
    await mounted({ answer: (id) => ({ o2c_actionrequestid: id, ...row }) });
    releaseIt();
    await passes(12_000);
    expect(strip()).toContain(text);
  });

  test('what was not answered in 30 s says so, and can be looked at again', async () => {
    let status = 271800000;
    await mounted({ answer: (id) => ({ o2c_actionrequestid: id, o2c_requeststatus: status }) });
    releaseIt();
    await passes(50_000);
    expect(strip()).toContain('No answer yet');
    status = 271800003;
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await passes(2_000);
    expect(strip()).toContain('Done');
  });

  test('what the host did not take is sent again under the same id; a key that is there already counts as sent', async () => {
    const ids: unknown[] = [];
    const create = (row: AnyRow): Promise<void> => {
      ids.push(row['o2c_actionrequestid']);
      const failure =
        ids.length === 1
          ? new Error('No connection')
          : Object.assign(new Error('Duplicate'), { errorCode: 0x80040237 });
      return Promise.reject(failure);
    };
    await mounted({ create });
    releaseIt();
    await passes(10_000);
    expect(strip()).toContain('Not sent No connection');
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await passes(1_000);
    expect(strip()).toContain('In progress');
    expect(new Set(ids).size).toBe(1);
  });
});
