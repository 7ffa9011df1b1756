// Runs exported commands in a real shell, for the tests, with a stand-in for the program that they call.
import { spawnSync } from 'node:child_process';

const END = '\0';

/** Is this shell on the machine? */
export function hasShell(shell: string): boolean {
  return spawnSync(shell, ['-c', ':']).status === 0;
}

interface ShellCall {
  /** The words that the program got. In place of a process substitution: what it reads there. */
  args: string[];
  stdin: string;
}

/** What `program` was called with by a script; undefined when it was not called. */
export function callOf(
  program: string,
  script: string,
  variables: Readonly<Record<string, string>>,
  shell = 'bash',
): { call: ShellCall | undefined; stderr: string } {
  const standIn = `${program}() {
    for word in "$@"; do
      case $word in /dev/fd/*) cat "$word" ;; *) printf %s "$word" ;; esac
      printf '\\0'
    done
    printf '\\0'
    cat
  }
`;
  // With a socket for its input bash takes itself for the far end of a connection, and reads the user's settings.
  const noRc = shell === 'bash' ? ['--norc'] : [];
  const { stdout, stderr } = spawnSync(shell, [...noRc, '-c', standIn + script], {
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env.PATH, ...variables },
  });
  if (stdout === '') return { call: undefined, stderr };
  const [args = '', ...rest] = stdout.split(END + END);
  return { call: { args: args.split(END), stdin: rest.join(END + END) }, stderr };
}
