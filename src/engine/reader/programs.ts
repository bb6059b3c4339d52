// The real programs whose reactions to broken input were observed, with their versions. `recorded-with.ts` names the
// versions that something was recorded or measured with. No other file of the site contains a version of these programs:
// a text, a table and a recording take it from these two, or are compared with them by
// tests/engine/reader/programs.test.ts.
//
// Only Chromium has two versions: its reactions were observed in a newer one than the one that sent the recorded requests
// and frames, the header fields in Compare and the measured transports. A recording stays, because shared links show it.
// Chromium 156 was recorded on 2026-11-25 and compared: its request differs in the number of the version and in the key,
// and the frames that it sends differ in their masking keys alone.
import type { Role } from '../role.ts';

export interface Program {
	readonly name: string;
	readonly version: string;
	readonly role: Role;
}

/**
 * Lists the programs whose reactions were observed over loopback; observed-frames.ts and observed-handshakes.ts say
 * which bytes they received. tests/interop/peers observes the reactions of ws and of the installed browsers to frames
 * again; those to heads, and all of websockets, have no such test.
 */
export const PROGRAMS = {
	ws: { name: 'ws', version: '8.23.0', role: 'server' },
	websockets: { name: 'websockets', version: '17.1', role: 'server' },
	chromium: { name: 'Chromium', version: '156', role: 'client' },
	firefox: { name: 'Firefox', version: '153 ESR', role: 'client' },
} as const satisfies Readonly<Record<string, Program>>;
export type ProgramId = keyof typeof PROGRAMS;

/** Holds the day on which the reactions of these versions were observed. */
export const OBSERVED_ON = '2026-11-20';
