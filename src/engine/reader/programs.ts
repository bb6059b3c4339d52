// The real programs whose behaviour was observed, with their versions. A client sent the example of each rule
// to the servers over loopback, and a server sent it to the browsers. tests/interop/peers observes ws and the
// installed browsers again. What programs sent was recorded apart from this: each recording (recorded.json,
// recorded-frames.json, last-measurement.json in panels) contains the version and the date of its program.

export interface Program {
	readonly name: string;
	readonly version: string;
	readonly role: 'client' | 'server';
}

/** Gives the real programs by id, each with its name and version. */
export const PROGRAMS = {
	ws: { name: 'ws', version: '8.23.0', role: 'server' },
	websockets: { name: 'websockets', version: '17.1', role: 'server' },
	chromium: { name: 'Chromium', version: '156', role: 'client' },
	firefox: { name: 'Firefox', version: '153 ESR', role: 'client' },
} as const satisfies Readonly<Record<string, Program>>;
export type ProgramId = keyof typeof PROGRAMS;

/** Holds the day on which the behaviour of these versions was observed. */
export const OBSERVED_ON = '2026-11-20';
