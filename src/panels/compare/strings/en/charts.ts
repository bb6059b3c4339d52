// Holds the English words of the charts.
import { count } from '../../../../strings/en/numbers.ts';
import type { RoundFacts } from '../../charts/round-facts.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const messages = (n: number) => count(n, 'message');

function waited({ waits, moreWaits }: RoundFacts): string {
	if (waits.length === 0) return '';
	if (moreWaits > 0) return `, of which the first ${waits.length} had waited ${list.format(waits)}`;
	return `, which had waited ${list.format(waits)}`;
}

function responseTo(facts: RoundFacts): string {
	const held = facts.held === null ? '' : `held for ${facts.held}, `;
	const asked = `${facts.name}: request at ${facts.asked ?? ''}, ${held}response at ${facts.responded}`;
	return facts.kind === 'empty'
		? `${asked} without a message`
		: `${asked} with ${messages(facts.count)}${waited(facts)}; received at ${facts.received}`;
}

function sent(facts: RoundFacts): string {
	if (facts.kind === 'heartbeat') {
		return `${facts.name}: heartbeat without a message, sent at ${facts.responded} to keep the connection open`;
	}
	const when = facts.waits.length === 0 ? ' without delay' : waited(facts);
	return `${facts.name}: ${messages(facts.count)} sent at ${facts.responded}${when}; received at ${facts.received}`;
}

export const charts = {
	lanes: {
		label: 'Every round on a time line',
		client: 'client',
		server: 'server',
		legend:
			'The upper line is the client; the lower line is the server. A dot is a new message at the server. A thick arrow brings messages, a thin line brings no message, and a dotted arrow is a heartbeat. A bar is a long poll that the server holds.',
		hint: 'Point at a round, or reach it with Tab and the arrow keys, to read its description.',
		round: (facts: RoundFacts) => (facts.asked === null ? sent(facts) : responseTo(facts)),
		nothing: 'nothing happens in this period',
		tooMany: (shown: number) => `too many rounds to draw; the first ${shown} are shown`,
		table: 'The rounds as tables',
		caption: (name: string, shown: number, more: boolean) =>
			more ? `${name}: the first ${shown} rounds` : `${name}: ${shown} rounds`,
		columns: {
			asked: 'request',
			responded: 'response',
			received: 'received',
			messages: 'messages',
			waited: 'longest wait before the response',
		},
		notAsked: 'no request',
	},
	distribution: {
		label: 'Waiting time of a message: the share of messages that have arrived within this time',
		simulated: 'simulated',
		closedForm: 'formula',
		/** Joins the names of coinciding curves. */
		together: (names: readonly string[]) => names.join(', '),
		cursor: 'Waiting time',
		reading: (after: string, shares: readonly { names: string; share: string }[]) =>
			`After ${after}: ${shares.map(({ names, share }) => `${names} ${share}`).join('; ')}`,
		nothing: 'No message was delivered.',
		table: 'The curves as a table',
		caption: 'Share of messages that have arrived, by waiting time',
		after: 'after',
		column: (name: string, kind: string) => `${name}, ${kind}`,
	},
	load: {
		label: 'Load on the wire, log scale',
		bar: (name: string, value: string) => `${name}: ${value}. Show the bytes by cause.`,
		unknown: 'not known',
		none: 'nothing',
		published: (value: string) => `published: ${value}`,
		scale: 'Log scale: each step is ten times the previous one.',
		table: 'The bars as a table',
		caption: 'Load on the wire',
		transport: 'transport',
		value: 'load',
		publishedColumn: 'published',
	},
};
export type ChartsWords = typeof charts;
