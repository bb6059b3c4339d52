// The English words that load with the Compare lab.
import { causes } from './en/causes.ts';
import { charts } from './en/charts.ts';
import { controls } from './en/controls.ts';
import { guided } from './en/guided.ts';
import { measured } from './en/measured.ts';
import { published } from './en/published.ts';
import { results } from './en/results.ts';
import { run } from './en/run.ts';
import { situations } from './en/situations.ts';
import { transports } from './en/transports.ts';
import { verdict } from './en/verdict.ts';
import { loading } from '../../../strings/en/loading.ts';
import { wire } from './en/wire.ts';

export const en = {
	loading,
	title: (messages: number) =>
		messages === 1
			? 'One message, five ways to deliver it'
			: messages === 0
				? 'Five ways to deliver messages'
				: `The same ${messages} messages, five ways to deliver them`,
	lanesTitle: 'What happens',
	lanesHint: 'each dot a message born at the server, each arrow a trip across the network',
	waitingTitle: 'Waiting time of a message',
	waitingHint: 'from the server knowing to the client knowing, no packet lost',
	simulatedTitle: 'simulated, message by message',
	barsTitle: (clients: string) =>
		`On the wire, ${clients} ${clients === '1' ? 'client' : 'clients'}`,
	barsHint: 'log scale',
	further: {
		label: 'Behind the figures',
		tabs: {
			sums: 'Where the bytes go',
			difference: 'Closed form and run',
			published: 'Published results',
			measured: 'Measured',
		},
		sumsHint: 'Bytes a second of one client, by cause, opening and closing left out.',
		all: 'All transports',
		running: 'The exact run has not come that far.',
	},
	causes,
	charts,
	controls,
	guided,
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
