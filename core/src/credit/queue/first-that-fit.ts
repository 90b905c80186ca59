import { type QueueCandidate } from './queue-candidate';

/** Those that fit when each is asked in turn and takes its room, and the room that is left. One that does not fit does not stand in the way. */
export function firstThatFit(
  candidates: readonly QueueCandidate[],
  room: number,
): { readonly fitting: readonly QueueCandidate[]; readonly left: number } {
  const fitting: QueueCandidate[] = [];
  let left = room;
  for (const candidate of candidates) {
    if (candidate.takes.minor > left) continue;
    fitting.push(candidate);
    left -= candidate.takes.minor;
  }
  return { fitting, left };
}
