// Holds the English words that load with the Compare lab.
import { expenses } from './en/expenses.ts';
import { charts } from './en/charts.ts';
import { controls } from './en/controls.ts';
import { guided } from './en/guided.ts';
import { lanes } from './en/lanes.ts';
import { measured } from './en/measured.ts';
import { published } from './en/published.ts';
import { results } from './en/results.ts';
import { run } from './en/run.ts';
import { situations } from './en/situations.ts';
import { transports } from './en/transports.ts';
import { verdict } from './en/verdict.ts';
import { wire } from './en/wire.ts';

export const en = {
	intro: {
		purpose:
			'Do you need a WebSocket at all? Put in your own figures, and watch how long a message waits and what each way costs.',
		tries: [
			['a poll every second', '/compare?poll=1000'],
			['100,000 clients', '/compare?clients=100000'],
			['a WebSocket over TLS 1.3', '/compare?tls=1.3'],
		] as readonly (readonly [text: string, address: string])[],
	},
	behind: 'Tables, curves and bytes',
	lanesHint: 'a dot is a new message at the server; an arrow is a trip across the network',
	waitingTitle: 'Waiting time of a message',
	waitingHint: 'from creation at the server to arrival at the client, without packet loss',
	simulatedTitle: 'simulated, message by message',
	barsTitle: (clients: string) =>
		`Load on the wire, ${clients} ${clients === '1' ? 'client' : 'clients'}`,
	barsHint: 'log scale',
	further: {
		label: 'Behind the figures',
		tabs: {
			sums: 'Where the bytes go',
			difference: 'Formula and simulation',
			published: 'Published results',
			measured: 'Measured',
		},
		sumsHint:
			'Bytes per second for one client, by cause. Opening and closing the connection are not counted.',
		all: 'All transports',
		running: 'The simulation has not reached this table yet.',
	},
	expenses,
	charts,
	controls,
	guided,
	lanes,
	measured,
	published,
	results,
	run,
	situations,
	transports,
	verdict,
	wire,
};
export type CompareWords = typeof en;
