import { controls } from './en/controls.ts';
import { results } from './en/results.ts';
import { transports } from './en/transports.ts';

export const en = {
	title: (messages: number) =>
		messages === 1
			? 'One message, five ways to deliver it'
			: messages === 0
				? 'Five ways to deliver messages'
				: `The same ${messages} messages, five ways to deliver them`,
	controls,
	results,
	transports,
};
export type CompareWords = typeof en;
