// The real programs that the site speaks of, with their versions and days, all in one place. A text, a table and a
// recording take a version from here, or are compared with it by tests/engine/reader/programs.test.ts.
//
// A program may have two versions: `PROGRAMS` names those whose reactions to broken input were observed, and
// `RECORDED_WITH` those whose bytes, lines or times were recorded. Only Chromium differs: its reactions were observed
// in a newer version than the one that sent the recorded requests and frames, the header fields in Compare and the
// measured transports.

export interface Program {
	readonly name: string;
	readonly version: string;
	readonly role: 'client' | 'server';
}

/**
 * Lists the programs whose reactions were observed. A client sent the example of each rule to the servers over loopback,
 * and a server sent it to the browsers. tests/interop/peers observes ws and the installed browsers again.
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

/**
 * Names the programs that something was recorded or measured with, and the day of it. The lines of nginx’s error log are from
 * `nginxLog`; the level of its line about an idle WebSocket was measured with `nginx`.
 */
export const RECORDED_WITH = {
	chromium: { version: '150.0.7871.100', date: '2026-11-20' },
	firefox: { version: '153.7.0', date: '2026-11-20' },
	ws: { version: '8.23.0', date: '2026-11-20' },
	curl: { version: '7.88.1', date: '2026-11-20' },
	node: { version: '20.20.2', date: '2026-11-20' },
	nginx: { version: '1.31.5', date: '2026-11-22' },
	nginxLog: { version: '1.22.1', date: '2026-11-22' },
	apache: { version: '2.4.71', date: '2026-11-22' },
	haproxy: { version: '2.6.12', date: '2026-11-22' },
} as const satisfies Readonly<Record<string, { readonly version: string; readonly date: string }>>;
