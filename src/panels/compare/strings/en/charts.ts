// The English words of the charts.
import type { RoundFacts } from '../../charts/round-facts.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const messages = (count: number) => `${count} ${count === 1 ? 'message' : 'messages'}`;

function waited({ waits, moreWaits }: RoundFacts): string {
	if (waits.length === 0) return '';
	if (moreWaits > 0) return `, of which the first ${waits.length} had waited ${list.format(waits)}`;
	return `, which had waited ${list.format(waits)}`;
}

function answerTo(facts: RoundFacts): string {
	const held = facts.held === null ? '' : `held ${facts.held}, `;
	const asked = `${facts.name}: asked at ${facts.asked ?? ''}, ${held}answered at ${facts.answered}`;
	return facts.kind === 'empty'
		? `${asked}; nothing was there`
		: `${asked} with ${messages(facts.count)}${waited(facts)}; received at ${facts.received}`;
}

function sent(facts: RoundFacts): string {
	if (facts.kind === 'heartbeat') {
		return `${facts.name}: heartbeat sent at ${facts.answered}; nothing was there, it keeps the connection open`;
	}
	const when = facts.waits.length === 0 ? ', at once' : waited(facts);
	return `${facts.name}: ${messages(facts.count)} sent at ${facts.answered}${when}; received at ${facts.received}`;
}

export const charts = {
	lanes: {
		label: 'What happens',
		client: 'client',
		server: 'server',
		legend:
			'Upper line: the client. Lower line: the server. A dot is a message born at the server, a bold arrow brings messages, a faint one brings none, a dotted one is a heartbeat. A bar is a long poll that waits.',
		hint: 'Point at a turn, or go to it with Tab and the arrow keys, to read what it is.',
		turn: (facts: RoundFacts) => (facts.asked === null ? sent(facts) : answerTo(facts)),
		nothing: 'nothing happens in this time',
		tooMany: (shown: number) => `too many to draw: showing the first ${shown}`,
		table: 'The turns as tables',
		caption: (name: string, shown: number, more: boolean) =>
			more ? `${name}: the first ${shown} turns` : `${name}: ${shown} turns`,
		columns: {
			asked: 'asked',
			answered: 'answered',
			received: 'received',
			messages: 'messages',
			waited: 'longest wait until answered',
		},
		notAsked: 'not asked',
	},
	distribution: {
		label: 'Waiting time of a message: the share of messages that are there after so long',
		simulated: 'simulated',
		closedForm: 'closed form',
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
		bar: (name: string, value: string) => `${name}: ${value}. Show what it is made of.`,
		unknown: 'not known',
		none: 'nothing',
		published: (value: string) => `published: ${value}`,
		scale: 'Log scale: each step is ten times the one before.',
		table: 'The bars as a table',
		caption: 'Load on the wire',
		transport: 'transport',
		value: 'load',
		publishedColumn: 'published',
	},
};
export type ChartsWords = typeof charts;
