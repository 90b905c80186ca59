import { readFileSync } from 'node:fs';
import { errorCode } from './error-code';

/** `<pid>` and, where the system tells it, the start time: `4711 812345`. */
export const processIdentity = (pid: number): string => `${pid} ${startTime(pid)}`.trim();

/** Whether the process of that identity is alive. A process id that now belongs to another process does not count. */
export function processRuns(identity: string): boolean {
  const [pid, started] = identity.split(' ');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || !exists(id)) return false;
  return started === undefined || started === startTime(id);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the name in field 2 may hold spaces and brackets, so count from its last bracket. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
