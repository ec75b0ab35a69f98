import { spawnSync } from 'node:child_process';

/** Processes that run, by id and by group. A zombie does not: it is dead, only nobody has buried it yet. */
function running(): { pid: number; group: number }[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,pgid=,stat='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => state !== undefined && !state.startsWith('Z'))
    .map(([pid, group]) => ({ pid: Number(pid), group: Number(group) }));
}

/** Whether a process runs. */
export const isRunning = (pid: number) => running().some((each) => each.pid === pid);

/** Whether anything of a process group runs. */
export const groupRuns = (group: number) => running().some((each) => each.group === group);
