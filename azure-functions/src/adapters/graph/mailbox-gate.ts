import { type MailNotDone, type MailReply } from '../../jobs/delivery/mail-port';
import { type GateClock, type GateReply, throttleGate } from '../dataverse/throttle-gate';

/** What Exchange lets one mailbox do (reliability.md 2.4): more only earns refusals. */
export interface MailboxLimits {
  /** Calls at once. */
  readonly concurrent: number;
  readonly sendsPerMinute: number;
  readonly sendsPerDay: number;
  /** How long a slice of work may take: as many mails are taken on as fit in. */
  readonly sliceMinutes: number;
}

export const EXCHANGE_LIMITS: MailboxLimits = {
  concurrent: 4,
  sendsPerMinute: 30,
  sendsPerDay: 10_000,
  sliceMinutes: 5,
};

export interface MailboxGate {
  readonly pass: <T>(call: () => Promise<MailReply<T>>) => Promise<MailReply<T>>;
  /** The same for a send: it waits for its place in the minute, and is `capped` when the day is full. */
  readonly passSend: <T>(call: () => Promise<MailReply<T>>) => Promise<MailReply<T>>;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A 429 closes the mailbox for so long at most before the call is given back. */
const PATIENCE_MILLISECONDS = 60_000;
const TRIES = 3;

/** One gate per mailbox: a 429 closes it for all its calls, which then go again; what Graph surely refused to do is safe to repeat. */
export function mailboxGate(limits: MailboxLimits, clock: GateClock): MailboxGate {
  const places = { first: limits.concurrent, most: limits.concurrent, patienceMilliseconds: PATIENCE_MILLISECONDS };
  const gate = throttleGate(places, clock);
  const day = { number: 0, sends: 0, full: false };
  const turns: number[] = [];
  const pass = async <T>(call: () => Promise<MailReply<T>>): Promise<MailReply<T>> => {
    for (let tries = 1; ; tries += 1) {
      const seen = await gate.pass(async () => asGateSees(await call()));
      // Closed for longer than anyone waits here, or asked often enough.
      if (!('reply' in seen)) return seen;
      if (seen.outcome !== 'throttled' || tries === TRIES) return seen.reply;
    }
  };
  return {
    pass,
    passSend: async (call) => {
      const today = Math.floor(clock.now() / DAY);
      if (day.number !== today) Object.assign(day, { number: today, sends: 0, full: false });
      if (day.full || day.sends >= limits.sendsPerDay) return CAPPED;
      day.sends += 1;
      await clock.sleep(waitForTurn(turns, limits.sendsPerMinute, clock.now()));
      const reply = await pass(call);
      if (reply.outcome === 'capped') day.full = true;
      return reply;
    },
  };
}

/** A full day is no reason to slow down what else the mailbox does. */
function asGateSees<T>(reply: MailReply<T>): GateReply & { readonly reply: MailReply<T> } {
  if (reply.outcome === 'capped') return { outcome: 'rejected', reply };
  return { ...(reply.outcome === 'throttled' ? reply : { outcome: reply.outcome }), reply };
}

const CAPPED: MailNotDone = { outcome: 'capped', code: 'mail.day-full' };

/** Takes the next free turn of the sliding minute and gives how long to wait for it. */
function waitForTurn(turns: number[], perMinute: number, now: number): number {
  const blocking = turns.at(-perMinute);
  const turn = Math.max(now, blocking === undefined ? now : blocking + MINUTE);
  turns.push(turn);
  if (turns.length > perMinute) turns.shift();
  return turn - now;
}
